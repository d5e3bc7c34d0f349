package id.lacak.request.correspondence;

import id.lacak.request.attachment.Attachments;
import id.lacak.request.attachment.SentFile;
import id.lacak.request.lifecycle.Actor;
import id.lacak.request.lifecycle.CaseDocument;
import id.lacak.request.lifecycle.CaseId;
import id.lacak.request.office.Office;
import id.lacak.request.office.Offices;

import jakarta.mail.FolderClosedException;
import jakarta.mail.MessagingException;
import jakarta.mail.StoreClosedException;

import org.eclipse.angus.mail.util.DecodingException;
import org.springframework.stereotype.Component;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Files answers to their cases, once each: what was written as a text file, and what was attached, all
 * through the checks of every upload. A reply changes nothing else; what it means is for an officer.
 */
@Component
class Filing {

	private static final int MOST_FILES = 20;

	private static final int LONGEST_SHOWN = 4_000;

	private final ReplyAddresses addresses;

	private final Targets targets;

	private final Offices offices;

	private final Attachments attachments;

	private final Replies replies;

	private final Clock clock;

	Filing(ReplyAddresses addresses, Targets targets, Offices offices, Attachments attachments, Replies replies,
			Clock clock) {
		this.addresses = addresses;
		this.targets = targets;
		this.offices = offices;
		this.attachments = attachments;
		this.replies = replies;
		this.clock = clock;
	}

	/** What became of a mail. */
	enum Outcome {

		FILED, REPEATED, AUTOMATIC, FORGED, UNKNOWN

	}

	/**
	 * Files a mail; a second call with the same mail does no harm.
	 * @throws MessagingException when the mailbox cannot be read on
	 */
	Outcome file(IncomingMail mail) throws MessagingException, IOException {
		if (mail.automatic())
			return Outcome.AUTOMATIC;
		return switch (addresses.in(mail.recipients())) {
			case ReplyAddresses.Found.Forged _ -> Outcome.FORGED;
			case ReplyAddresses.Found.None _ -> Outcome.UNKNOWN;
			case ReplyAddresses.Found.Genuine(var about) -> {
				var target = target(about);
				yield target.isPresent() ? file(mail, target.get()) : Outcome.UNKNOWN;
			}
		};
	}

	private Optional<Targets.Target> target(CaseId about) {
		return offices.all().stream().map(Office::code).flatMap(office -> targets.find(office, about).stream())
				.findFirst();
	}

	private Outcome file(IncomingMail mail, Targets.Target target) throws MessagingException, IOException {
		var id = mail.answering(target.id());
		if (replies.filed(target.office(), target.id(), id))
			return Outcome.REPEATED;
		var known = !mail.from().isEmpty() && target.email().filter(mail.from()::equalsIgnoreCase).isPresent();
		var by = known ? Actor.APPLICANT : Actor.SYSTEM;
		var taken = new ArrayList<String>();
		var omitted = new ArrayList<Reply.Omitted>();
		if (!mail.text().isEmpty())
			put(target, by, letter(id, mail.text()), taken, omitted);
		for (var part : mail.files().subList(0, Math.min(MOST_FILES, mail.files().size())))
			put(target, by, part, taken, omitted);
		mail.files().stream().skip(MOST_FILES).forEach(
				part -> omitted.add(new Reply.Omitted(SentFile.plain(part.name()), "TOO_MANY")));
		replies.keep(new Reply(id, target.office(), target.id(), target.objection(), target.number(),
				clock.instant(), known, shortened(mail.text()), taken, omitted));
		return Outcome.FILED;
	}

	/** The words as a file, called by the mail so that a second try finds it. */
	private static MailParts.SentPart letter(String id, String text) {
		var bytes = text.getBytes(StandardCharsets.UTF_8);
		return new MailParts.SentPart("balasan-" + id.substring(0, 8) + ".txt",
				() -> new ByteArrayInputStream(bytes));
	}

	private void put(Targets.Target target, Actor by, MailParts.SentPart part, List<String> taken,
			List<Reply.Omitted> omitted) throws MessagingException, IOException {
		var name = SentFile.plain(part.name());
		try (InputStream content = part.content().open()) {
			var stored = attachments.store(target.office(), target.id(), name, content,
					SentFile.LARGEST_OF_APPLICANTS);
			put(target, by, stored);
			taken.add(stored.name());
		} catch (Attachments.NotAccepted refused) {
			omitted.add(new Reply.Omitted(name, refused.reason().name()));
		} catch (FolderClosedException | StoreClosedException lost) {
			throw lost;
		} catch (DecodingException | MessagingException undecodable) {
			// it will be no better at the next look
			omitted.add(new Reply.Omitted(name, "UNREADABLE"));
		}
	}

	/** A file that a try before this one recorded is not recorded again. */
	private void put(Targets.Target target, Actor by, Attachments.Stored stored) {
		var document = new CaseDocument(stored.id(), stored.name(), stored.size(), stored.type(), stored.sha256(),
				CaseDocument.Audience.INTERNAL, stored.state(), clock.instant(), by.name());
		var recorded = false;
		try {
			recorded = targets.attach(target, document, by);
		} finally {
			if (!recorded)
				attachments.delete(target.office(), stored.id());
		}
	}

	private static String shortened(String text) {
		return text.length() <= LONGEST_SHOWN ? text : text.substring(0, LONGEST_SHOWN) + " …";
	}

}
