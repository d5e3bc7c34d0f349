package id.lacak.standalone.e2e;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/** A line between a browser and the product that breaks in the middle of what is sent, and stays broken until it is mended. */
final class WeakLine implements AutoCloseable {

	private static final int PIECE = 8 * 1024;

	private final ServerSocket door;

	private final URI product;

	private final Set<Socket> open = ConcurrentHashMap.newKeySet();

	/** Bytes from the browser until the line breaks. */
	private final AtomicLong left = new AtomicLong(Long.MAX_VALUE);

	WeakLine(URI product) {
		this.product = product;
		try {
			door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
		Thread.ofVirtual().start(this::accept);
	}

	/** Where a browser reaches the product over this line. */
	URI site() {
		return URI.create("http://127.0.0.1:" + door.getLocalPort());
	}

	/** Breaks once the browser has sent so many bytes more. */
	void breakAfter(long bytes) {
		left.set(bytes);
		if (bytes == 0)
			hangUp();
	}

	/** Whether it is broken now. */
	boolean broken() {
		return left.get() <= 0;
	}

	void mend() {
		left.set(Long.MAX_VALUE);
	}

	@Override
	public void close() {
		close(door);
		hangUp();
	}

	private void accept() {
		while (!door.isClosed())
			try {
				var browser = door.accept();
				open.add(browser);
				if (broken()) {
					close(browser);
					continue;
				}
				var service = new Socket(InetAddress.getLoopbackAddress(), product.getPort());
				open.add(service);
				Thread.ofVirtual().start(() -> pass(browser, service, true));
				Thread.ofVirtual().start(() -> pass(service, browser, false));
			} catch (IOException over) {
				// the door is closed, or the product is
			}
	}

	private void pass(Socket from, Socket to, boolean counts) {
		try (from; to; var in = from.getInputStream(); var out = to.getOutputStream()) {
			for (var piece = read(in); piece.length > 0; piece = read(in)) {
				if (counts && left.addAndGet(-piece.length) <= 0) {
					hangUp();
					return;
				}
				out.write(piece);
				out.flush();
			}
		} catch (IOException hungUp) {
			// as lines do
		} finally {
			open.remove(from);
			open.remove(to);
		}
	}

	private static byte[] read(InputStream in) throws IOException {
		var piece = new byte[PIECE];
		var count = in.read(piece);
		return count < 0 ? new byte[0] : java.util.Arrays.copyOf(piece, count);
	}

	private void hangUp() {
		open.forEach(WeakLine::close);
	}

	private static void close(AutoCloseable one) {
		try {
			one.close();
		} catch (Exception gone) {
			// which is what is wanted
		}
	}

}
