package id.lacak.notification.email;

import jakarta.activation.DataHandler;
import jakarta.mail.MessagingException;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.util.ByteArrayDataSource;

/**
 * A letter as a part of a mail; it is encoded while the mail is written to the server.
 *
 * @param file its name
 */
record LetterPart(String file, byte[] pdf) {

	MimeBodyPart part() throws MessagingException {
		var part = new MimeBodyPart();
		part.setDataHandler(new DataHandler(new ByteArrayDataSource(this.pdf, "application/pdf")));
		part.setFileName(this.file);
		part.setDisposition(Part.ATTACHMENT);
		part.setHeader("Content-Transfer-Encoding", "base64");
		return part;
	}

}
