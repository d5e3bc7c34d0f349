package id.lacak.mailbox;

import java.time.Duration;

/**
 * How a mailbox is reached.
 *
 * @param trust host whose certificate is taken without question, {@code *} for all; empty for none
 * @param timeout for connecting and for each answer
 */
public record MailboxAccount(String host, int port, Protection tls, String trust, String username, String password,
		String folder, Duration timeout) {

	/** Protection of the connection. */
	public enum Protection {

		/** None; for a server on the same host. */
		NONE,
		/** Asked for after the greeting, and required. */
		STARTTLS,
		/** From the first byte. */
		TLS

	}

	@Override
	public String toString() {
		return "MailboxAccount[" + this.host + ":" + this.port + "]";
	}

}
