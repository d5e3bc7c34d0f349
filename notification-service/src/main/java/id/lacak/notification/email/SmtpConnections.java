package id.lacak.notification.email;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;

/** Connections to the mail server that are kept for the next message. */
final class SmtpConnections {

	private final Session session;

	private final SmtpSettings settings;

	private final InstantSource machineTime;

	private final Deque<Connection> idle = new ArrayDeque<>();

	SmtpConnections(Session session, SmtpSettings settings, InstantSource machineTime) {
		this.session = session;
		this.settings = settings;
		this.machineTime = machineTime;
	}

	/** An open connection, kept or new; give it back or drop it. */
	Connection take() throws MessagingException {
		var kept = kept();
		while (kept.isPresent()) {
			var connection = kept.orElseThrow();
			if (isFresh(connection) && connection.transport().isConnected()) {
				return connection;
			}
			drop(connection);
			kept = kept();
		}
		var transport = this.session.getTransport();
		if (this.settings.signsIn()) {
			transport.connect(this.settings.username(), this.settings.password());
		} else {
			transport.connect();
		}
		return new Connection(transport, 0, this.machineTime.instant());
	}

	/** Keeps a connection that has just carried a message. */
	void giveBack(Connection used) {
		if (used.messages() + 1 >= this.settings.perConnection()) {
			drop(used);
			return;
		}
		synchronized (this.idle) {
			this.idle.push(new Connection(used.transport(), used.messages() + 1, this.machineTime.instant()));
		}
	}

	/** Closes a connection for good. */
	void drop(Connection connection) {
		try {
			connection.transport().close();
		} catch (MessagingException ex) {
			// it is of no use any more either way
		}
	}

	/** Closes what is kept. */
	void close() {
		for (var kept = kept(); kept.isPresent(); kept = kept()) {
			drop(kept.orElseThrow());
		}
	}

	private Optional<Connection> kept() {
		synchronized (this.idle) {
			return Optional.ofNullable(this.idle.poll());
		}
	}

	private boolean isFresh(Connection connection) {
		return connection.usedAt().plus(this.settings.keepOpen()).isAfter(this.machineTime.instant());
	}

	/**
	 * An open connection.
	 *
	 * @param messages how many it has carried
	 */
	record Connection(Transport transport, int messages, Instant usedAt) {
	}

}
