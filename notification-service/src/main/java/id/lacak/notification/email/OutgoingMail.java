package id.lacak.notification.email;

import java.io.IOException;
import java.io.OutputStream;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import org.eclipse.angus.mail.smtp.SMTPMessage;

/**
 * A mail that keeps its own Message-ID and knows whether it was handed over to the last
 * byte.
 */
class OutgoingMail extends SMTPMessage {

	private final String messageId;

	private volatile boolean written;

	OutgoingMail(Session session, String messageId) {
		super(session);
		this.messageId = messageId;
	}

	@Override
	protected void updateMessageID() throws MessagingException {
		setHeader("Message-ID", this.messageId);
	}

	@Override
	public void writeTo(OutputStream out, String[] ignored) throws IOException, MessagingException {
		super.writeTo(out, ignored);
		this.written = true;
	}

	/**
	 * True once every byte was written; from then on, silence of the server leaves open
	 * whether it took the mail.
	 */
	boolean isWritten() {
		return this.written;
	}

}
