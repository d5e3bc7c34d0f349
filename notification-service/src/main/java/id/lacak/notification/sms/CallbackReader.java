package id.lacak.notification.sms;

import java.util.Optional;

import id.lacak.notification.delivery.Receipt;
import id.lacak.notification.receipts.Receipts;
import org.springframework.stereotype.Component;

/** Finds receipts and texts in what HTTP providers call back with. */
@Component
class CallbackReader {

	private final Receipts receipts;

	private final IncomingMessages incoming;

	CallbackReader(Receipts receipts, IncomingMessages incoming) {
		this.receipts = receipts;
		this.incoming = incoming;
	}

	/** At the address of one text; always understood: what is not settled says nothing. */
	boolean ofOneMessage(SmsSettings.Route route, String id, Callback callback) {
		meaning(route, callback)
				.ifPresent(receipt -> this.receipts.receive(CallbackAddresses.reference(route.name(), id), receipt));
		return true;
	}

	/** At the address for everything; false when nothing in it was understood. */
	boolean ofAnyMessage(SmsSettings.Route route, Callback callback) {
		return switch (route.transport()) {
			case SMPP -> false;
			case KANNEL -> isText(route, callback, "id", "from", "text");
			case HTTP -> ofProvider(route, callback);
		};
	}

	private boolean ofProvider(SmsSettings.Route route, Callback callback) {
		var mapping = route.receipts().orElseThrow();
		var understood = !mapping.each().isEmpty();
		for (var one : callback.each(mapping.each())) {
			understood |= isReceipt(route, one, mapping);
		}
		var texts = mapping.incoming();
		if (texts != null) {
			for (var one : callback.each(texts.each())) {
				understood |= isText(route, one, texts.id(), texts.from(), texts.text());
			}
		}
		return understood;
	}

	private boolean isReceipt(SmsSettings.Route route, Callback callback, HttpCallSettings.Receipts mapping) {
		var theirs = callback.at(mapping.id());
		if (theirs.isEmpty()) {
			return false;
		}
		ReceiptMeaning.of(callback, mapping)
				.ifPresent(receipt -> this.receipts.receive(HttpChannel.named(route.name(), theirs), receipt));
		return true;
	}

	private boolean isText(SmsSettings.Route route, Callback callback, String id, String from, String text) {
		if (callback.at(from).isEmpty() || callback.at(text).isEmpty()) {
			return false;
		}
		this.incoming.receive(
				IncomingPart.whole(route.name(), callback.at(id), callback.at(from), callback.at(text)));
		return true;
	}

	private static Optional<Receipt> meaning(SmsSettings.Route route, Callback callback) {
		return switch (route.transport()) {
			case SMPP -> Optional.empty();
			case KANNEL -> ReceiptMeaning.ofKannel(callback);
			case HTTP -> route.receipts().flatMap(mapping -> ReceiptMeaning.of(callback, mapping));
		};
	}

}
