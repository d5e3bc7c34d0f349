package id.lacak.request.watch;

import id.lacak.request.account.SignedIn;
import id.lacak.request.lifecycle.CaseId;
import id.lacak.request.lifecycle.Reminded;
import id.lacak.request.lifecycle.Reminded.State;
import id.lacak.request.lifecycle.Requests;
import id.lacak.request.lifecycle.Role;
import id.lacak.request.lifecycle.Setting;
import id.lacak.request.objection.Objections;
import id.lacak.request.office.Office;
import id.lacak.request.office.Offices;
import id.lacak.request.reminder.Step;

import org.springframework.stereotype.Component;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/** What officers see of the reminders of their office, of requests and of objections, and their word about single ones. */
@Component
class ReminderDesk {

	private static final int TRIES = 5;

	private final Reminders reminders;

	private final Requests requests;

	private final Objections objections;

	private final Reminding reminding;

	private final Offices offices;

	ReminderDesk(Reminders reminders, Requests requests, Objections objections, Reminding reminding,
			Offices offices) {
		this.reminders = reminders;
		this.requests = requests;
		this.objections = objections;
		this.reminding = reminding;
		this.offices = offices;
	}

	/** What is asked for. */
	enum Wanted {

		/** Its time has not come. */
		PLANNED,
		/** Its time has come, or it waits for an officer's word. */
		DUE, SENT, WAIVED, SKIPPED

	}

	/**
	 * A reminder as an officer sees it.
	 *
	 * @param at when it is to go out, or when it was dealt with
	 * @param step absent for one that was dealt with
	 * @param handled absent for one that was not
	 */
	record Seen(Watched file, Wanted state, Instant at, Optional<Step> step, Optional<Reminded> handled) {

		static Seen waiting(Watched file, Wanted state, Step step) {
			return new Seen(file, state, step.at(), Optional.of(step), Optional.empty());
		}

		static Seen dealtWith(Watched file, Reminded word) {
			return new Seen(file, switch (word.state()) {
				case SENT -> Wanted.SENT;
				case WAIVED -> Wanted.WAIVED;
				case SKIPPED -> Wanted.SKIPPED;
				case MISSED -> Wanted.DUE;
			}, word.at(), Optional.empty(), Optional.of(word));
		}

		String key() {
			return step.map(Step::key).or(() -> handled.map(Reminded::key)).orElseThrow();
		}

	}

	/** What came of an officer's word. */
	sealed interface Ruling {

		/** It is done. */
		record Done(Seen seen) implements Ruling {
		}

		/** There is no such case in the office. */
		record Unknown() implements Ruling {
		}

		/** @param kind stable name of the reason */
		record Refused(String kind) implements Ruling {
		}

	}

	/** Cases with such reminders between two local dates, both included. */
	Reminders.Page page(SignedIn officer, Wanted wanted, LocalDate from, LocalDate to, int size,
			Optional<String> after) {
		var office = offices.get(officer.office());
		var setting = offices.settingFor(office, officer.as(Role.LEAD_OFFICER));
		var start = from.atStartOfDay(office.zone()).toInstant();
		var end = to.plusDays(1).atStartOfDay(office.zone()).toInstant();
		var now = setting.now().plusMillis(1);
		return switch (wanted) {
			case PLANNED -> reminders.waiting(
					new Reminders.Query(office.code(), start.isAfter(now) ? start : now, end, size, after));
			case DUE ->
				reminders.waiting(new Reminders.Query(office.code(), Instant.EPOCH, now, size, after));
			case SENT -> reminders.handled(new Reminders.Query(office.code(), start, end, size, after), State.SENT);
			case WAIVED ->
				reminders.handled(new Reminders.Query(office.code(), start, end, size, after), State.WAIVED);
			case SKIPPED ->
				reminders.handled(new Reminders.Query(office.code(), start, end, size, after), State.SKIPPED);
		};
	}

