package id.lacak.notification.email;

import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

import id.lacak.mailbox.ItsHeaders;
import id.lacak.notification.delivery.Receipt;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetHeaders;
import jakarta.mail.internet.MimeMessage;
import org.eclipse.angus.mail.dsn.DeliveryStatus;
import org.eclipse.angus.mail.dsn.MultipartReport;

/** What a mail in the mailbox for returns is. */
sealed interface ReturnedMail {

	/** A server says what became of a mail of ours (RFC 3464). */
	record Report(ReturnAddress of, Receipt receipt) implements ReturnedMail {
	}

	/** A server is still trying, or passed the mail on; nothing is decided. */
	record Underway(ReturnAddress of) implements ReturnedMail {
	}

	/** A machine wrote it: out of office, a read receipt, a bounce that cannot be read. It answers nothing. */
	record Automatic() implements ReturnedMail {
	}

	/** A person wrote it, as far as can be told. */
	record Letter() implements ReturnedMail {
	}

	/** Failures that a later try may not meet (RFC 3463): a full mailbox, congestion, time that ran out. */
	Pattern PASSING = Pattern.compile("4\\.\\d+\\.\\d+|5\\.2\\.2|5\\.4\\.7");

	/**
	 * Looks at a mail.
	 * @throws MessagingException when it cannot be read at all
	 */
	static ReturnedMail of(MimeMessage mail) throws MessagingException {
		var address = address(mail);
		if (address.isPresent() && mail.isMimeType("multipart/report")) {
			return report(mail, address.orElseThrow());
		}
		return ItsHeaders.automatic(mail) ? new Automatic() : new Letter();
	}

	private static Optional<ReturnAddress> address(MimeMessage mail) throws MessagingException {
		return ItsHeaders.recipients(mail).stream().flatMap(value -> ReturnAddress.in(value).stream()).findFirst();
	}

	private static ReturnedMail report(MimeMessage mail, ReturnAddress address) {
		try {
			return mail.getContent() instanceof MultipartReport report
					&& report.getReport() instanceof DeliveryStatus status && status.getRecipientDSNCount() > 0
							? verdict(address, status.getRecipientDSN(0))
							: new Automatic();
		} catch (MessagingException | IOException unreadable) {
			return new Automatic();
		}
	}

	private static ReturnedMail verdict(ReturnAddress address, InternetHeaders recipient) {
		var status = field(recipient, "Status").split("\\s", 2)[0];
		return switch (field(recipient, "Action").toLowerCase(Locale.ROOT)) {
			case "failed" -> new Report(address, failure(status, field(recipient, "Diagnostic-Code")));
			case "delivered" -> new Report(address, new Receipt.Arrived());
			case "delayed", "relayed", "expanded" -> new Underway(address);
			default -> new Automatic();
		};
	}

	private static Receipt failure(String status, String diagnostic) {
		var detail = "returned: " + (status + " " + diagnostic.replaceFirst("(?i)^(smtp|x-[a-z-]+);\\s*", "")).strip();
		return PASSING.matcher(status).matches() ? new Receipt.GivenUp(detail) : new Receipt.Undeliverable(detail);
	}

	private static String field(InternetHeaders headers, String name) {
		var value = headers.getHeader(name, " ");
		return value == null ? "" : value.replaceAll("\\s+", " ").strip();
	}

}
