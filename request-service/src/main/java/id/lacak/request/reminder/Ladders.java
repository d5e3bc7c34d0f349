package id.lacak.request.reminder;

import id.lacak.request.deadline.Deadline;
import id.lacak.request.lifecycle.Assignment;
import id.lacak.request.lifecycle.DeadlineKind;
import id.lacak.request.lifecycle.InformationRequest;
import id.lacak.request.lifecycle.NamedDeadline;
import id.lacak.request.lifecycle.Role;
import id.lacak.request.lifecycle.Setting;
import id.lacak.request.lifecycle.Stage;
import id.lacak.request.objection.Objection;
import id.lacak.request.reminder.Audience.Holders;
import id.lacak.request.reminder.Audience.OfUnit;
import id.lacak.request.reminder.Audience.TheApplicant;
import id.lacak.request.reminder.Ladder.Afterwards;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Which ladders a case has as it stands: every deadline that still binds has one, and those
 * that do not have none. The numbers are those of the office's rules for reminders, which
 * no statute sets.
 */
public final class Ladders {

	private static final List<Integer> CHECK = List.of(1, 0);

	private static final List<Integer> UNIT = List.of(2, 0);

	private static final List<Integer> ANSWER = List.of(5, 3, 1, 0);

	private static final List<Integer> SUPERIORS = List.of(15, 5, 2, 0);

	private static final List<Integer> LAST_DAY_BUT_ONE = List.of(1);

	private static final List<Integer> WINDOW = List.of(5, 1);

	private static final Audience DESK = new Holders(Role.DESK_OFFICER);

	private static final Audience LEAD = new Holders(Role.LEAD_OFFICER);

	private static final Audience SUPERIOR = new Holders(Role.OBJECTION_AUTHORITY);

	private static final Audience APPLICANT = new TheApplicant();

	private Ladders() {
	}

	/** The ladders of a request. */
	public static List<Ladder> of(InformationRequest request, Setting setting) {
		var ladders = new ArrayList<Ladder>();
		for (var named : request.deadlines()) {
			if (named.running())
				ladders.addAll(of(named, request, setting));
		}
		request.assignments()
				.stream()
				.filter(assignment -> request.answerBy().isPresent() && assignment.open())
				.map(Ladders::of)
				.forEach(ladders::add);
		return List.copyOf(ladders);
	}

	/** The ladders of an objection. */
	public static List<Ladder> of(Objection objection, Setting setting) {
		var ladders = new ArrayList<Ladder>();
		for (var named : objection.deadlines()) {
			if (named.running())
				ladders.addAll(of(named, objection, setting));
		}
		return List.copyOf(ladders);
	}

	private static List<Ladder> of(NamedDeadline named, Objection objection, Setting setting) {
		return switch (named.kind()) {
			case OBJECTION_ANSWER -> superior(named, objection, setting);
			case OBJECTION_EXECUTION -> List.of(new Ladder("execution", Topic.OFFICERS_DATE, named.kind(),
					named.deadline(), CHECK, Afterwards.DAILY, List.of(LEAD), List.of(SUPERIOR), Optional.empty()));
			case DISPUTE -> List.of(ahead("dispute-window", Topic.DISPUTE_WINDOW, named, WINDOW, APPLICANT));
			case COMPLETENESS_CHECK, COMPLETION, COMPLETION_CHECK, WRITTEN_NOTICE, EXTENDED_NOTICE, PROVISION, PAYMENT,
					OBJECTION,
					ASSIGNMENT ->
				List.of();
		};
	}

	/** Once the applicant has gone to the Commission nothing more is said about the way there. */
	private static List<Ladder> superior(NamedDeadline named, Objection objection, Setting setting) {
		var ladders = new ArrayList<Ladder>();
		ladders.add(new Ladder("objection-answer", Topic.OFFICERS_DATE, named.kind(), named.deadline(), SUPERIORS,
				Afterwards.DAILY, List.of(SUPERIOR, LEAD), List.of(), Optional.empty()));
		var window = objection.disputeWindow(setting);
		if (window.isEmpty() || objection.dispute().isPresent())
			return ladders;
		ladders.add(new Ladder("unanswered", Topic.UNANSWERED, named.kind(), named.deadline(), List.of(),
				Afterwards.ONCE, List.of(APPLICANT), List.of(), Optional.of(window.get().until())));
		// once it is on record the window is a deadline of its own
		if (objection.silence().isEmpty() && named.deadline().hasPassed(setting.today()))
			ladders.add(ahead("dispute-window", Topic.DISPUTE_WINDOW,
					new NamedDeadline(DeadlineKind.DISPUTE, window.get().until(), true), WINDOW, APPLICANT));
		return ladders;
	}

