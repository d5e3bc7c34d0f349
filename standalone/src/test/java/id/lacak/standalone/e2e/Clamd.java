package id.lacak.standalone.e2e;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** A scanner on a real socket that finds what holds {@code MALWARE} and never has an answer to what holds {@code BESOK}. */
final class Clamd implements AutoCloseable {

	private final ServerSocket server;

	Clamd() {
		try {
			server = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
		Thread.ofVirtual().start(this::serve);
	}

	/** How the product is told to use it. */
	Map<String, String> settings() {
		return Map.of("lacak.request.scanner", "clamd", "lacak.request.clamd.host", "127.0.0.1",
				"lacak.request.clamd.port", Integer.toString(server.getLocalPort()));
	}

	@Override
	public void close() {
		try {
			server.close();
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	private void serve() {
		while (!server.isClosed())
			try {
				var client = server.accept();
				Thread.ofVirtual().start(() -> talk(client));
			} catch (IOException closed) {
				return;
			}
	}

	private static void talk(Socket client) {
		try (client; var in = new DataInputStream(client.getInputStream()); var out = client.getOutputStream()) {
			while (in.read() > 0) {
				// the command, to its end
			}
			var seen = new StringBuilder();
			for (var length = in.readInt(); length > 0; length = in.readInt())
				seen.append(new String(in.readNBytes(length), StandardCharsets.ISO_8859_1));
			if (seen.indexOf("BESOK") < 0)
				out.write((seen.indexOf("MALWARE") < 0 ? "stream: OK\0" : "stream: Fake.Malware FOUND\0")
						.getBytes(StandardCharsets.US_ASCII));
		} catch (IOException gone) {
			// as when a process ends
		}
	}

}
