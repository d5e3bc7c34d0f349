package id.lacak.notification.email;

import java.time.Duration;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The mail server of the city.
 *
 * @param username empty for none; then no one signs in
 * @param tls whether and how the connection is protected; never weakened on its own
 * @param trust host whose certificate is taken without question, {@code *} for all; empty
 * for none
 * @param from address of the office; its domain is that of all our addresses
 * @param fromName the office as people read it
 * @param replyKey secret that signs reply addresses, the same in all replicas; empty for
 * plain reply addresses
 * @param connectTimeout for making a connection
 * @param timeout for each answer of the server
 * @param keepOpen how long an idle connection is kept for the next message
 * @param perConnection messages sent over one connection before it is renewed
 */
@ConfigurationProperties("lacak.smtp")
record SmtpSettings(@DefaultValue("127.0.0.1") String host, @DefaultValue("25") int port, @Nullable String username,
		@Nullable String password, @DefaultValue("STARTTLS") Tls tls, @DefaultValue("") String trust,
		@DefaultValue("ppid@localhost") String from, @DefaultValue("PPID") String fromName,
		@DefaultValue("") String replyKey, @DefaultValue("10s") Duration connectTimeout,
		@DefaultValue("30s") Duration timeout, @DefaultValue("20s") Duration keepOpen,
		@DefaultValue("100") int perConnection) {

	boolean signsIn() {
		return this.username != null && !this.username.isBlank();
	}

	/** The domain of the sender. */
	String domain() {
		return this.from.substring(this.from.lastIndexOf('@') + 1);
	}

	/** Protection of the connection. */
	enum Tls {

		/** None; for a server on the same host. */
		NONE,
		/** Asked for after the greeting, and required. */
		STARTTLS,
		/** From the first byte. */
		TLS

	}

}
