package id.lacak.standalone.mail;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.subethamail.smtp.MessageHandler;
import org.subethamail.smtp.RejectException;

/** One message on its way in. */
final class Delivery implements MessageHandler {

	private static final Logger log = LoggerFactory.getLogger(Delivery.class);

	private static final int TRY_LATER = 451;

	private static final int TOO_LARGE = 552;

	private static final int CHUNK_BYTES = 8_192;

	private final StoredMails mails;

	private final int maxBytes;

	private final List<String> recipients = new ArrayList<>();

	private String from = "";

	Delivery(StoredMails mails, int maxBytes) {
		this.mails = mails;
		this.maxBytes = maxBytes;
	}

	@Override
	public void from(String address) {
		this.from = address;
	}

	@Override
	public void recipient(String address) {
		this.recipients.add(address);
	}

	/** The 250 follows on return, so by then the message must be safe. */
	@Override
	public @Nullable String data(InputStream message) throws RejectException, IOException {
		var bytes = readAll(message);
		try {
			this.mails.keep(this.from, this.recipients, bytes);
			return null;
		} catch (IOException | RuntimeException failed) {
			log.error("a message could not be kept", failed);
			throw new RejectException(TRY_LATER, "4.3.0 Could not be stored, try again later");
		}
	}

	/** To its end in any case: what stays unread would be taken for commands. */
	private byte[] readAll(InputStream message) throws RejectException, IOException {
		var kept = new ByteArrayOutputStream();
		var chunk = new byte[CHUNK_BYTES];
		long length = 0;
		for (int read = message.read(chunk); read >= 0; read = message.read(chunk)) {
			length += read;
			if (length <= this.maxBytes) {
				kept.write(chunk, 0, read);
			}
		}
		if (length > this.maxBytes) {
			throw new RejectException(TOO_LARGE, "5.3.4 Message larger than " + this.maxBytes + " bytes");
		}
		return kept.toByteArray();
	}

	@Override
	public void done() {
		// nothing to let go of
	}

}
