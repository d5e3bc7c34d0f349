package id.lacak.notification.enclosure;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import id.lacak.notification.delivery.Change;
import id.lacak.notification.delivery.Content;
import id.lacak.notification.delivery.EnclosedFiles;
import id.lacak.notification.delivery.Enclosure;
import id.lacak.notification.delivery.LetterKey;
import id.lacak.notification.delivery.Message;
import id.lacak.notification.delivery.Moment;
import id.lacak.notification.delivery.Notification;
import id.lacak.notification.delivery.Notifications;
import id.lacak.notification.delivery.SealedLetter;
import id.lacak.notification.delivery.SealedLetters;
import id.lacak.notification.planning.PlannedMessage;
import id.lacak.notification.template.Templates;
import io.micrometer.core.instrument.MeterRegistry;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Brings letters and the mails that announce them together, whichever comes first. A mail
 * waits for its letter up to a limit and then leaves with the link alone; what was decided
 * once holds for every later try.
 */
@Component
public class Enclosing implements EnclosedFiles {

	private static final Logger log = LoggerFactory.getLogger(Enclosing.class);

	private final EnclosureSettings settings;

	private final Seals seals;

	private final Notifications notifications;

	private final SealedLetters letters;

	private final MeterRegistry meters;

	Enclosing(EnclosureSettings settings, Notifications notifications, SealedLetters letters,
			MeterRegistry meters) {
		this.settings = settings;
		this.seals = new Seals(settings.bytes());
		this.notifications = notifications;
		this.letters = letters;
		this.meters = meters;
		if (!this.seals.used()) {
			log.warn("lacak.attachments.keys is not set: letters are not attached to mails");
		}
	}

	/** The message, waiting for its letter if one goes with it. */
	public Message awaiting(PlannedMessage planned, Message written, Optional<LetterKey> letter) {
		if (!this.seals.used() || letter.isEmpty()) {
			return written;
		}
		return switch (written.content()) {
			case Content.Mail(var subject, var text, var html, var _) -> {
				var letterMail = Templates.withLetter(planned);
				yield written.with(new Content.Mail(subject, text, html,
						new Enclosure.Awaited(letter.orElseThrow(), letterMail.text(), letterMail.html())));
			}
			case Content.Text _,Content.Removed _ -> written;
		};
	}

	/** Until when a message just written waits for its letter; machine time, now if for none. */
	public Instant dueAt(Message message, Instant now) {
		return message.content() instanceof Content.Mail mail
				&& mail.enclosure() instanceof Enclosure.Awaited(var letter, var _, var _)
				&& this.letters.find(letter).isEmpty() ? now.plus(this.settings.waitForLetter()) : now;
	}

	/**
	 * A letter has come, perhaps again.
	 * @param subject the case or the objection it is about
	 * @return the steps of mails that waited for it, not stored yet
	 */
	public List<Change> arrived(String subject, SealedLetter letter, Moment now) {
		if (!this.seals.used()) {
			return List.of();
		}
		if (this.seals.open(letter).isEmpty()) {
			// the mail leaves without it: the link is there, and an operator hears why
			log.warn("a letter of {} cannot be opened; lacak.attachments.keys differs from the other service", subject);
			counted("unreadable");
			return List.of();
		}
		counted(this.letters.keep(letter, now.machine()) ? "kept" : "repeated");
		return hurried(subject, letter.key(), now);
	}

	/** The steps of mails that need not wait any longer for a letter that is there. */
	public List<Change> caughtUp(Notification planned, Moment now) {
		return planned.awaited()
				.filter(letter -> this.letters.find(letter).isPresent())
				.map(letter -> hurried(planned.origin().subject(), letter, now))
				.orElse(List.of());
	}

	/**
	 * The message with its text decided, for sending now; empty when another replica was
	 * faster.
	 */
	public Optional<Notification> decided(Notification due) {
		var awaited = due.awaited();
		if (awaited.isEmpty()) {
			return Optional.of(due);
		}
		var letter = this.letters.take(awaited.orElseThrow());
		var change = due.enclosed(letter.orElse(null));
		if (!this.notifications.enclose(change)) {
			return Optional.empty();
		}
		counted(letter.isPresent() ? "attached" : "late");
		return Optional.of(change.after());
	}

	@Override
	public Optional<byte[]> open(Enclosure.Attached enclosure) {
		return this.letters.find(enclosure.letter()).flatMap(this.seals::open);
	}

	private List<Change> hurried(String subject, LetterKey letter, Moment now) {
		return this.notifications.waitingFor(subject, letter)
				.stream()
				.flatMap(waiting -> waiting.hurried(now).stream())
				.toList();
	}

	private void counted(String what) {
		this.meters.counter("lacak.enclosures", "what", what).increment();
	}

}
