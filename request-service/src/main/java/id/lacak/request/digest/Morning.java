package id.lacak.request.digest;

import id.lacak.request.account.Colleagues.Colleague;
import id.lacak.request.digest.Agenda.Found;
import id.lacak.request.lifecycle.Role;
import id.lacak.request.lifecycle.Setting;
import id.lacak.request.office.Office;
import id.lacak.request.outbox.DigestNews.Line;
import id.lacak.request.outbox.DigestNews.Part;
import id.lacak.request.outbox.DigestNews.Section;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/** What is new for whom in one office on one morning; every question is asked once. */
final class Morning {

	/** Working days ahead that count as soon. */
	private static final int SOON = 3;

	private static final LocalDate LONG_AGO = LocalDate.of(1900, 1, 1);

	private static final Set<Role> ANSWERING = EnumSet.of(Role.DESK_OFFICER, Role.LEAD_OFFICER);

	private static final Set<Role> ALL = EnumSet.of(Role.DESK_OFFICER, Role.LEAD_OFFICER, Role.UNIT_OFFICER,
			Role.ADVISOR, Role.OBJECTION_AUTHORITY);

	private final Agenda agenda;

	private final Office office;

	private final LocalDate today;

	private final LocalDate soon;

	private final Map<String, Found> known = new HashMap<>();

	Morning(Agenda agenda, Office office, Setting setting) {
		this.agenda = agenda;
		this.office = office;
		this.today = setting.today();
		this.soon = setting.calendar().count(today, SOON).getLast().date();
	}

	/** Whether officers of this kind get a digest at all. */
	boolean concerns(Colleague officer) {
		return ALL.stream().anyMatch(officer::has);
	}

	/** What the officer should know, in the order in which it is read; empty if there is nothing. */
	List<Part> sections(Colleague officer, Instant since) {
		var parts = new ArrayList<Part>();
		var answers = ANSWERING.stream().anyMatch(officer::has);
		if (answers || officer.has(Role.OBJECTION_AUTHORITY))
			add(parts, Section.OVERDUE, "", () -> agenda.due(office.code(), LONG_AGO, today.minusDays(1)));
		if (answers) {
			add(parts, Section.DUE_TODAY, "", () -> agenda.due(office.code(), today, today));
			add(parts, Section.DUE_SOON, "", () -> agenda.due(office.code(), today.plusDays(1), soon));
			add(parts, Section.NEW, since.toString(), () -> agenda.entered(office.code(), since));
		}
		if (officer.has(Role.UNIT_OFFICER))
			officer.unit()
					.ifPresent(unit -> add(parts, Section.ASSIGNED, unit, () -> agenda.assigned(office.code(), unit)));
		if (answers || officer.has(Role.OBJECTION_AUTHORITY) || officer.has(Role.ADVISOR))
			add(parts, Section.OBJECTIONS, "", () -> agenda.objections(office.code()));
		if (answers) {
			add(parts, Section.MOVED, since.toString(), () -> agenda.moved(office.code(), since));
			add(parts, Section.UNDELIVERED, since.toString(), () -> agenda.undelivered(office.code(), since));
		}
		return List.copyOf(parts);
	}

	private void add(List<Part> parts, Section section, String about, Supplier<Found> question) {
		var found = known.computeIfAbsent(section + " " + about, _ -> question.get());
		if (found.total() > 0)
			parts.add(new Part(section, found.items().stream().map(Morning::line).toList(), found.more()));
	}

	private static Line line(Agenda.Item item) {
		return new Line(item.registrationNumber(), item.dueDate(),
				(item.objection() ? "/keberatan/" : "/permohonan/") + item.id());
	}

}
