package id.lacak.request.watch;

import id.lacak.request.account.Colleagues;
import id.lacak.request.account.Colleagues.Colleague;
import id.lacak.request.lifecycle.CaseFile;
import id.lacak.request.lifecycle.OfficeCode;
import id.lacak.request.lifecycle.Reminded;
import id.lacak.request.lifecycle.Setting;
import id.lacak.request.outbox.Announcement;
import id.lacak.request.outbox.ReminderNews;
import id.lacak.request.outbox.ReminderNews.Addressee;
import id.lacak.request.outbox.ReminderNews.OfficersDate;
import id.lacak.request.reminder.Step;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Writes the messages of reminders, with the numbers of the day on which they go out. */
@Component
class Reminding {

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

	/** The messages for these steps of a request. */
	Written write(CaseFile file, List<Step> send, List<Reminded> notes, List<Colleague> office, Setting setting) {
		var all = new ArrayList<Announcement>();
		var kept = new ArrayList<>(notes);
		for (var step : send) {
			var written = write(file, step, office, setting);
			all.addAll(written);
			if (written.isEmpty()) {
				LOG.warn("{} of {} reaches nobody: the office has no officer for it", step.key(), file.request().id());
				kept.replaceAll(note -> note.key().equals(step.key())
						? Reminded.skipped(note.key(), note.at(), NOBODY)
						: note);
			}
		}
		return new Written(all, kept);
	}

	private List<Announcement> write(CaseFile file, Step step, List<Colleague> office, Setting setting) {
		var end = step.ladder().end();
		var left = setting.calendar().distance(setting.today(), end);
		return switch (step.ladder().topic()) {
			case OFFICERS_DATE -> Recipients.of(step, office)
					.officers()
					.stream()
					.map(recipient -> news.officersDate(date(file, step, left, recipient.copy(), setting),
							new Addressee(recipient.officer().name(), recipient.officer().email()), setting.now()))
					.toList();
			case COMPLETION -> List.of(news.completion(file, end, left, setting.now()));
			case OVERDUE ->
				List.of(news.overdue(file, end, step.ladder().opens().orElseThrow().lastDay(), setting.now()));
			case OBJECTION_WINDOW -> List.of(news.objectionWindow(file, end, left, setting.now()));
			case UNANSWERED, DISPUTE_WINDOW -> throw new IllegalStateException("a request has no " + step.key());
		};
	}

	private static OfficersDate date(CaseFile file, Step step, int left, boolean copy, Setting setting) {
		var request = file.request();
		return new OfficersDate(request.office(), request.id().value(), request.number().text(),
				"/permohonan/" + request.id().value(), step.ladder().what(), step.ladder().end(), left, copy,
				validUntil(setting, step.late()));
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
