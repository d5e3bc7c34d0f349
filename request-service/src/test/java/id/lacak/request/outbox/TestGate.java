package id.lacak.request.outbox;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A door in front of a server, to be shut in tests: connections break and new ones are refused. */
public final class TestGate implements AutoCloseable {

	private final InetSocketAddress server;

	private final int port;

	private final List<Socket> sockets = new CopyOnWriteArrayList<>();

	private volatile ServerSocket door;

	/** An open door to the server on a free port. */
	public TestGate(String host, int serverPort) {
		server = new InetSocketAddress(host, serverPort);
		door = listen(0);
		port = door.getLocalPort();
	}

	public int port() {
		return port;
	}

	/** Breaks every connection and refuses new ones. */
	public void shut() {
		close(door);
		sockets.forEach(TestGate::close);
		sockets.clear();
	}

	/** Lets connections through again. */
	public void open() {
		door = listen(port);
	}

	@Override
	public void close() {
		shut();
	}

	private ServerSocket listen(int wanted) {
		try {
			var listening = new ServerSocket();
			listening.setReuseAddress(true);
			listening.bind(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), wanted));
			Thread.ofVirtual().start(() -> accept(listening));
			return listening;
		} catch (IOException e) {
			throw new IllegalStateException(e);
		}
	}

	private void accept(ServerSocket listening) {
		try {
			while (true) {
				var client = listening.accept();
				var upstream = new Socket();
				sockets.add(client);
				sockets.add(upstream);
				upstream.connect(server);
				pump(client.getInputStream(), upstream.getOutputStream(), client, upstream);
				pump(upstream.getInputStream(), client.getOutputStream(), client, upstream);
			}
		} catch (IOException shut) {
			// the door is shut
		}
	}

	private static void pump(InputStream from, OutputStream to, Socket one, Socket other) {
		Thread.ofVirtual().start(() -> {
			try {
				from.transferTo(to);
			} catch (IOException broken) {
				// the other pump ends too
			}
			close(one);
			close(other);
		});
	}

	private static void close(AutoCloseable socket) {
		try {
			socket.close();
		} catch (Exception e) {
			throw new IllegalStateException(e);
		}
	}

}
