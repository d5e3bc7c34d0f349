package id.lacak.request.attachment;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;

/** A server that speaks clamd's protocol on a real socket and finds what holds the word MALWARE. */
final class FakeClamd implements AutoCloseable {

	/** How it behaves. */
	enum Mood {

		WELL, SILENT, DIES_IN_THE_MIDDLE, DIES_IN_ITS_ANSWER, LIMITED, LIMITED_INSIDE, RAVES

	}

	private static final int LIMIT = 100_000;

	private final ServerSocket server = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());

	private final CountDownLatch end = new CountDownLatch(1);

	private final AtomicLong received = new AtomicLong();

	volatile Mood mood = Mood.WELL;

	FakeClamd() throws IOException {
		Thread.ofVirtual().start(this::serve);
	}

	int port() {
		return server.getLocalPort();
	}

	/** Bytes of all files so far. */
	long received() {
		return received.get();
	}

	@Override
	public void close() throws IOException {
		end.countDown();
		server.close();
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

	private void talk(Socket client) {
		try (client; var in = new DataInputStream(client.getInputStream()); var out = client.getOutputStream()) {
			if (!word(in).equals("zINSTREAM"))
				throw new IOException("not a command");
			var seen = new StringBuilder();
			for (var length = in.readInt(); length > 0; length = in.readInt()) {
				if (mood == Mood.DIES_IN_THE_MIDDLE)
					return;
				seen.append(new String(in.readNBytes(length), StandardCharsets.ISO_8859_1));
				seen.delete(0, seen.length() - Math.min(seen.length(), LIMIT));
				if (received.addAndGet(length) > LIMIT && mood == Mood.LIMITED) {
					say(out, "INSTREAM size limit exceeded. ERROR\0");
					return;
				}
			}
			answer(out, seen.toString());
		} catch (IOException | InterruptedException gone) {
			// as when a process ends
		}
	}

	private void answer(OutputStream out, String seen) throws IOException, InterruptedException {
		switch (mood) {
			case WELL, LIMITED, DIES_IN_THE_MIDDLE ->
				say(out, seen.contains("MALWARE") ? "stream: Fake.Malware FOUND\0" : "stream: OK\0");
			case SILENT -> end.await();
			case DIES_IN_ITS_ANSWER -> say(out, "stream: OK");
			case LIMITED_INSIDE -> say(out, "stream: Heuristics.Limits.Exceeded.MaxFileSize FOUND\0");
			case RAVES -> say(out, "x".repeat(100_000));
		}
	}

	private static void say(OutputStream out, String text) throws IOException {
		out.write(text.getBytes(StandardCharsets.US_ASCII));
		out.flush();
	}

	private static String word(InputStream in) throws IOException {
		var word = new StringBuilder();
		for (var next = in.read(); next > 0; next = in.read())
			word.append((char) next);
		return word.toString();
	}

}
