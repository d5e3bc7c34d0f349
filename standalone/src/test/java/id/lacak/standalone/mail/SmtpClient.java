package id.lacak.standalone.mail;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

import org.jspecify.annotations.NullUnmarked;

/** Speaks SMTP line by line. */
@NullUnmarked
public final class SmtpClient implements AutoCloseable {

	private final Socket socket;

	private final BufferedReader answers;

	public SmtpClient(int port) throws IOException {
		this.socket = new Socket(InetAddress.getLoopbackAddress(), port);
		this.answers = new BufferedReader(new InputStreamReader(this.socket.getInputStream(), StandardCharsets.UTF_8));
		this.answers.readLine();
		say("HELO test");
	}

	/** Says a line and returns the answer. */
	public String say(String line) throws IOException {
		this.socket.getOutputStream().write((line + "\r\n").getBytes(StandardCharsets.UTF_8));
		return this.answers.readLine();
	}

	/** Sends a message and returns what the server says to it. */
	public String send(String message, String... recipients) throws IOException {
		say("MAIL FROM:<kantor@ppid.example>");
		for (String to : recipients) {
			say("RCPT TO:<" + to + ">");
		}
		say("DATA");
		return say(message + "\r\n.");
	}

	@Override
	public void close() throws IOException {
		this.socket.close();
	}

}
