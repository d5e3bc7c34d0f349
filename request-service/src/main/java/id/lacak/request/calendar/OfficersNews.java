package id.lacak.request.calendar;

import id.lacak.request.account.Colleagues.Colleague;
import id.lacak.request.lifecycle.OfficeCode;
import id.lacak.request.lifecycle.Role;
import id.lacak.request.outbox.Announcement;
import id.lacak.request.outbox.CalendarNews;
import id.lacak.request.outbox.Nudge;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/** Tells the desk and lead officers of an office what another calendar moved. */
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

	private List<Announcement> letters(CalendarChange change) {
		var what = new CalendarNews.Change(change.office(), change.year(), change.decree(), change.total(),
				change.items()
						.stream()
						.map(moved -> new CalendarNews.Shift(moved.registrationNumber(), moved.deadline().name(),
								moved.from(), moved.to()))
						.toList());
		return colleagues.apply(change.office())
				.stream()
				.filter(colleague -> TOLD.stream().anyMatch(colleague::has))
				.map(colleague -> news.changed(what, colleague, clock.instant()))
				.toList();
	}

}
