package id.lacak.request.correspondence;

import id.lacak.mailbox.MailboxAccount;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

import java.time.Duration;

/**
 * The mailbox into which everything sent to {@code case+…} of the sender's domain is delivered.
 *
 * @param host empty for none; then nobody reads what applicants answer
 * @param trust host whose certificate is taken without question, {@code *} for all
 * @param poll pause between two looks, machine time
 */
@ConfigurationProperties("lacak.replies")
record RepliesSettings(@DefaultValue("") String host, @DefaultValue("993") int port,
		@DefaultValue("TLS") MailboxAccount.Protection tls, @DefaultValue("") String trust,
		@DefaultValue("") String username, @DefaultValue("") String password, @DefaultValue("INBOX") String folder,
		@DefaultValue("30s") Duration poll, @DefaultValue("30s") Duration timeout) {

	boolean used() {
		return !host.isBlank();
	}

	MailboxAccount account() {
		return new MailboxAccount(host, port, tls, trust, username, password, folder, timeout);
	}

	@Override
	public String toString() {
		return "RepliesSettings[" + host + "]";
	}

}
