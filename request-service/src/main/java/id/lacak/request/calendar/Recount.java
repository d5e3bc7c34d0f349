package id.lacak.request.calendar;

import id.lacak.request.deadline.WorkingCalendar;
import id.lacak.request.lifecycle.Actor;
import id.lacak.request.lifecycle.CaseFile;
import id.lacak.request.lifecycle.HistoryEntry;
import id.lacak.request.lifecycle.Outcome;
import id.lacak.request.lifecycle.RequestCommand;
import id.lacak.request.lifecycle.RequestEvent;
import id.lacak.request.lifecycle.Requests;
import id.lacak.request.office.Offices;

import org.springframework.stereotype.Component;

import java.util.List;
import java.util.Optional;

/**
 * Counts the running deadlines of a case anew. What would move and what moves is decided by
 * the same command, so a preview cannot differ from what follows it.
 */
@Component
class Recount {

	private static final int TRIES = 5;

	/** The stored name of the entry. */
	static final String MOVED = "deadlines-moved";

	private final Offices offices;

	private final Requests requests;

	Recount(Offices offices, Requests requests) {
		this.offices = offices;
		this.requests = requests;
	}

	/** What a calendar would move. */
	List<Moved> preview(CaseFile file, WorkingCalendar calendar, String decree) {
		var request = file.request();
		return switch (request.decide(new RequestCommand.Recount(decree),
				offices.settingFor(request, calendar, Actor.SYSTEM))) {
			case Outcome.Accepted(var events) -> moves(file, events);
			case Outcome.Refused _ -> List.of();
		};
	}

	/**
	 * Moves what the office's present calendar moves: one write, one entry of the history.
	 * @return what was moved, by this call or by one that was interrupted after its write
	 */
	List<Moved> apply(CaseFile first, String decree) {
		var found = Optional.of(first);
		for (var tries = 0; tries < TRIES && found.isPresent(); tries++) {
			var file = found.get();
			var setting = offices.settingFor(file.request(), Actor.SYSTEM);
			try {
				return switch (file.request().decide(new RequestCommand.Recount(decree), setting)) {
					case Outcome.Accepted(var events) -> {
						requests.record(file, events, setting);
						yield moves(file, events);
					}
					case Outcome.Refused _ -> movedBefore(file, decree, setting.calendar().version());
				};
			} catch (Requests.StaleCase faster) {
				found = requests.find(first.request().office(), first.request().id());
			}
		}
		if (found.isEmpty())
			return List.of();
		throw new IllegalStateException("somebody else changes it all the time");
	}

	private static List<Moved> moves(CaseFile file, List<RequestEvent> events) {
		return events.stream()
				.filter(RequestEvent.DeadlinesMoved.class::isInstance)
				.flatMap(event -> Moved.of(file.request(), ((RequestEvent.DeadlinesMoved) event).moves()).stream())
				.toList();
	}

	private static List<Moved> movedBefore(CaseFile file, String decree, String calendar) {
		return file.history()
				.stream()
				.filter(entry -> entry.type().equals(MOVED) && entry.why().filter(decree::equals).isPresent())
				.filter(entry -> onto(entry, calendar))
				.flatMap(entry -> Moved.of(file, entry).stream())
				.toList();
	}

	private static boolean onto(HistoryEntry<?> entry, String calendar) {
		return entry.facts()
				.entrySet()
				.stream()
				.anyMatch(fact -> fact.getKey().endsWith(".calendar") && fact.getValue().equals(calendar));
	}

}
