package id.lacak.request.calendar;

import id.lacak.request.deadline.WorkingCalendar;
import id.lacak.request.lifecycle.OfficeCode;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/** Counts everything anew that is open in an office: cases first, then objections. */
@Component
class Recounting {

	private static final Logger LOG = LoggerFactory.getLogger(Recounting.class);

	private static final int LARGE_PAGE = 200;

	private static final int PAGE = 100;

	private final OpenCases open;

	private final Recount cases;

	private final RecountObjection objections;

	Recounting(OpenCases open, Recount cases, RecountObjection objections) {
		this.open = open;
		this.cases = cases;
		this.objections = objections;
	}

	/** What a calendar would move in the office. */
	void preview(OfficeCode office, WorkingCalendar calendar, String decree, Consumer<Moved> found) {
		walk(place -> open.after(office, place, LARGE_PAGE),
				file -> cases.preview(file, calendar, decree).forEach(found));
		walk(place -> open.objectionsAfter(office, place, LARGE_PAGE),
				file -> objections.preview(file, calendar, decree).forEach(found));
	}

	/** Moves the next page of cases, and of objections when the cases are through. */
	Turn apply(CalendarChange change, Turn.Places from) {
		var moved = new ArrayList<Moved>();
		var failed = new ArrayList<String>();
		var page = open.after(change.office(), from.cases(), PAGE);
		for (var file : page.files())
			attempt(file.request().id().value(), () -> moved.addAll(cases.apply(file, change.decree())), failed);
		if (page.files().size() == PAGE)
			return new Turn(new Turn.Places(page.end(), from.objections()), moved, failed, false);
		var rest = open.objectionsAfter(change.office(), from.objections(), PAGE);
		for (var file : rest.files())
			attempt(file.objection().id().value(), () -> moved.addAll(objections.apply(file, change.decree())),
					failed);
		return new Turn(new Turn.Places(page.end(), rest.end()), moved, failed, rest.files().size() < PAGE);
	}

	/** A fault of one case is noted and does not hold up the others. */
	private static void attempt(String id, Runnable recount, List<String> failed) {
		try {
			recount.run();
		} catch (IllegalArgumentException | IllegalStateException e) {
			LOG.error("{} cannot be counted anew", id, e);
			failed.add(id);
		}
	}

	private static <F> void walk(Function<Optional<String>, OpenCases.Page<F>> pages, Consumer<F> each) {
		var place = Optional.<String>empty();
		while (true) {
			var page = pages.apply(place);
			page.files().forEach(each);
			if (page.files().size() < LARGE_PAGE)
				return;
			place = page.end();
		}
	}

}
