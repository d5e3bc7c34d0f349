package id.lacak.notification.sms;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

import id.lacak.notification.delivery.Receipt;
import id.lacak.notification.sms.SmppSettings.ReceiptIds;
import org.jsmpp.bean.DeliverSm;
import org.jsmpp.bean.OptionalParameter.Message_state;
import org.jsmpp.bean.OptionalParameter.Receipted_message_id;

/**
 * Reads delivery receipts: from their parameters where there are any, else from their
 * text.
 */
final class ReceiptReader {

	private static final String USUAL = "smpp:";

	private static final int HEX = 16;

	private static final int DECIMAL = 10;

	private static final Pattern ID = Pattern.compile("\\bid:\\s*([0-9A-Za-z-]+)", Pattern.CASE_INSENSITIVE);

	private static final Pattern STATE = Pattern.compile("\\bstat:\\s*([A-Za-z]+)", Pattern.CASE_INSENSITIVE);

	private static final Pattern ERROR = Pattern.compile("\\berr:\\s*([0-9A-Za-z]+)", Pattern.CASE_INSENSITIVE);

	private final String prefix;

	private final ReceiptIds ids;

	/** For the account of {@code lacak.smpp}. */
	ReceiptReader(ReceiptIds ids) {
		this(USUAL, ids);
	}

	private ReceiptReader(String prefix, ReceiptIds ids) {
		this.prefix = prefix;
		this.ids = ids;
	}

	/** For an account of the route's own. */
	static ReceiptReader of(String route, ReceiptIds ids) {
		return new ReceiptReader(USUAL + route + ":", ids);
	}

	/** Our name for what the message centre called so when it took a part. */
	String submitted(String messageId) {
		return reference(messageId, (this.ids == ReceiptIds.DECIMAL) ? HEX : DECIMAL);
	}

	/** Our name for the part a receipt is about, if it says so. */
	Optional<String> reference(DeliverSm receipt) {
		var parameter = receipt.getOptionalParameter(Receipted_message_id.class);
		if (parameter != null && !parameter.getValueAsString().isBlank()) {
			return Optional.of(submitted(parameter.getValueAsString()));
		}
		return found(ID, receipt).map(id -> reference(id, (this.ids == ReceiptIds.HEXADECIMAL) ? HEX : DECIMAL));
	}

	/** What the receipt says; empty while nothing is settled. */
	Optional<Receipt> receipt(DeliverSm receipt) {
		var parameter = receipt.getOptionalParameter(Message_state.class);
		var state = (parameter != null)
				? ofParameter(parameter.getValue())
				: found(STATE, receipt).map(text -> text.toUpperCase(Locale.ROOT)).orElse("");
		var detail = state.toLowerCase(Locale.ROOT) + found(ERROR, receipt).map(code -> ", error " + code).orElse("");
		return switch (state) {
			case "DELIVRD" -> Optional.of(new Receipt.Arrived());
			case "EXPIRED" -> Optional.of(new Receipt.GivenUp(detail));
			case "UNDELIV", "REJECTD", "DELETED" -> Optional.of(new Receipt.Undeliverable(detail));
			default -> Optional.empty();
		};
	}

	private String reference(String id, int radix) {
		var bare = id.strip().toLowerCase(Locale.ROOT);
		if (this.ids == ReceiptIds.SAME) {
			return this.prefix + bare.replaceFirst("^0+(?=.)", "");
		}
		try {
			return this.prefix + new BigInteger(bare, radix);
		} catch (NumberFormatException ex) {
			return this.prefix + bare;
		}
	}

	/** SMPP 3.4, 5.2.28. */
	private static String ofParameter(byte state) {
		return switch (state) {
			case 2 -> "DELIVRD";
			case 3 -> "EXPIRED";
			case 4 -> "DELETED";
			case 5 -> "UNDELIV";
			case 8 -> "REJECTD";
			default -> "";
		};
	}

	private static Optional<String> found(Pattern pattern, DeliverSm receipt) {
		var bytes = receipt.getShortMessage();
		if (bytes == null) {
			return Optional.empty();
		}
		var matcher = pattern.matcher(new String(bytes, StandardCharsets.ISO_8859_1));
		return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
	}

}
