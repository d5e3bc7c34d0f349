package id.lacak.request.calendar;

import id.lacak.request.deadline.WorkingCalendar;
import id.lacak.request.lifecycle.CaseId;
import id.lacak.request.lifecycle.OfficeCode;
import id.lacak.request.setback.Setbacks;

import org.springframework.stereotype.Component;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Counts everything anew that is open in an office: cases first, then objections. */
@Component
class Recounting {

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

	/**
	 * What a calendar would move in the office.
	 * @param goOn whether there is time for one more
	 * @return whether all were looked at
	 */
	boolean preview(OfficeCode office, WorkingCalendar calendar, String decree, BooleanSupplier goOn,
			Consumer<Moved> found) {
		var whole = new AtomicBoolean(true);
		open.look(office, file -> {
			foreseen(file.request().id(), () -> cases.preview(file, calendar, decree)).forEach(found);
			whole.set(goOn.getAsBoolean());
			return whole.get();
		});
		if (whole.get())
			open.lookAtObjections(office, file -> {
				foreseen(file.objection().id(), () -> objections.preview(file, calendar, decree)).forEach(found);
				whole.set(goOn.getAsBoolean());
				return whole.get();
			});
		return whole.get();
	}

	/** How many cases and objections there are to count. */
	long open(OfficeCode office) {
		return open.count(office);
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
			return new Turn(new Turn.Places(page.end(), from.objections()), page.count(), moved, failed, false);
		var rest = open.objectionsAfter(change.office(), from.objections(), PAGE);
		failed.addAll(rest.unreadable());
		for (var file : rest.files())
			attempt(file.objection().id(), () -> moved.addAll(objections.apply(file, change.decree())),
					failed);
		return new Turn(new Turn.Places(page.end(), rest.end()), page.count() + rest.count(), moved, failed,
				rest.count() < PAGE);
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

}
