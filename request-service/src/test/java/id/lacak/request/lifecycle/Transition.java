package id.lacak.request.lifecycle;

import id.lacak.request.lifecycle.Stage.Status;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The transitions by their numbers in the rule book of the domain. Where they lead from and
 * to is read from the history entries that the code writes for every sample and command.
 */
enum Transition {

	T1("UU 14/2008 Pasal 22 ayat (1)–(3)"), T2("UU 14/2008 Pasal 22 ayat (2), (4)–(6)"), T3("Perki 1/2021"), T4(
			"Perki 1/2021"), T5("Perki 1/2021"), T6("Perki 1/2021 as applied; the statute knows no lapse"), T7(
					"internal; moves no date of UU 14/2008 Pasal 22 ayat (7)"), T8("UU 14/2008 Pasal 22 ayat (8)"), T9(
							"UU 14/2008 Pasal 22 ayat (7) huruf a, c, d, f, g: GRANTED_FULL"), T10(
									"UU 14/2008 Pasal 22 ayat (7) huruf a, c–g, Pasal 17, Pasal 19: GRANTED_PARTIAL"), T11(
											"UU 14/2008 Pasal 22 ayat (7) huruf a, c, Pasal 17, Pasal 19: REFUSED_EXEMPT"), T12(
													"UU 14/2008 Pasal 22 ayat (7) huruf a, b: NOT_HELD"), T13(
															"UU 14/2008 Pasal 6 ayat (3), Pasal 22 ayat (7) huruf a: NOT_AVAILABLE"), T14(
																	"UU 14/2008 Pasal 22 ayat (7) huruf g"), T15(
																			"UU 14/2008 Pasal 22 ayat (7) huruf g"), T16(
																					"UU 14/2008 Pasal 22 ayat (7) huruf d, f"), T17(
																							"UU 14/2008 Pasal 36 ayat (1)"), T18(
																									"no rule forbids it; Perki 1/2013 Pasal 14 for disputes"), T19(
																											"UU 14/2008 Pasal 35, Pasal 36");

	/** A change of stage as the history records it. */
	record Step(Transition transition, Optional<Status> from, Status to, Optional<CommandKind> by, List<String> clock,
			List<String> told) {
	}

	private static final List<Step> STEPS = steps();

	private final String source;

	Transition(String source) {
		this.source = source;
	}

	String source() {
		return source;
	}

	Collection<String> from() {
		return switch (this) {
			case T1 -> List.of("–");
			case T2 -> List.of(new Stage.Received().status().name());
			case T3, T4, T5, T6, T7, T8, T9, T10, T11, T12, T13, T14, T15, T16, T17, T18, T19 ->
				distinct(step -> step.from().orElseThrow());
		};
	}

	Collection<String> to() {
		return switch (this) {
			case T1 -> List.of(new Stage.Received().status().name());
			case T2, T3, T4, T5, T6, T7, T8, T9, T10, T11, T12, T13, T14, T15, T16, T17, T18, T19 -> distinct(Step::to);
		};
	}

	String who() {
		return switch (this) {
			case T1 -> "applicant, or desk and lead officer on behalf";
			case T2, T14 -> "system";
			case T19 -> "applicant; the system notes it";
			case T3, T4, T5, T6, T7, T8, T9, T10, T11, T12, T13, T15, T16, T17, T18 -> roles(STEPS.stream()
					.filter(step -> step.transition() == this)
					.flatMap(step -> step.by().orElseThrow().roles().stream())
					.collect(Collectors.toSet()));
		};
	}

	/** What has to be given; as the readers of the bodies demand it. */
	String required() {
		return Effect.demanded(this);
	}

	/** What it does to the deadlines that run, in working days. */
	String clock() {
		return this == T2
				? Effect.together(Effect.ofRegistration())
				: Effect.together(all(Step::clock));
	}

	/** Types of the messages to the applicant. */
	String told() {
		var types = this == T19 ? Effect.toldOfObjection() : all(Step::told);
		return types.isEmpty() ? "–" : String.join(", ", types);
	}

