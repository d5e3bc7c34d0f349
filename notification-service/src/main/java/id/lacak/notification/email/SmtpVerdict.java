package id.lacak.notification.email;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import id.lacak.notification.delivery.FailureKind;
import id.lacak.notification.delivery.SendResult;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;

/** What a failed try means, from the reply code and from how far the mail had got. */
final class SmtpVerdict {

	private static final int TEMPORARY = 400;

	private static final int PERMANENT = 500;

	private static final int CLOSING = 421;

	/** Replies to a client that must sign in or protect the line first: our own fault. */
	private static final Set<Integer> OWN_FAULT = Set.of(530, 534, 535, 538);

	private SmtpVerdict() {
	}

	/** For a connection that could not be made. */
	static SendResult.Failed unconnected(MessagingException ex) {
		var detail = (ex instanceof AuthenticationFailedException) ? "sign-in refused" : "no connection: " + root(ex);
		return new SendResult.Failed(FailureKind.TECHNICAL, detail);
	}

	/**
	 * For a mail that was not acknowledged.
	 * @param written whether all of it had been handed over
	 */
	static SendResult.Failed of(MessagingException ex, boolean written) {
		var chain = chain(ex);
		for (var one : chain) {
			if (one instanceof SMTPAddressFailedException address) {
				return replied(address.getReturnCode(), text(address));
			}
		}
		for (var one : chain) {
			if (one instanceof SMTPSendFailedException send && isAboutSender(send)) {
				return new SendResult.Failed(FailureKind.TECHNICAL, "sender refused: " + text(send));
			}
			if (one instanceof SMTPSendFailedException send && send.getReturnCode() >= TEMPORARY) {
				return replied(send.getReturnCode(), text(send));
			}
		}
		return written
				? new SendResult.Failed(FailureKind.UNKNOWN, "connection lost after the mail was handed over")
				: new SendResult.Failed(FailureKind.TECHNICAL, "connection lost: " + root(ex));
	}

	/** Whether the server refused a recipient and is as willing as before to take other mails. */
	static boolean isAboutRecipientOnly(MessagingException ex) {
		return chain(ex).stream()
				.anyMatch(one -> one instanceof SMTPAddressFailedException address
						&& address.getReturnCode() >= TEMPORARY && address.getReturnCode() != CLOSING);
	}

	/** For an operator to mend: no recipient can help it. */
	private static boolean isAboutSender(SMTPSendFailedException ex) {
		return ex.getReturnCode() >= PERMANENT && ex.getCommand().startsWith("MAIL FROM");
	}

	private static SendResult.Failed replied(int code, String text) {
		if (OWN_FAULT.contains(code) || code < TEMPORARY) {
			return new SendResult.Failed(FailureKind.TECHNICAL, text);
		}
		return new SendResult.Failed((code >= PERMANENT) ? FailureKind.PERMANENT : FailureKind.THROTTLED, text);
	}

	private static List<Exception> chain(MessagingException ex) {
		var chain = new ArrayList<Exception>();
		for (Exception one = ex; one != null; one = (one instanceof MessagingException m)
				? m.getNextException()
				: null) {
			chain.add(one);
		}
		return chain;
	}

	private static String root(MessagingException ex) {
		var last = chain(ex).getLast();
		return last.getClass().getSimpleName() + " " + text(last);
	}

	private static String text(Exception ex) {
		return (ex.getMessage() == null) ? "" : ex.getMessage();
	}

}
