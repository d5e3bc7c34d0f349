package id.lacak.request.lifecycle;

import id.lacak.request.casework.CommandDemands;
import id.lacak.request.filing.FilingDemands;
import id.lacak.request.objecting.FiledObjection;
import id.lacak.request.objection.AnObjection;
import id.lacak.request.outbox.Announcement;
import id.lacak.request.problem.Body;
import id.lacak.request.problem.Problem;
import id.lacak.request.storage.TestRegister;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a step demands, does to the clocks and leads to telling, read from what the code does. */
final class Effect {

	private Effect() {
	}

	/** One word for each clock that the event touches, such as {@code starts COMPLETION (3)}. */
	static List<String> onClocks(InformationRequest before, InformationRequest after) {
		var words = new ArrayList<String>();
		for (var kind : DeadlineKind.values()) {
			var ran = before.running(kind);
			var runs = after.running(kind);
			if (runs.isPresent() && ran.isEmpty())
				words.add("starts " + counted(kind, after));
			else if (runs.isPresent() && !runs.equals(ran))
				words.add("restarts " + counted(kind, after));
			else if (ran.isPresent() && runs.isEmpty())
				words.add((suspended(kind, after) ? "suspends " : "stops ") + kind);
		}
		return words;
	}

	/** The words of several steps as one: every verb once, with all that it was said of. */
	static String together(Collection<String> words) {
		var verbs = new TreeMap<String, TreeSet<String>>();
		for (var word : words)
			verbs.computeIfAbsent(word.substring(0, word.indexOf(' ')), _ -> new TreeSet<>())
					.add(word.substring(word.indexOf(' ') + 1));
		return verbs.isEmpty()
				? "–"
				: verbs.entrySet()
						.stream()
						.map(verb -> verb.getKey() + " " + String.join(", ", verb.getValue()))
						.collect(Collectors.joining("; "));
	}

	/** Types of what the applicant is told; what units hear is not among them. */
	static List<String> told(CaseFile after, RequestEvent event, Setting setting) {
		return TestRegister.announcements()
				.of(after, List.of(event), setting)
				.stream()
				.map(Announcement::routingKey)
				.filter(key -> key.startsWith("request."))
				.distinct()
				.toList();
	}

	/** What the applicant is told of an objection. */
	static List<String> toldOfObjection() {
		var intake = AnObjection.toARefusal().intake();
		return TestRegister.announcements()
				.of(AnObjection.toARefusal().file(), intake.firstEvents(), intake.setting())
				.stream()
				.map(Announcement::routingKey)
				.toList();
	}

	/** Fields without which the step is refused. */
	static String demanded(Transition transition) {
		var fields = switch (transition) {
			case T1 -> FilingDemands.ofSubmission();
			case T2, T6 -> Stream.<String>of();
			case T3 -> CommandDemands.of(CommandKind.DECLARE_COMPLETE);
			case T4 -> Stream.concat(CommandDemands.of(CommandKind.DECLARE_COMPLETE),
					CommandDemands.of(CommandKind.DECLARE_INCOMPLETE));
			case T5 -> CommandDemands.of(CommandKind.SUPPLY_COMPLETION);
			case T7 -> Stream.of(CommandKind.ASSIGN, CommandKind.ANSWER_ASSIGNMENT, CommandKind.RETURN_ASSIGNMENT,
					CommandKind.DECLINE_ASSIGNMENT).flatMap(CommandDemands::of);
			case T8 -> CommandDemands.of(CommandKind.EXTEND);
			case T9 -> CommandDemands.ofNotice(NoticeOutcome.GRANTED_FULL);
			case T10 -> CommandDemands.ofNotice(NoticeOutcome.GRANTED_PARTIAL);
			case T11 -> CommandDemands.ofNotice(NoticeOutcome.REFUSED_EXEMPT);
			case T12 -> CommandDemands.ofNotice(NoticeOutcome.NOT_HELD);
			case T13 -> CommandDemands.ofNotice(NoticeOutcome.NOT_AVAILABLE);
			case T14 -> CommandDemands.ofCosts();
			case T15 -> CommandDemands.of(CommandKind.RECORD_PAYMENT);
			case T16 -> CommandDemands.of(CommandKind.DELIVER);
			case T17 -> CommandDemands.of(CommandKind.CLOSE);
			case T18 -> CommandDemands.of(CommandKind.WITHDRAW);
			case T19 -> ofObjection();
		};
		var all = fields.distinct().collect(Collectors.joining(", "));
		return all.isEmpty() ? "–" : all;
	}

	private static Stream<String> ofObjection() {
		try {
			FiledObjection.read(Body.json("{}".getBytes(StandardCharsets.UTF_8)));
			return Stream.of();
		} catch (Problem problem) {
			return FilingDemands.fields(problem.errors());
		}
	}

	private static String counted(DeadlineKind kind, InformationRequest request) {
		return kind + " (" + request.running(kind).orElseThrow().limit().workingDays() + ")";
	}

	/** Still shown while the applicant is to supply something, but not running. */
	private static boolean suspended(DeadlineKind kind, InformationRequest after) {
		return after.stage().status() == Stage.Status.INCOMPLETE
				&& after.deadlines().stream().anyMatch(named -> named.kind() == kind);
	}

	/** The days that begin with the number. */
	static List<String> ofRegistration() {
		var registered = ARequest.registered().on("2026-11-23").request();
		return onClocks(new InformationRequest(registered.id(), registered.office(), registered.number(),
				registered.trackingCode(), registered.submission(), registered.arrival(), registered.rulebook(),
				new Stage.Received(), List.of(), Optional.empty(), Optional.empty(), List.of()), registered);
	}

}
