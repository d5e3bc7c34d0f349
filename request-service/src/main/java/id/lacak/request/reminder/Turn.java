package id.lacak.request.reminder;

import id.lacak.request.lifecycle.Reminded;
import id.lacak.request.lifecycle.Reminded.State;
import id.lacak.request.lifecycle.Setting;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What is to be done about the reminders of a case now.
 *
 * @param send these, in this order
 * @param notes what is then to be kept, those that are sent included
 */
public record Turn(List<Step> send, List<Reminded> notes) {

	/** The step is of the past: its ladder came into being after its day. */
	static final String PAST = "past";

	/** A later step of the same ladder is due as well and says more. */
	static final String OVERTAKEN = "overtaken";

	/** The date it wanted to remind of has passed. */
	static final String TOO_LATE = "too-late";

	/** The same people were reminded of the same matter today, of a date that has moved since. */
	static final String TOLD_TODAY = "told-today";

	public Turn {
		send = List.copyOf(send);
		notes = List.copyOf(notes);
	}

	/**
	 * What is due of the ladders, if reminders may go out now; nothing otherwise. Of each
	 * ladder only the most recent step is sent, so nobody is reminded twice at once.
	 * @param handled what was dealt with before
	 */
	public static Turn of(List<Ladder> ladders, List<Reminded> handled, Setting setting, CatchUp catchUp) {
		var now = setting.now().truncatedTo(ChronoUnit.MILLIS);
		if (!setting.hours().open(setting.now(), setting.zone(), setting.calendar()))
			return new Turn(List.of(), List.of());
		var latest = new LinkedHashMap<Ladder, Step>();
		var notes = new ArrayList<Reminded>();
		for (var step : open(ladders, handled, setting)) {
			if (step.at().isAfter(now))
				break;
			var before = latest.put(step.ladder(), step);
			if (before != null)
				notes.add(Reminded.skipped(before.key(), now, OVERTAKEN));
		}
		var send = new ArrayList<Step>();
		for (var step : latest.values().stream().sorted(Comparator.comparing(Step::at)).toList()) {
			var note = judged(step, handled, setting, catchUp);
			notes.add(note);
			if (note.state() == State.SENT)
				send.add(step);
		}
		return new Turn(send, notes);
	}

	/** The instant at which a reminder is due next, if nothing happens before. */
	public static Optional<Instant> next(List<Ladder> ladders, List<Reminded> handled, Setting setting) {
		return open(ladders, handled, setting).stream().map(Step::at).findFirst();
	}

	/**
	 * Notes about steps whose day was over before their ladder came into being: they are never
	 * sent. What tells of a right that opened is not among them.
	 * @param before the ladders until now
	 */
	public static List<Reminded> bygone(List<Ladder> before, List<Ladder> after, List<Reminded> handled,
			Setting setting) {
		var known = keys(before.stream().flatMap(ladder -> ladder.steps(setting).stream()));
		return open(after, handled, setting).stream()
				.filter(step -> step.day().isBefore(setting.today()) && !step.ladder().topic().opensARight())
				.filter(step -> !known.contains(step.key()))
				.map(step -> Reminded.skipped(step.key(), setting.now().truncatedTo(ChronoUnit.MILLIS), PAST))
				.toList();
	}

	/** The steps of all ladders in order of time that nothing was done about yet. */
	public static List<Step> open(List<Ladder> ladders, List<Reminded> handled, Setting setting) {
		var done = new HashSet<String>();
		handled.forEach(each -> done.add(each.key()));
		return ladders.stream()
				.flatMap(ladder -> ladder.steps(setting).stream())
				.filter(step -> !done.contains(step.key()))
				.sorted(Comparator.comparing(Step::at))
				.toList();
	}

	private static Reminded judged(Step step, List<Reminded> handled, Setting setting, CatchUp catchUp) {
		var now = setting.now().truncatedTo(ChronoUnit.MILLIS);
		var today = setting.today();
		if (step.ladder().uselessAfter(today))
			return Reminded.skipped(step.key(), now, TOO_LATE);
		var toldToday = handled.stream()
				.anyMatch(each -> each.state() == State.SENT && step.sameLadder(each.key())
						&& each.at().atZone(setting.zone()).toLocalDate().equals(today));
		if (toldToday)
			return Reminded.skipped(step.key(), now, TOLD_TODAY);
		return step.day().isBefore(today) && catchUp == CatchUp.ASK
				? Reminded.missed(step.key(), now)
				: Reminded.sent(step.key(), now);
	}

	private static Set<String> keys(Stream<Step> steps) {
		return new HashSet<>(steps.map(Step::key).toList());
	}

}