	/** The wanted reminders of one case, in order. */
	List<Seen> seen(SignedIn officer, Watched file, Wanted wanted, LocalDate from, LocalDate to) {
		var setting = setting(officer, file);
		return switch (wanted) {
			case PLANNED -> file.waiting(setting).stream()
					.filter(step -> step.at().isAfter(setting.now()))
					.filter(step -> !step.day().isBefore(from) && !step.day().isAfter(to))
					.map(step -> Seen.waiting(file, wanted, step))
					.toList();
			case DUE -> file.waiting(setting).stream()
					.filter(step -> !step.at().isAfter(setting.now()))
					.map(step -> Seen.waiting(file, wanted, step))
					.toList();
			case SENT -> handled(file, State.SENT, from, to, setting);
			case WAIVED -> handled(file, State.WAIVED, from, to, setting);
			case SKIPPED -> handled(file, State.SKIPPED, from, to, setting);
		};
	}

	/** Sends a reminder that is due, whatever the hour. */
	Ruling send(SignedIn officer, CaseId id, String key) {
		return decide(officer, id, key, (file, step, setting) -> {
			if (step.at().isAfter(setting.now()))
				return new Ruling.Refused("reminder-not-yet-due");
			var word = new Reminded(key, setting.now().truncatedTo(ChronoUnit.MILLIS), State.SENT,
					Optional.of(officer.username()), Optional.empty());
			var written = reminding.write(file, List.of(step), List.of(word),
					reminding.colleagues(officer.office()),
					setting);
			return keep(file, written.notes().getFirst(), written, setting);
		});
	}

	/** Decides that a reminder shall not be sent. */
	Ruling waive(SignedIn officer, CaseId id, String key, String reason) {
		return decide(officer, id, key, (file, _, setting) -> keep(file,
				new Reminded(key, setting.now().truncatedTo(ChronoUnit.MILLIS), State.WAIVED,
						Optional.of(officer.username()), Optional.of(reason)),
				new Reminding.Written(List.of(), List.of()), setting));
	}

	/** Whether there is such a case in the officer's office. */
	boolean knows(SignedIn officer, CaseId id) {
		return find(officer, id).isPresent();
	}

	/** The officer's office. */
	Office office(SignedIn officer) {
		return offices.get(officer.office());
	}

	/** The local date in the officer's office. */
	LocalDate today(SignedIn officer) {
		return offices.settingFor(office(officer), officer.as(Role.LEAD_OFFICER)).today();
	}

	private Optional<Watched> find(SignedIn officer, CaseId id) {
		return requests.find(officer.office(), id)
				.<Watched>map(Watched.OfRequest::new)
				.or(() -> objections.find(officer.office(), id).map(Watched.OfObjection::new));
	}

	private Setting setting(SignedIn officer, Watched file) {
		var lead = officer.as(Role.LEAD_OFFICER);
		return switch (file) {
			case Watched.OfRequest(var request) -> offices.settingFor(request.request(), lead);
			case Watched.OfObjection(var objection) -> offices.settingFor(objection.objection(), lead);
		};
	}

	private interface Decision {

		Ruling on(Watched file, Step step, Setting setting);

	}

	/** Thrown when somebody else was faster. */
	private static final Ruling LOST = new Ruling.Refused("busy");

	private Ruling decide(SignedIn officer, CaseId id, String key, Decision decision) {
		var last = LOST;
		for (var tries = 0; tries < TRIES && last == LOST; tries++) {
			var found = find(officer, id);
			if (found.isEmpty())
				return new Ruling.Unknown();
			var file = found.get();
			var setting = setting(officer, file);
			if (file.reminders().stream().anyMatch(each -> each.key().equals(key) && each.settled()))
				return new Ruling.Refused("reminder-handled");
			last = file.waiting(setting).stream().filter(step -> step.key().equals(key))
					.findFirst()
					.map(step -> decision.on(file, step, setting))
					.orElse(new Ruling.Refused("reminder-not-needed"));
		}
		return last;
	}

	private Ruling keep(Watched file, Reminded word, Reminding.Written written, Setting setting) {
		return reminders.decide(file, word, written.news(), setting)
				? new Ruling.Done(Seen.dealtWith(file.decided(word), word))
				: LOST;
	}

	private static List<Seen> handled(Watched file, State state, LocalDate from, LocalDate to, Setting setting) {
		return file.reminders()
				.stream()
				.filter(each -> each.state() == state)
				.filter(each -> {
					var day = each.at().atZone(setting.zone()).toLocalDate();
					return !day.isBefore(from) && !day.isAfter(to);
				})
				.map(each -> Seen.dealtWith(file, each))
				.toList();
	}

}
