package id.lacak.notification.sms;

import java.util.Locale;
import java.util.Optional;

import id.lacak.notification.delivery.Receipt;

/** What the words of HTTP providers mean. */
final class ReceiptMeaning {

	private ReceiptMeaning() {
	}

	/** Kannel's number and the answer of the message centre; empty while nothing is settled. */
	static Optional<Receipt> ofKannel(Callback callback) {
		var answer = callback.at("a").toUpperCase(Locale.ROOT);
		return switch (callback.at("d")) {
			case "1" -> Optional.of(new Receipt.Arrived());
			case "2" -> Optional.of(answer.contains("EXPIRED")
					? new Receipt.GivenUp("expired at the message centre")
					: new Receipt.Undeliverable("failed at the message centre"));
			case "16" -> Optional.of(new Receipt.Undeliverable("rejected by the message centre"));
			default -> Optional.empty();
		};
	}

	/** As the settings of a route map it; empty while nothing is settled. */
	static Optional<Receipt> of(Callback callback, HttpCallSettings.Receipts mapping) {
		var state = callback.at(mapping.state());
		if (mapping.delivered().contains(state)) {
			return Optional.of(new Receipt.Arrived());
		}
		if (mapping.expired().contains(state)) {
			return Optional.of(new Receipt.GivenUp("expired at the provider"));
		}
		return mapping.undeliverable().contains(state)
				? Optional.of(new Receipt.Undeliverable("undeliverable, says the provider"))
				: Optional.empty();
	}

}
