package id.lacak.request.watch;

import id.lacak.request.account.Colleagues;
import id.lacak.request.account.Colleagues.Colleague;
import id.lacak.request.lifecycle.CaseFile;
import id.lacak.request.lifecycle.OfficeCode;
import id.lacak.request.lifecycle.Reminded;
import id.lacak.request.lifecycle.Setting;
import id.lacak.request.objection.ObjectionFile;
import id.lacak.request.outbox.Announcement;
import id.lacak.request.outbox.ReminderNews;
import id.lacak.request.outbox.SendingHours;
import id.lacak.request.outbox.ReminderNews.Moment;
import id.lacak.request.outbox.ReminderNews.OfficersDate;
import id.lacak.request.reminder.Step;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Writes the messages of reminders, with the numbers of the day on which they go out. */
@Component
class Reminding {

	/** Longer than any outage that is not a matter for people. */
	private static final int DAYS_NAMED = 10;

	/** Why a step was skipped that nobody in the office could be told. */
	static final String NOBODY = "nobody";

	private static final Logger LOG = LoggerFactory.getLogger(Reminding.class);

	private final ReminderNews news;

	private final Colleagues colleagues;

	Reminding(ReminderNews news, Colleagues colleagues) {
		this.news = news;
		this.colleagues = colleagues;
	}

	/** What is to be sent for steps that were judged, and what is to be kept about all of them. */
	record Written(List<Announcement> news, List<Reminded> notes) {
	}

	/** Who works in the office. */
	List<Colleague> colleagues(OfficeCode office) {
		return colleagues.of(office);
	}

	/** The messages for these steps. */
	Written write(Watched file, List<Step> send, List<Reminded> notes, List<Colleague> office, Setting setting) {
		var all = new ArrayList<Announcement>();
		var kept = new ArrayList<>(notes);
		for (var step : send) {
			var written = write(file, step, office, setting);
			all.addAll(written);
			if (written.isEmpty()) {
				LOG.warn("{} of {} reaches nobody: the office has no officer for it", step.key(), file.id());
				kept.replaceAll(note -> note.key().equals(step.key())
						? Reminded.skipped(note.key(), note.at(), NOBODY)
						: note);
			}
		}
		return new Written(all, kept);
	}

	private List<Announcement> write(Watched file, Step step, List<Colleague> office, Setting setting) {
		var left = setting.calendar().distance(setting.today(), step.ladder().end());
		return switch (step.ladder().topic()) {
			case OFFICERS_DATE -> Recipients.of(step, office)
					.officers()
					.stream()
					.map(recipient -> news.officersDate(date(file, step, left, recipient.copy(), setting),
							recipient.officer(), setting.now()))
					.toList();
			case COMPLETION, OVERDUE, OBJECTION_WINDOW, UNANSWERED, DISPUTE_WINDOW -> List.of(switch (file) {
				case Watched.OfRequest(var request) -> toApplicant(request, step, left, setting);
				case Watched.OfObjection(var objection) -> toApplicant(objection, step, left, setting);
			});
		};
	}

	private Announcement toApplicant(CaseFile request, Step step, int left, Setting setting) {
		var end = step.ladder().deadline();
		return switch (step.ladder().topic()) {
			case COMPLETION -> news.completion(request, end, left, today(setting));
			case OVERDUE -> {
				var until = step.ladder().opens().orElseThrow();
				yield news.overdue(request, end.lastDay(), until, until(until.lastDay(), setting));
			}
			case OBJECTION_WINDOW -> news.objectionWindow(request, end, left, today(setting));
			case OFFICERS_DATE, UNANSWERED, DISPUTE_WINDOW ->
				throw new IllegalStateException("the applicant of a request has no " + step.key());
		};
	}

	private Announcement toApplicant(ObjectionFile objection, Step step, int left, Setting setting) {
		var end = step.ladder().deadline();
		return switch (step.ladder().topic()) {
			case UNANSWERED -> {
				var window = objection.objection().disputeWindow(setting).orElseThrow();
				yield news.unanswered(objection, end.lastDay(), window, until(window.until().lastDay(), setting));
			}
			case DISPUTE_WINDOW -> news.disputeWindow(objection, end, left, today(setting));
			case OFFICERS_DATE, COMPLETION, OVERDUE, OBJECTION_WINDOW ->
				throw new IllegalStateException("the applicant of an objection has no " + step.key());
		};
	}

	/** A number of days is right until the office closes. */
	private static Moment today(Setting setting) {
		return new Moment(setting.now(), validUntil(setting, false));
	}

	/** A right is worth telling of for as long as it can be used. */
	private static Moment until(LocalDate lastDay, Setting setting) {
		return new Moment(setting.now(), setting.hours().closing(lastDay, setting.zone()), hours(lastDay, setting));
	}

	/** Today and the working days that follow, should the message be held up on its way. */
	private static List<SendingHours> hours(LocalDate lastDay, Setting setting) {
		var calendar = setting.calendar();
		return Stream
				.iterate(calendar.sameOrNextWorkingDay(setting.today()), day -> !day.isAfter(lastDay),
						day -> calendar.sameOrNextWorkingDay(day.plusDays(1)))
				.limit(DAYS_NAMED)
				.map(day -> new SendingHours(setting.hours().opening(day, setting.zone()),
						setting.hours().closing(day, setting.zone())))
				.toList();
	}

	private static OfficersDate date(Watched file, Step step, int left, boolean copy, Setting setting) {
		return new OfficersDate(file.office(), file.id().value(), file.number().text(), file.page(),
				step.ladder().what(), step.ladder().end(), left, copy, validUntil(setting, step.late()));
	}

	/** Until the evening; one about a date that has passed may also come on the next working day. */
	static Instant validUntil(Setting setting, boolean late) {
		var today = setting.today();
		var calendar = setting.calendar();
		return setting.hours()
				.closing(late || !setting.hours().open(setting.now(), setting.zone(), calendar)
						? calendar.sameOrNextWorkingDay(today.plusDays(1))
						: today, setting.zone());
	}

}
