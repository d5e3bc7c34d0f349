package id.lacak.request.tracking;

import id.lacak.request.deadline.Deadline;
import id.lacak.request.lifecycle.Applicant;
import id.lacak.request.lifecycle.CaseDocument;
import id.lacak.request.lifecycle.CaseFile;
import id.lacak.request.lifecycle.InformationRequest;
import id.lacak.request.lifecycle.Setting;
import id.lacak.request.lifecycle.Stage;
import id.lacak.request.lifecycle.Told;
import id.lacak.request.page.Words;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The track page, ready to print.
 *
 * @param path of the page, without the language
 * @param waiting files the applicant sent that the office cannot open, yet or ever
 * @param objection what the applicant may know about objecting now
 * @param over whether it ended without an answer, so that asking again is the next thing to do
 */
record TrackView(String number, String subject, String path, Card card, boolean provisional, List<Step> steps,
		List<Document> documents, List<Waiting> waiting, String receiptDate, Set<Tracking.Action> actions,
		String objection,
		List<String> contacts, List<String> unreached, List<Message> messages, String details, String purpose,
		String obtain,
		String deliver, boolean over) {

	/**
	 * One step of the journey.
	 *
	 * @param kind done, now or next
	 */
	record Step(String kind, String label, String when, String iso, String detail) {
	}

	/** A file the applicant may open. */
	record Document(String id, String name, String about) {
	}

	/** A file that was sent, and a sentence about it. */
	record Waiting(String sentence, boolean refused) {
	}

	/** A message, and whether it arrived. */
	record Message(String what, String when, String state, boolean failed) {
	}

	static TrackView of(CaseFile file, Set<Tracking.Action> actions, Setting setting, String phone, Words words) {
		var request = file.request();
		var submission = request.submission();
		return new TrackView(request.number().text(), submission.subject(),
				"/lacak/" + request.trackingCode().value(), Card.of(request, setting, words),
				request.answerBy().map(Deadline::provisional).orElse(false), steps(file, setting, words),
				documents(file, words), waiting(file, words), words.day(request.arrival().receivedAt()), actions,
				objection(request, setting, words), contacts(submission.applicant()),
				unreached(file, phone, words), messages(file, words),
				submission.details(), submission.purpose(), words.name(submission.obtain()),
				words.name(submission.deliver()),
				request.stage() instanceof Stage.Withdrawn || request.stage() instanceof Stage.Lapsed);
	}

	/** What to do about contacts that do not work, one sentence each. */
	private static List<String> unreached(CaseFile file, String phone, Words words) {
		return file.failedContacts()
				.stream()
				.map(contact -> words.say("track.contact." + contact.medium(), contact.recipientMasked(), phone))
				.toList();
	}

	private static List<Step> steps(CaseFile file, Setting setting, Words words) {
		var steps = new ArrayList<Step>();
		for (var entry : Journey.steps(file, words))
			steps.add(new Step("done", entry.label(), words.moment(entry.at()),
					entry.at().atZone(words.zone()).toOffsetDateTime().toString(), entry.detail().orElse("")));
		var now = now(file.request(), setting, words);
		now.ifPresent(label -> steps.add(new Step("now", label, "", "", "")));
		file.request()
				.answerBy()
				.ifPresent(due -> steps.add(new Step("next", words.say("journey.answer"),
						words.say("journey.by", words.day(due.lastDay())), due.lastDay().toString(),
						View.extended(file) ? "" : words.say("journey.answer.hint"))));
		return List.copyOf(steps);
	}

	private static Optional<String> now(InformationRequest request, Setting setting, Words words) {
		return switch (request.stage()) {
			case Stage.Registered(var checkBy, _) -> Optional.of(checkBy.hasPassed(setting.today())
					? words.say("journey.checking")
					: words.say("journey.check", words.day(checkBy.lastDay())));
			case Stage.Incomplete waiting when waiting.supplied().isPresent() ->
				Optional.of(words.say("journey.check",
						words.day(waiting.supplied().get().checkBy(setting).lastDay())));
			case Stage.Incomplete _ -> Optional.of(words.say("journey.waiting"));
			case Stage.InProcess _,Stage.Extended _ -> Optional.of(words.say("journey.working"));
			case Stage.AwaitingPayment _ -> Optional.of(words.say("journey.payment"));
			case Stage.Delivering _ -> Optional.of(words.say("journey.preparing"));
			case Stage.Received _,Stage.Lapsed _,Stage.Decided _,Stage.Delivered _,Stage.Closed _,Stage.Withdrawn _ ->
				Optional.empty();
		};
	}

	private static List<Document> documents(CaseFile file, Words words) {
		return file.documents()
				.stream()
				.filter(Tracking::shown)
				.map(document -> new Document(document.id(), document.name(),
						words.size(document.size()) + " · " + words.day(document.addedAt())))
				.toList();
	}

	private static List<Waiting> waiting(CaseFile file, Words words) {
		return View.sent(file)
				.stream()
				.filter(sent -> sent.state() != CaseDocument.State.AVAILABLE)
				.map(sent -> new Waiting(words.say("track.sent." + sent.state(), sent.name()),
						sent.state() == CaseDocument.State.REFUSED))
				.toList();
	}

	private static String objection(InformationRequest request, Setting setting, Words words) {
		var today = setting.today();
		if (request.objectionUntil().isPresent()) {
			var until = request.objectionUntil().get();
			return until.hasPassed(today) ? "" : words.say("objection.answered", words.day(until.lastDay()));
		}
		return request.answerBy()
				.map(due -> due.hasPassed(today)
						? words.say("track.objection.late",
								Standing.objectionToSilence(request, setting, words))
						: words.say("objection.later", words.day(due.lastDay().plusDays(1))))
				.orElse("");
	}

	private static List<Message> messages(CaseFile file, Words words) {
		return file.told().reversed().stream().limit(10).map(told -> {
			var latest = told.latest();
			var failed = switch (latest.state()) {
				case FAILED_PERMANENTLY, FAILED_TECHNICALLY, EXPIRED -> true;
				case PLANNED, UNCERTAIN, ACCEPTED, SUPPRESSED, DELIVERED -> false;
			};
			return new Message(words.say("Contact." + told.medium()) + " · " + told.recipientMasked(),
					words.moment(latest.at()), words.say("told." + Told.State.valueOf(latest.state().name()) + ".tag"),
					failed);
		}).toList();
	}

	/** Where news goes, masked: s•••••@surel.example and 08••••••4471. */
	private static List<String> contacts(Applicant applicant) {
		var contacts = new ArrayList<String>();
		applicant.email()
				.ifPresent(email -> contacts.add(email.charAt(0) + "•••••" + email.substring(email.lastIndexOf('@'))));
		applicant.phone().ifPresent(phone -> {
			var local = phone.startsWith("+62") ? "0" + phone.substring(3) : phone;
			contacts.add(local.substring(0, 2) + "••••••" + local.substring(Math.max(2, local.length() - 4)));
		});
		return List.copyOf(contacts);
	}

}
