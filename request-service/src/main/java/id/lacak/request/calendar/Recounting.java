package id.lacak.request.calendar;

import id.lacak.request.deadline.WorkingCalendar;
import id.lacak.request.lifecycle.CaseId;
import id.lacak.request.lifecycle.OfficeCode;
import id.lacak.request.setback.Setbacks;

import org.springframework.stereotype.Component;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

/** Counts everything anew that is open in an office: cases first, then objections. */
@Component
class Recounting {

	private static final int LARGE_PAGE = 200;

	private static final int PAGE = 100;

	private final OpenCases open;

	private final Recount cases;

	private final RecountObjection objections;

	private final Setbacks setbacks;

	Recounting(OpenCases open, Recount cases, RecountObjection objections, Setbacks setbacks) {
		this.setbacks = setbacks;
		this.open = open;
		this.cases = cases;
		this.objections = objections;
	}

	/** What a calendar would move in the office. */
	void preview(OfficeCode office, WorkingCalendar calendar, String decree, Consumer<Moved> found) {
		walk(place -> open.after(office, place, LARGE_PAGE),
				file -> foreseen(file.request().id(), () -> cases.preview(file, calendar, decree)).forEach(found));
		walk(place -> open.objectionsAfter(office, place, LARGE_PAGE),
				file -> foreseen(file.objection().id(), () -> objections.preview(file, calendar, decree))
						.forEach(found));
	}

	/** Moves the next page of cases, and of objections when the cases are through. */
	Turn apply(CalendarChange change, Turn.Places from) {
		var moved = new ArrayList<Moved>();
		var failed = new ArrayList<String>();
		var page = open.after(change.office(), from.cases(), PAGE);
		failed.addAll(page.unreadable());
		for (var file : page.files())
			attempt(file.request().id(), () -> moved.addAll(cases.apply(file, change.decree())), failed);
		if (page.count() == PAGE)
			return new Turn(new Turn.Places(page.end(), from.objections()), moved, failed, false);
		var rest = open.objectionsAfter(change.office(), from.objections(), PAGE);
		failed.addAll(rest.unreadable());
		for (var file : rest.files())
			attempt(file.objection().id(), () -> moved.addAll(objections.apply(file, change.decree())),
					failed);
		return new Turn(new Turn.Places(page.end(), rest.end()), moved, failed, rest.count() < PAGE);
	}

	/** A fault of one case is noted and does not hold up the others. */
	private void attempt(CaseId id, Runnable recount, List<String> failed) {
		try {
			recount.run();
		} catch (RuntimeException e) {
			setbacks.note("recounting", id, e);
			failed.add(id.value());
		}
	}

	private List<Moved> foreseen(CaseId id, Supplier<List<Moved>> moves) {
		try {
			return moves.get();
		} catch (RuntimeException e) {
			setbacks.note("recounting", id, e);
			return List.of();
		}
	}

	private static <F> void walk(Function<Optional<String>, OpenCases.Page<F>> pages, Consumer<F> each) {
		var place = Optional.<String>empty();
		while (true) {
			var page = pages.apply(place);
			page.files().forEach(each);
			if (page.count() < LARGE_PAGE)
				return;
			place = page.end();
		}
	}

}
