package id.lacak.request.calendar;

import id.lacak.request.account.Colleagues.Colleague;
import id.lacak.request.lifecycle.OfficeCode;
import id.lacak.request.lifecycle.Role;
import id.lacak.request.outbox.Announcement;
import id.lacak.request.outbox.CalendarNews;
import id.lacak.request.outbox.Nudge;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Tells the desk and lead officers of an office what another calendar moved, the superior what
 * it moved of objections, and units what it moved of their questions.
 */
final class OfficersNews {

	private static final Set<Role> TOLD = Set.of(Role.DESK_OFFICER, Role.LEAD_OFFICER);

	private final Function<OfficeCode, List<Colleague>> colleagues;

	private final CalendarNews news;

	private final Nudge nudge;

	private final Clock clock;

	OfficersNews(Function<OfficeCode, List<Colleague>> colleagues, CalendarNews news, Nudge nudge, Clock clock) {
		this.colleagues = colleagues;
		this.news = news;
		this.nudge = nudge;
		this.clock = clock;
	}

	/** Ends the change; what is announced is written with it. */
	void finish(CalendarChanges changes, CalendarChanges.Taken taken) {
		// what the walk has added since it was taken
		var change = changes.present(taken);
		if (change.isPresent() && changes.finish(taken, letters(change.get())))
			nudge.run();
	}

	/** Nobody gets two, and who looks after all cases gets the whole. */
	private List<Announcement> letters(CalendarChange change) {
		var letters = new ArrayList<Announcement>();
		for (var colleague : colleagues.apply(change.office())) {
			if (TOLD.stream().anyMatch(colleague::has))
				letters.add(letter(change, change.total(), change.items(), colleague));
			else
				share(change, colleague)
						.ifPresent(share -> letters.add(letter(change, share.total(), share.items(), colleague)));
		}
		return letters;
	}

	/** What of the change is this colleague's: a superior's objections, or a unit's questions. */
	private static Optional<Share> share(CalendarChange change, Colleague colleague) {
		return change.shares()
				.stream()
				.filter(share -> share.unit()
						.map(unit -> colleague.has(Role.UNIT_OFFICER) && colleague.unit().equals(Optional.of(unit)))
						.orElse(colleague.has(Role.OBJECTION_AUTHORITY)))
				.findFirst();
	}

	private Announcement letter(CalendarChange change, int total, List<Moved> moved, Colleague colleague) {
		return news.changed(new CalendarNews.Change(change.office(), change.year(), change.decree(), total,
				moved.stream()
						.map(each -> new CalendarNews.Shift(each.registrationNumber(), each.deadline().name(),
								each.from(), each.to()))
						.toList()),
				colleague, clock.instant());
	}

}
