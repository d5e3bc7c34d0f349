package id.lacak.notification.support;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * A mail server that answers each verb as told, or hangs up; "." is the end of a mail.
 */
public final class ScriptedSmtp implements AutoCloseable {

	public static final String HANG_UP = "hang up";

	/** It keeps the line and says nothing any more. */
	public static final String SILENCE = "say nothing";

	private final List<Socket> clients = new CopyOnWriteArrayList<>();

	private final ServerSocket socket;

	private final Map<String, String> answers = new ConcurrentHashMap<>(
			Map.of("HELO", "250 ok", "EHLO", "250 ok", "MAIL", "250 ok", "RCPT", "250 ok", "DATA", "354 go on", ".",
					"250 ok", "RSET", "250 ok", "NOOP", "250 ok", "QUIT", "221 bye", "GREETING", "220 ready"));

	private final List<String> mails = new CopyOnWriteArrayList<>();

	public ScriptedSmtp() throws IOException {
		this.socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
		Thread.ofVirtual().start(this::acceptAll);
	}

	public int port() {
		return this.socket.getLocalPort();
	}

	public List<String> mails() {
		return this.mails;
	}

	public ScriptedSmtp answers(String verb, String answer) {
		this.answers.put(verb, answer);
		return this;
	}

	/** How many lines were ever made to it. */
	public int connections() {
		return this.clients.size();
	}

	/** Closes every line that is open, as a server does that waited too long. */
	public void hangUpAll() {
		for (var client : this.clients) {
			try {
				client.close();
			} catch (IOException ex) {
				// it is closed already
			}
		}
	}

	@Override
	public void close() throws IOException {
		this.socket.close();
		hangUpAll();
	}

	private void acceptAll() {
		try {
			while (true) {
				var client = this.socket.accept();
				this.clients.add(client);
				Thread.ofVirtual().start(() -> serve(client));
			}
		} catch (IOException ex) {
			// closed
		}
	}

	private void serve(Socket client) {
		try (client;
				var in = new BufferedReader(
						new InputStreamReader(client.getInputStream(), StandardCharsets.ISO_8859_1));
				var out = new PrintWriter(client.getOutputStream(), false, StandardCharsets.ISO_8859_1)) {
			if (!say(out, "GREETING")) {
				return;
			}
			for (var line = in.readLine(); line != null; line = in.readLine()) {
				var verb = line.split(" ")[0].toUpperCase();
				if (!say(out, verb)
						|| (verb.equals("DATA") && this.answers.get("DATA").startsWith("354") && !mail(in, out))) {
					return;
				}
			}
		} catch (IOException ex) {
			// the client hung up
		}
	}

	private boolean mail(BufferedReader in, PrintWriter out) throws IOException {
		var mail = new StringBuilder();
		for (var line = in.readLine(); line != null; line = in.readLine()) {
			if (line.equals(".")) {
				this.mails.add(mail.toString());
				return say(out, ".");
			}
			mail.append(line).append('\n');
		}
		return false;
	}

	private boolean say(PrintWriter out, String verb) {
		var answer = this.answers.getOrDefault(verb, "250 ok");
		if (answer.equals(HANG_UP)) {
			return false;
		}
		if (answer.equals(SILENCE)) {
			return true;
		}
		out.print(answer + "\r\n");
		out.flush();
		return true;
	}

}
