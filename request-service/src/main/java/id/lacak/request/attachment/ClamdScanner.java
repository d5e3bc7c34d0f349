package id.lacak.request.attachment;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.StandardProtocolFamily;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/**
 * Has files looked at by clamd, to which they are streamed over TCP or a unix socket
 * ({@code zINSTREAM}). Only the two answers that are a verdict are one; a size limit that
 * was hit, on the wire or inside an archive, is none.
 */
final class ClamdScanner implements Scanner {

	private static final byte[] COMMAND = "zINSTREAM\0".getBytes(StandardCharsets.US_ASCII);

	private static final int CHUNK = 64 * 1024;

	private static final int LONGEST_ANSWER = 4_096;

	private static final String CLEAN = "stream: OK";

	private static final String BEFORE_SIGNATURE = "stream: ";

	private static final String AFTER_SIGNATURE = " FOUND";

	/** What clamd reports, if it is told to, instead of passing over what is too large for it. */
	private static final String TOO_LARGE_FOR_IT = "Heuristics.Limits.Exceeded";

	private final ClamdSettings settings;

	ClamdScanner(ClamdSettings settings) {
		this.settings = settings;
	}

	@Override
	public Verdict scan(Source file) throws IOException {
		var address = settings.address();
		try (var clamd = open(address)) {
			try (var _ = new Watch(clamd, settings.connectTimeout())) {
				clamd.connect(address);
			}
			try (var _ = new Watch(clamd, settings.timeout())) {
				send(file, clamd);
				return verdict(answer(clamd));
			}
		}
	}

	private static SocketChannel open(SocketAddress address) throws IOException {
		return address instanceof InetSocketAddress
				? SocketChannel.open()
				: SocketChannel.open(StandardProtocolFamily.UNIX);
	}

	private static void send(Source file, SocketChannel clamd) throws IOException {
		write(clamd, ByteBuffer.wrap(COMMAND));
		var chunk = new byte[CHUNK];
		try (var content = file.open()) {
			for (var count = content.readNBytes(chunk, 0, CHUNK); count > 0; count = content.readNBytes(chunk, 0,
					CHUNK)) {
				write(clamd, ByteBuffer.allocate(Integer.BYTES).putInt(count).flip());
				write(clamd, ByteBuffer.wrap(chunk, 0, count));
			}
		}
		write(clamd, ByteBuffer.allocate(Integer.BYTES).putInt(0).flip());
	}

	private static void write(SocketChannel clamd, ByteBuffer bytes) throws IOException {
		while (bytes.hasRemaining())
			clamd.write(bytes);
	}

	/** Up to the null byte that ends it; one that breaks off before is none. */
	private static String answer(SocketChannel clamd) throws IOException {
		var answer = new ByteArrayOutputStream();
		var buffer = ByteBuffer.allocate(LONGEST_ANSWER);
		while (answer.size() < LONGEST_ANSWER) {
			if (clamd.read(buffer.clear()) < 0)
				throw new IOException("clamd broke off");
			for (buffer.flip(); buffer.hasRemaining();) {
				var next = buffer.get();
				if (next == 0)
					return answer.toString(StandardCharsets.UTF_8);
				answer.write(next);
			}
		}
		throw new IOException("clamd's answer has no end");
	}

	private static Verdict verdict(String answer) throws IOException {
		if (answer.equals(CLEAN))
			return new Verdict.Clean();
		if (!answer.startsWith(BEFORE_SIGNATURE) || !answer.endsWith(AFTER_SIGNATURE))
			throw new IOException("clamd says: " + answer);
		var signature = answer.substring(BEFORE_SIGNATURE.length(), answer.length() - AFTER_SIGNATURE.length());
		if (signature.startsWith(TOO_LARGE_FOR_IT))
			throw new IOException("clamd does not look at all of it: " + signature);
		return new Verdict.Infected(signature);
	}

	/** Cuts a connection that takes too long: a blocking channel of a unix socket knows no time-out. */
	private static final class Watch implements AutoCloseable {

		private final Thread watcher;

		Watch(SocketChannel channel, Duration patience) {
			watcher = Thread.ofVirtual().start(() -> {
				try {
					Thread.sleep(patience);
					channel.close();
				} catch (InterruptedException inTime) {
					// which is how it should be
				} catch (IOException gone) {
					// then nobody waits for it any more
				}
			});
		}

		@Override
		public void close() {
			watcher.interrupt();
		}

	}

}
