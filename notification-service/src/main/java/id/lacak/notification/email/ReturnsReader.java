package id.lacak.notification.email;

import java.util.List;
import java.util.Locale;

import id.lacak.mailbox.Mailbox;
import id.lacak.notification.delivery.StoreUnavailable;
import id.lacak.notification.receipts.Receipts;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.mail.MessagingException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Reads the mailbox for returned mail. Any number of replicas may do so: a report that is
 * read twice changes nothing the second time.
 */
@Component
class ReturnsReader {

	private static final Logger log = LoggerFactory.getLogger(ReturnsReader.class);

	private static final int AT_ONCE = 200;

	private final MailboxSettings settings;

	private final Mailbox mailbox;

	private final Receipts receipts;

	private final MeterRegistry meters;

	ReturnsReader(MailboxSettings settings, Receipts receipts, MeterRegistry meters) {
		this.settings = settings;
		this.mailbox = new Mailbox(settings.account());
		this.receipts = receipts;
		this.meters = meters;
		if (!settings.used()) {
			log.warn("lacak.returns.host is not set: mail that comes back later is not noticed");
		}
	}

	@Scheduled(fixedDelayString = "${lacak.returns.poll:30s}")
	void lookQuietly() {
		if (!this.settings.used()) {
			return;
		}
		try {
			while (look() == AT_ONCE) {
				log.debug("the mailbox for returns is still full");
			}
		} catch (MessagingException ex) {
			log.warn("the mailbox for returns cannot be read now: {}", ex.toString());
		} catch (StoreUnavailable ex) {
			log.warn("the store cannot be reached; returned mail is read later");
		}
	}

	/** Looks once and returns how many mails were new. */
	int look() throws MessagingException {
		return this.mailbox.look(AT_ONCE, this::read);
	}

	/** What cannot be read is passed over, so that nothing behind it waits; only the store is waited for. */
	private boolean read(Mailbox.Fetched fetched) {
		try {
			use(ReturnedMail.of(fetched.mail()));
		} catch (StoreUnavailable ex) {
			throw ex;
		} catch (MessagingException | RuntimeException ex) {
			log.error("a mail in the mailbox for returns cannot be read and is passed over: {}",
					ex.getClass().getSimpleName());
			count("unreadable");
		}
		return true;
	}

	private void count(String kind) {
		this.meters.counter("lacak.returns", "kind", kind).increment();
	}

	private void use(ReturnedMail returned) {
		count(returned.getClass().getSimpleName().toLowerCase(Locale.ROOT));
		switch (returned) {
			case ReturnedMail.Report(var of, var receipt) -> {
				this.receipts.receive(of.reference(), receipt);
				// the address names the message, so a report counts even if nobody noted that it is awaited
				this.receipts.expect(of.message(), List.of(of.reference()));
			}
			case ReturnedMail.Underway _,ReturnedMail.Automatic _,ReturnedMail.Letter _ -> {
				// nothing is known of a message of ours by it
			}
		}
	}

}
