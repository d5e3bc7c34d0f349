package id.lacak.request.office;

import id.lacak.request.deadline.Rulebook;
import id.lacak.request.deadline.WorkingCalendar;
import id.lacak.request.lifecycle.Actor;
import id.lacak.request.lifecycle.InformationRequest;
import id.lacak.request.lifecycle.OfficeCode;
import id.lacak.request.lifecycle.Setting;
import id.lacak.request.objection.Objection;

import org.springframework.stereotype.Component;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The offices by code and by the host name the public uses. */
@Component
public class Offices {

	private final Map<OfficeCode, Office> byCode = new LinkedHashMap<>();

	private final Map<String, Office> byHost = new LinkedHashMap<>();

	private final OfficeBook book;

	private final Calendars calendars;

	private final Rulebooks rulebooks;

	private final Clock clock;

	Offices(OfficeSettings settings, OfficeBook book, Calendars calendars, Rulebooks rulebooks, Clock clock) {
		this.book = book;
		this.calendars = calendars;
		this.rulebooks = rulebooks;
		this.clock = clock;
		for (var entry : settings.offices()) {
			var office = entry.office();
			if (byCode.put(office.code(), office) != null)
				throw new IllegalStateException("two offices are called " + office.code());
			if (entry.hosts() != null)
				entry.hosts().forEach(host -> byHost.put(host.toLowerCase(Locale.ROOT), office));
		}
		if (byCode.isEmpty())
			throw new IllegalStateException("lacak.offices names no office");
	}

	/** The office that a host name belongs to; the first one if none claims it. */
	public Office forHost(String host) {
		return book.present(byHost.getOrDefault(host.toLowerCase(Locale.ROOT), byCode.values().iterator().next()));
	}

	/** Every office of this deployment. */
	public List<Office> all() {
		return byCode.values().stream().map(book::present).toList();
	}

	/** The office with this code. */
	public Office get(OfficeCode code) {
		var office = byCode.get(code);
		if (office == null)
			throw new IllegalArgumentException("no office is called " + code);
		return book.present(office);
	}

	/** Time and law for what is asked now in the office and leads to no case. */
	public Setting settingFor(Office office, Actor by) {
		return settingFor(office, rulebooks.inForce(office.code(), today(office)), by);
	}

	/**
	 * Time and law for a case that is entered now. It runs under the rules of the local day on
	 * which it was received, whenever it is entered: the rights of both sides begin that day.
	 * Its rules are kept first, so that they can be read as they were for as long as it lasts.
	 * @param receivedAt when the office had it; empty for now
	 */
	public Setting settingForNewCase(Office office, Optional<Instant> receivedAt, Actor by) {
		var day = receivedAt.map(at -> at.atZone(office.zone()).toLocalDate()).orElseGet(() -> today(office));
		return settingFor(office, rulebooks.forNewCase(office.code(), day), by);
	}

	/** Time and law for a command on a case: its own rules, today's calendar. */
	public Setting settingFor(InformationRequest request, Actor by) {
		return settingFor(get(request.office()), rulebooks.version(request.office(), request.rulebook()), by);
	}

	/** The same on another calendar: what would become of the case. */
	public Setting settingFor(InformationRequest request, WorkingCalendar calendar, Actor by) {
		var office = get(request.office());
		return new Setting(clock.instant(), office.zone(), calendar,
				rulebooks.version(request.office(), request.rulebook()), by, office.reminders().hours());
	}

	/** The same for a command on an objection. */
	public Setting settingFor(Objection objection, Actor by) {
		return settingFor(get(objection.office()), rulebooks.version(objection.office(), objection.rulebook()), by);
	}

	/** The same for an objection. */
	public Setting settingFor(Objection objection, WorkingCalendar calendar, Actor by) {
		var office = get(objection.office());
		return new Setting(clock.instant(), office.zone(), calendar,
				rulebooks.version(objection.office(), objection.rulebook()), by, office.reminders().hours());
	}

	private Setting settingFor(Office office, Rulebook rulebook, Actor by) {
		return new Setting(clock.instant(), office.zone(), calendars.of(office.code()), rulebook, by,
				office.reminders().hours());
	}

	private LocalDate today(Office office) {
		return clock.instant().atZone(office.zone()).toLocalDate();
	}

}
