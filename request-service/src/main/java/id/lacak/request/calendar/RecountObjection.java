package id.lacak.request.calendar;

import id.lacak.request.deadline.WorkingCalendar;
import id.lacak.request.lifecycle.Actor;
import id.lacak.request.lifecycle.DeadlineKind;
import id.lacak.request.lifecycle.HistoryEntry;
import id.lacak.request.objection.ObjectionCommand;
import id.lacak.request.objection.ObjectionEvent;
import id.lacak.request.objection.ObjectionFile;
import id.lacak.request.objection.ObjectionRuling;
import id.lacak.request.objection.Objections;
import id.lacak.request.office.Offices;

import org.springframework.stereotype.Component;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** Counts the running deadlines of an objection anew, as {@link Recount} does for a case. */
@Component
class RecountObjection {

	private static final int TRIES = 5;

	private static final String BEFORE = ".before";

	private final Offices offices;

	private final Objections objections;

	RecountObjection(Offices offices, Objections objections) {
		this.offices = offices;
		this.objections = objections;
	}

	/** What a calendar would move. */
	List<Moved> preview(ObjectionFile file, WorkingCalendar calendar, String decree) {
		var setting = offices.settingFor(file.objection(), calendar, Actor.SYSTEM);
		return switch (file.objection().decide(new ObjectionCommand.Recount(decree), setting)) {
			case ObjectionRuling.Accepted(var events) -> moves(file, events);
			case ObjectionRuling.Refused _ -> List.of();
		};
	}

	/** Moves what the office's present calendar moves. */
	List<Moved> apply(ObjectionFile first, String decree) {
		var found = Optional.of(first);
		for (var tries = 0; tries < TRIES && found.isPresent(); tries++) {
			var file = found.get();
			var setting = offices.settingFor(file.objection(), Actor.SYSTEM);
			try {
				return switch (file.objection().decide(new ObjectionCommand.Recount(decree), setting)) {
					case ObjectionRuling.Accepted(var events) -> {
						objections.record(file, events, setting);
						yield moves(file, events);
					}
					case ObjectionRuling.Refused _ -> movedBefore(file, decree, setting.calendar().version());
				};
			} catch (Objections.StaleObjection faster) {
				found = objections.find(first.objection().office(), first.objection().id());
			}
		}
		if (found.isEmpty())
			return List.of();
		throw new IllegalStateException("somebody else changes it all the time");
	}

	private static List<Moved> moves(ObjectionFile file, List<ObjectionEvent> events) {
		return events.stream()
				.filter(ObjectionEvent.DeadlinesMoved.class::isInstance)
				.flatMap(event -> ((ObjectionEvent.DeadlinesMoved) event).moves().stream())
				.map(move -> Moved.of(file.objection().id(), file.objection().number().text(), move))
				.toList();
	}

	/** What this change moved already, by an instance that stopped before it could say so. */
	private static List<Moved> movedBefore(ObjectionFile file, String decree, String calendar) {
		return file.history()
				.stream()
				.filter(entry -> entry.type().equals(Recount.MOVED) && entry.why().filter(decree::equals).isPresent())
				.flatMap(entry -> Stream.of(DeadlineKind.values())
						.filter(kind -> calendar.equals(entry.facts().get(kind + ".calendar")))
						.map(kind -> moved(file, entry, kind)))
				.toList();
	}

	private static Moved moved(ObjectionFile file, HistoryEntry<?> entry, DeadlineKind kind) {
		var objection = file.objection();
		return new Moved(objection.id().value(), objection.number().text(), kind, date(entry, kind + BEFORE),
				date(entry, kind.name()), date(entry, kind + ".target"));
	}

	private static LocalDate date(HistoryEntry<?> entry, String fact) {
		return LocalDate.parse(Objects.requireNonNull(entry.facts().get(fact)));
	}

}
