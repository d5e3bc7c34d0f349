package id.lacak.notification.email;

import java.time.Duration;

import id.lacak.mailbox.MailboxAccount;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The mailbox into which everything sent to {@code returns+…} of our domain is delivered,
 * read over IMAP.
 *
 * @param host empty for none; then returned mail is seen by nobody
 * @param trust host whose certificate is taken without question, {@code *} for all; empty
 * for none
 * @param poll pause between two looks, machine time
 * @param timeout for connecting and for each answer
 */
@ConfigurationProperties("lacak.returns")
record MailboxSettings(@DefaultValue("") String host, @DefaultValue("993") int port,
		@DefaultValue("TLS") SmtpSettings.Tls tls, @DefaultValue("") String trust, @DefaultValue("") String username,
		@DefaultValue("") String password, @DefaultValue("INBOX") String folder,
		@DefaultValue("30s") Duration poll, @DefaultValue("30s") Duration timeout) {

	MailboxAccount account() {
		return new MailboxAccount(this.host, this.port, MailboxAccount.Protection.valueOf(this.tls.name()), this.trust,
				this.username, this.password, this.folder, this.timeout);
	}

	boolean used() {
		return !this.host.isBlank();
	}

}
