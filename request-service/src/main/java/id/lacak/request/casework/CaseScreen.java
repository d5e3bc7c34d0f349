package id.lacak.request.casework;

import id.lacak.request.deadline.Deadline;
import id.lacak.request.deadline.Rulebook;
import id.lacak.request.lifecycle.CaseFile;
import id.lacak.request.lifecycle.NamedDeadline;
import id.lacak.request.lifecycle.DeadlineKind;
import id.lacak.request.lifecycle.FailedContact;
import id.lacak.request.lifecycle.CommandKind;
import id.lacak.request.lifecycle.HistoryEntry;
import id.lacak.request.lifecycle.InformationRequest;
import id.lacak.request.lifecycle.Setting;
import id.lacak.request.lifecycle.Stage;
import id.lacak.request.page.Words;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * A case as the page shows it.
 *
 * @param next what to do next, in a sentence
 * @param can what this officer may do now
 * @param failures messages that did not reach the applicant
 * @param byReceipt when the answer is due counted from receipt, where the office counts from completeness and that is
 * another day
 * @param signedBy name of who sent the notice; empty if none was sent
 */
record CaseScreen(CaseFile file, String next, Optional<DueBlock> due, Set<CommandKind> can, List<Step> timeline,
		List<Memo> notes, List<SentMessage> messages, long failures,
		Optional<LocalDate> byReceipt, String signedBy) {

	/** The date the page is about. */
	record DueBlock(String label, LocalDate date, String distance, String tag, String icon, DayStrip strip,
			boolean provisional) {
	}

	/** An entry of the history. */
	record Step(String title, String when, String who, String why, boolean last) {
	}

	/** A note among officers. */
	record Memo(String text, String who, String when) {
	}

	/** @param names turns usernames into names */
	static CaseScreen of(CaseFile file, Setting setting, List<CommandKind> possible, boolean named, Words words,
			UnaryOperator<String> names) {
		var can = EnumSet.noneOf(CommandKind.class);
		can.addAll(possible);
		var messages = file.told().stream().map(told -> SentMessage.of(told, words, names)).toList();
		return new CaseScreen(file, next(file.request(), setting, words), due(file.request(), setting, words), can,
				timeline(file, named, words, names),
				named
						? CaseView.notes(file)
								.stream()
								.map(note -> new Memo(note.text(), names.apply(note.by()),
										words.shortDay(local(note.at(), words)) + ", " + words.time(note.at())))
								.toList()
						: List.of(),
				messages, messages.stream().filter(SentMessage::resendable).count(),
				byReceipt(file, setting),
				file.request().answer().map(answer -> names.apply(answer.signedBy())).orElse(""));
	}

	/** Contacts of the applicant that are known not to work. */
	public List<FailedContact> failedContacts() {
		return file.failedContacts();
	}

	/** Whether it is the first message of its notice, beside which the notice is certified. */
	public boolean first(SentMessage message) {
		return messages.stream().filter(each -> each.notice().equals(message.notice())).findFirst().orElseThrow()
				.equals(message);
	}

	/** Every deadline that holds or held. */
	public List<NamedDeadline> deadlines() {
		return file.request().deadlines();
	}

	/** Whether the officer may do it now. */
	public boolean may(String command) {
		return can.contains(CommandKind.valueOf(command));
	}

	/** Whether there is anything the officer may do now, notes and files apart. */
	public boolean idle() {
		var left = EnumSet.copyOf(can.isEmpty() ? EnumSet.of(CommandKind.ADD_NOTE) : can);
		left.removeAll(EnumSet.of(CommandKind.ADD_NOTE, CommandKind.ATTACH_DOCUMENT, CommandKind.WITHDRAW));
		return left.isEmpty();
	}

	private static Optional<DueBlock> due(InformationRequest request, Setting setting, Words words) {
		return request.nextDeadline().map(named -> {
			var deadline = named.deadline();
			var left = setting.calendar().distance(setting.today(), deadline.lastDay());
			// the office owes what its notice promised as it owes an answer
			var answering = request.answerBy().isPresent() || named.kind() == DeadlineKind.PROVISION;
			return new DueBlock(words.say("due." + named.kind().name()), deadline.lastDay(),
					answering || left >= 0 ? words.distance(left) : words.say("due.passed"),
					look(answering, left, named.kind()),
					answering && left < 0
							? "alert"
							: named.kind() == DeadlineKind.COMPLETION
									? "pause"
									: "clock",
					DayStrip.of(deadline, setting.calendar(), answering ? setting.today() : until(deadline, setting),
							words.locale()),
					deadline.provisional());
		});
	}

	/** A letter about what is missing restarts the days in both readings. */
	static Optional<LocalDate> byReceipt(CaseFile file, Setting setting) {
		var request = file.request();
		var rules = setting.rulebook();
		if (rules.clockStart() == Rulebook.ClockStart.STRICT
				|| file.history().stream().anyMatch(entry -> entry.type().equals("found-incomplete")))
			return Optional.empty();
		var first = rules.answerBy(request.arrival().receivedOn(), setting.calendar());
		var strict = request.stage() instanceof Stage.Extended ? rules.extended(first, setting.calendar()) : first;
		return request.answerBy()
				.filter(due -> !due.lastDay().equals(strict.lastDay()))
				.map(_ -> strict.lastDay());
	}

	/** Only what the office owes gets late; other windows just close. */
	private static LocalDate until(Deadline deadline, Setting setting) {
		return setting.today().isAfter(deadline.lastDay()) ? deadline.lastDay() : setting.today();
	}

	private static String look(boolean answering, int left, DeadlineKind kind) {
		if (kind == DeadlineKind.COMPLETION)
			return "tag--wait";
		if (!answering || left > WorkList.SOON)
			return "";
		return left < 0 ? "tag--late" : left == 0 ? "tag--today" : "tag--soon";
	}

	private static String next(InformationRequest request, Setting setting, Words words) {
		return switch (request.stage()) {
			case Stage.Registered(var checkBy, _) -> words.say("do.check", words.day(checkBy.lastDay()));
			case Stage.Incomplete waiting -> waiting.supplied().isPresent()
					? words.say("do.supplied")
					: words.say("do.applicant", words.day(waiting.completeBy().lastDay()));
			case Stage.InProcess _,Stage.Extended _ ->
				words.say(request.overdue(setting.today()) ? "do.overdue" : "do.decide");
			case Stage.Decided(var answer) -> words
					.say(answer.notice().outcome().granted() ? "do.deliver" : "do.close");
			case Stage.AwaitingPayment(var answer) ->
				words.say("do.payment", words.money(answer.notice().total()));
			case Stage.Delivering _ -> words.say("do.deliver");
			case Stage.Delivered _ -> words.say("do.close");
			case Stage.Closed _,Stage.Lapsed _,Stage.Withdrawn _,Stage.Received _ -> words.say("do.none");
		};
	}

	private static List<Step> timeline(CaseFile file, boolean named, Words words, UnaryOperator<String> names) {
		var entries = file.history().stream().filter(entry -> !entry.type().equals(Confidence.NOTE)).toList();
		return entries.stream()
				.map(entry -> new Step(words.say("history." + entry.type()),
						words.shortDay(local(entry.at(), words)) + ", " + words.time(entry.at()),
						who(entry, words, names),
						(named ? entry.why() : Confidence.withoutPeople(entry)).orElse(""), entry == entries.getLast()))
				.toList();
	}

	private static String who(HistoryEntry<?> entry, Words words, UnaryOperator<String> names) {
		return switch (entry.role()) {
			case APPLICANT -> words.say("by.applicant");
			case SYSTEM -> words.say("by.system");
			case DESK_OFFICER, UNIT_OFFICER, LEAD_OFFICER, ADVISOR, OBJECTION_AUTHORITY, AUDITOR, ADMINISTRATOR ->
				names.apply(entry.actor());
		};
	}

	private static LocalDate local(java.time.Instant at, Words words) {
		return at.atZone(words.zone()).toLocalDate();
	}

}
