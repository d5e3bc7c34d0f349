package id.lacak.notification.sms;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;

/** A message centre that lets everybody in and never says another word, as a line that is dead halfway. */
final class SilentCentre implements AutoCloseable {

	private static final int BIND_TRANSCEIVER = 9;

	private static final int ENQUIRE_LINK = 0x15;

	private static final int RESPONSE = 0x80000000;

	private static final int HEADER = 16;

	private final ServerSocket door = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());

	private final AtomicInteger binds = new AtomicInteger();

	private final AtomicInteger enquiries = new AtomicInteger();

	SilentCentre() throws IOException {
		Thread.ofVirtual().name("silent-centre").start(this::acceptAll);
	}

	int port() {
		return this.door.getLocalPort();
	}

	int binds() {
		return this.binds.get();
	}

	int enquiries() {
		return this.enquiries.get();
	}

	@Override
	public void close() throws IOException {
		this.door.close();
	}

	private void acceptAll() {
		try {
			while (true) {
				var line = this.door.accept();
				Thread.ofVirtual().start(() -> listen(line));
			}
		} catch (IOException ex) {
			// closed
		}
	}

	private void listen(Socket line) {
		try (line; var in = new DataInputStream(line.getInputStream())) {
			while (true) {
				var length = in.readInt();
				var command = in.readInt();
				in.readInt();
				var sequence = in.readInt();
				in.skipNBytes(length - HEADER);
				if (command == ENQUIRE_LINK) {
					this.enquiries.incrementAndGet();
				} else if (command == BIND_TRANSCEIVER) {
					letIn(line, sequence);
				}
			}
		} catch (IOException ex) {
			// they hung up
		}
	}

	private void letIn(Socket line, int sequence) throws IOException {
		var name = "silent\0".getBytes(StandardCharsets.US_ASCII);
		var out = new DataOutputStream(line.getOutputStream());
		out.writeInt(HEADER + name.length);
		out.writeInt(RESPONSE | BIND_TRANSCEIVER);
		out.writeInt(0);
		out.writeInt(sequence);
		out.write(name);
		out.flush();
		this.binds.incrementAndGet();
	}

}
