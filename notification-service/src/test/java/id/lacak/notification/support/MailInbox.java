package id.lacak.notification.support;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.CopyOnWriteArrayList;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import org.subethamail.smtp.helper.BasicMessageListener;
import org.subethamail.smtp.server.SMTPServer;

/** A mail server that keeps what it takes. */
public final class MailInbox implements AutoCloseable {

	private final List<Received> received = new CopyOnWriteArrayList<>();

	private final SMTPServer server;

	public MailInbox(int port) {
		BasicMessageListener keep = (context, from, to, data) -> this.received.add(new Received(from, to, data));
		this.server = SMTPServer.port(port).bindAddress(InetAddress.getLoopbackAddress()).messageHandler(keep).build();
		this.server.start();
	}

	public List<Received> received() {
		return this.received;
	}

	@Override
	public void close() {
		this.server.stop();
	}

	/** A mail with its envelope. */
	public record Received(String from, String to, byte[] data) {

		public MimeMessage message() {
			try (InputStream in = new ByteArrayInputStream(this.data)) {
				return new MimeMessage(Session.getInstance(new Properties()), in);
			} catch (MessagingException | IOException ex) {
				throw new IllegalStateException(ex);
			}
		}

		public String header(String name) {
			try {
				return message().getHeader(name, null);
			} catch (MessagingException ex) {
				throw new IllegalStateException(ex);
			}
		}
	}

}