	private List<String> all(Function<Step, List<String>> part) {
		return STEPS.stream()
				.filter(step -> step.transition() == this)
				.map(part)
				.flatMap(List::stream)
				.distinct()
				.sorted()
				.toList();
	}

	/** Roles in the order in which they are declared, in words. */
	static String roles(Set<Role> roles) {
		return Stream.of(Role.values()).filter(roles::contains)
				.map(role -> role.name().toLowerCase(Locale.ROOT).replace('_', ' '))
				.collect(Collectors.joining(", "));
	}

	/** What the entry of a command's history amounts to; empty where no stage is concerned. */
	static Optional<Transition> of(HistoryEntry<Status> entry) {
		return switch (entry.type()) {
			case "registered" -> Optional.of(T2);
			case "found-complete" -> Optional.of(entry.from().equals(Optional.of(Status.REGISTERED)) ? T3 : T5);
			case "found-incomplete" -> Optional.of(T4);
			case "completion-supplied" -> Optional.of(T5);
			case "lapsed" -> Optional.of(T6);
			case "extended" -> Optional.of(T8);
			case "notice-sent" ->
				Optional.of(switch (NoticeOutcome.valueOf(entry.facts().getOrDefault("outcome", "none"))) {
					case GRANTED_FULL -> T9;
					case GRANTED_PARTIAL -> T10;
					case REFUSED_EXEMPT -> T11;
					case NOT_HELD -> T12;
					case NOT_AVAILABLE -> T13;
				});
			case "payment-requested" -> Optional.of(T14);
			case "payment-received" -> Optional.of(T15);
			case "delivered" -> Optional.of(T16);
			case "closed" -> Optional.of(T17);
			case "withdrawn" -> Optional.of(T18);
			case "assigned", "assignment-answered", "assignment-returned", "assignment-declined" -> Optional.of(T7);
			case "objection-noted" -> Optional.of(T19);
			case "note-added", "entrusted", "document-attached", "deadlines-moved", "notice-corrected", "linked",
					"contact-changed",
					"service-certified", "silence-began" ->
				Optional.empty();
			case "receipt-recorded" -> Optional.empty();
			case "document-judged", "released-despite-findings" -> Optional.empty();
			default -> throw new IllegalStateException("no transition of the rule book: " + entry.type());
		};
	}

	private Collection<String> distinct(Function<Step, Status> end) {
		return STEPS.stream()
				.filter(step -> step.transition() == this)
				.map(end)
				.distinct()
				.sorted()
				.map(Status::name)
				.toList();
	}

	private static List<Step> steps() {
		var steps = new LinkedHashSet<Step>();
		var first = ARequest.registered().file();
		var entry = first.history().getFirst();
		var setting = ASetting.on("2026-11-23").build();
		of(entry).ifPresent(transition -> steps.add(new Step(transition, entry.from(), entry.to(), Optional.empty(),
				List.of(), AnIntake.on("2026-11-23").build()
						.firstEvents()
						.stream()
						.flatMap(event -> Effect.told(first, event, setting).stream())
						.toList())));
		for (var sample : Samples.cases())
			for (var kind : CommandKind.values())
				for (var command : Samples.commands(kind))
					steps.addAll(steps(sample, kind, command));
		return new ArrayList<>(steps);
	}

	private static List<Step> steps(Samples.Sample sample, CommandKind kind, RequestCommand command) {
		var setting = ASetting.on(sample.today()).by(kind.roles().iterator().next()).build();
		if (!(sample.request().decide(command, setting) instanceof Outcome.Accepted(var events)))
			return List.of();
		var steps = new ArrayList<Step>();
		var file = new CaseFile(sample.request(), 1, ARequest.registered().file().history(), List.of(), List.of());
		for (var event : events) {
			var before = file;
			file = before.after(List.of(event), setting);
			var after = file;
			of(after.history().getLast()).ifPresent(transition -> steps.add(new Step(transition,
					after.history().getLast().from(), after.history().getLast().to(), Optional.of(kind),
					Effect.onClocks(before.request(), after.request()), Effect.told(after, event, setting))));
		}
		return steps;
	}

}
