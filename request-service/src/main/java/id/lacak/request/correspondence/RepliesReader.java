package id.lacak.request.correspondence;

import id.lacak.mailbox.Mailbox;

import io.micrometer.core.instrument.MeterRegistry;

import jakarta.mail.FolderClosedException;
import jakarta.mail.MessagingException;
import jakarta.mail.StoreClosedException;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

import java.io.IOException;
import java.util.Locale;
import java.util.Optional;

/**
 * Reads the mailbox for answers. Any number of replicas may do so: a mail that is read twice is filed once.
 * What is nobody's stays in the mailbox, marked as looked at, and is counted.
 */
@Component
class RepliesReader {

	private static final Logger LOG = LoggerFactory.getLogger(RepliesReader.class);

	private static final int AT_ONCE = 50;

	private final RepliesSettings settings;

	private final Mailbox mailbox;

	private final Filing filing;

	private final MeterRegistry meters;

	RepliesReader(RepliesSettings settings, Filing filing, MeterRegistry meters) {
		this.settings = settings;
		this.mailbox = new Mailbox(settings.account());
		this.filing = filing;
		this.meters = meters;
	}

	@Scheduled(fixedDelayString = "${lacak.replies.poll:30s}")
	void lookQuietly() {
		if (!settings.used())
			return;
		try {
			while (look() == AT_ONCE)
				LOG.debug("the mailbox for answers is still full");
		} catch (MessagingException | RuntimeException e) {
			// the mail stays new and is read at the next look
			LOG.warn("the mailbox for answers cannot be read on now: {}", e.getClass().getSimpleName());
		}
	}

	/** Looks once and returns how many mails were new. */
	int look() throws MessagingException {
		return mailbox.look(AT_ONCE, this::read);
	}

	private boolean read(Mailbox.Fetched fetched) throws MessagingException {
		try {
			var mail = readable(fetched);
			count(mail.isPresent() ? filing.file(mail.get()).name() : "UNREADABLE");
			return true;
		} catch (IOException | RuntimeException e) {
			// a store, a scanner or a line that is away, or a fault of ours: tried again, and the others are not held up
			LOG.warn("an answer could not be filed and is tried again at the next look", e);
			count("POSTPONED");
			return false;
		}
	}

	/** What nobody can read is passed over, so that nothing behind it waits. */
	private static Optional<IncomingMail> readable(Mailbox.Fetched fetched) throws MessagingException {
		try {
			return Optional.of(IncomingMail.of(fetched.mail()));
		} catch (FolderClosedException | StoreClosedException lost) {
			throw lost;
		} catch (MessagingException | IOException | RuntimeException unreadable) {
			LOG.warn("a mail in the mailbox for answers cannot be read and is passed over: {}",
					unreadable.getClass().getSimpleName());
			return Optional.empty();
		}
	}

	private void count(String what) {
		meters.counter("lacak.replies", "what", what.toLowerCase(Locale.ROOT)).increment();
	}

}