	private static List<Ladder> of(NamedDeadline named, InformationRequest request, Setting setting) {
		return switch (named.kind()) {
			case COMPLETENESS_CHECK -> List.of(ahead("completeness-check", Topic.OFFICERS_DATE, named, CHECK, DESK));
			case COMPLETION_CHECK -> List.of(ahead("completion-check", Topic.OFFICERS_DATE, named, CHECK, DESK));
			case COMPLETION -> List.of(ahead("completion", Topic.COMPLETION, named, LAST_DAY_BUT_ONE, APPLICANT));
			case WRITTEN_NOTICE, EXTENDED_NOTICE -> answer(named, request, setting);
			case PROVISION ->
				List.of(new Ladder("provision", Topic.OFFICERS_DATE, named.kind(), named.deadline(), CHECK,
						Afterwards.DAILY, List.of(DESK), List.of(LEAD), Optional.empty()));
			// what becomes of copies that nobody pays for is for the desk to settle with the applicant
			case PAYMENT -> List.of(new Ladder("payment", Topic.OFFICERS_DATE, named.kind(), named.deadline(),
					List.of(), Afterwards.ONCE, List.of(DESK), List.of(), Optional.empty()));
			case OBJECTION -> objecting(named, request);
			// assignments of one case are told apart by their number, which the name does not say
			case ASSIGNMENT -> List.of();
			// those of an objection have a file of their own
			case OBJECTION_ANSWER, OBJECTION_EXECUTION, DISPUTE -> List.of();
		};
	}

	/** Whoever agreed that the case is closed needs no word about objecting, though it stays possible. */
	private static List<Ladder> objecting(NamedDeadline named, InformationRequest request) {
		return request.stage() instanceof Stage.Closed
				? List.of()
				: List.of(ahead("objection-window", Topic.OBJECTION_WINDOW, named, WINDOW, APPLICANT));
	}

	/**
	 * An objection takes the duty to answer from nobody. Who has objected to this silence needs
	 * no word that it is possible; who objected before there was one does.
	 */
	private static List<Ladder> answer(NamedDeadline named, InformationRequest request, Setting setting) {
		var ladders = new ArrayList<Ladder>();
		ladders.add(new Ladder("answer", Topic.OFFICERS_DATE, named.kind(), named.deadline(), ANSWER, Afterwards.DAILY,
				List.of(LEAD), List.of(SUPERIOR), Optional.empty()));
		var silenceBegins = named.deadline().lastDay().plusDays(1);
		if (request.objection().map(mark -> mark.usesWhatOpenedOn(silenceBegins)).orElse(false))
			return ladders;
		var silence = request.objectionToSilence(setting).orElseThrow();
		ladders.add(new Ladder("overdue", Topic.OVERDUE, named.kind(), named.deadline(), List.of(), Afterwards.ONCE,
				List.of(APPLICANT), List.of(), Optional.of(silence)));
		// once it is on record the window is a deadline of its own
		if (request.silentSince(setting.today()).isPresent())
			ladders.add(ahead("objection-window", Topic.OBJECTION_WINDOW,
					new NamedDeadline(DeadlineKind.OBJECTION, silence, true), WINDOW, APPLICANT));
		return ladders;
	}

	private static Ladder of(Assignment assignment) {
		return new Ladder("assignment-" + assignment.number(), Topic.OFFICERS_DATE,
				DeadlineKind.ASSIGNMENT, assignment.due(), UNIT, Afterwards.ONCE,
				List.of(new OfUnit(assignment.unit())), List.of(LEAD), Optional.empty());
	}

	private static Ladder ahead(String name, Topic topic, NamedDeadline named, List<Integer> days, Audience to) {
		return new Ladder(name, topic, named.kind(), named.deadline(), days, Afterwards.NOTHING, List.of(to), List.of(),
				Optional.empty());
	}

}
