package id.lacak.standalone.e2e;

import org.jspecify.annotations.Nullable;
import org.subethamail.smtp.MessageHandler;
import org.subethamail.smtp.RejectException;
import org.subethamail.smtp.server.SMTPServer;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.CopyOnWriteArrayList;

import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;

/** A mail server that takes everything, but knows no mailbox whose name begins with {@code tolak}. */
final class Postman implements AutoCloseable {

	private static final int NO_SUCH_MAILBOX = 550;

	private final List<String> texts = new CopyOnWriteArrayList<>();

	private final SMTPServer server = SMTPServer.port(0)
			.bindAddress(InetAddress.getLoopbackAddress())
			.hostName("localhost")
			.messageHandlerFactory(_ -> new Rounds())
			.build();

	Postman() {
		server.start();
	}

	/** How the product is told to use it. */
	Map<String, String> settings() {
		return Map.of("lacak.smtp.host", "127.0.0.1", "lacak.smtp.port", Integer.toString(server.getPortAllocated()),
				"lacak.smtp.tls", "NONE");
	}

	/** The plain words of every letter so far. */
	List<String> texts() {
		return List.copyOf(texts);
	}

	@Override
	public void close() {
		server.stop();
	}

	private static String plain(Part part) throws IOException, MessagingException {
		if (!(part.getContent() instanceof Multipart parts))
			return part.isMimeType("text/plain") ? part.getContent().toString() : "";
		var words = new StringBuilder();
		for (var i = 0; i < parts.getCount(); i++)
			words.append(plain(parts.getBodyPart(i)));
		return words.toString();
	}

	private final class Rounds implements MessageHandler {

		@Override
		public void from(String address) {
			// anybody may write
		}

		@Override
		public void recipient(String address) throws RejectException {
			if (address.startsWith("tolak"))
				throw new RejectException(NO_SUCH_MAILBOX, "5.1.1 No such mailbox");
		}

		@Override
		public @Nullable String data(InputStream message) throws IOException {
			try {
				texts.add(plain(new MimeMessage(Session.getInstance(new Properties()), message)));
			} catch (MessagingException e) {
				throw new IOException(e);
			}
			return null;
		}

		@Override
		public void done() {
			// nothing is kept
		}

	}

}
