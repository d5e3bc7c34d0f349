package id.lacak.request.watch;

import id.lacak.request.account.SignedIn;
import id.lacak.request.lifecycle.CaseId;
import id.lacak.request.lifecycle.Role;
import id.lacak.request.problem.Body;
import id.lacak.request.problem.Incoming;
import id.lacak.request.problem.Problem;
import id.lacak.request.problem.Rule;
import id.lacak.request.reminder.Audience;
import id.lacak.request.reminder.Step;
import id.lacak.request.watch.ReminderDesk.Ruling;
import id.lacak.request.watch.ReminderDesk.Seen;
import id.lacak.request.watch.ReminderDesk.Wanted;
import id.lacak.request.watch.Watched.Register;

import com.fasterxml.jackson.annotation.JsonInclude;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reminders for those who look after them: what is planned, due, sent, waived or skipped. */
@RestController
@RequestMapping("/api/v1/reminders")
class ReminderController {

	private static final List<String> NAMES = List.of("state", "from", "to", "size", "after");

	private static final int LARGEST = 200;

	private static final int USUAL = 50;

	private static final int CURSOR = 500;

	private static final int REASON = 2_000;

	/** How far the list looks when nobody says. */
	private static final int DAYS = 7;

	private static final Set<Role> WHO_DECIDE = EnumSet.of(Role.DESK_OFFICER, Role.LEAD_OFFICER);

	private final ReminderDesk desk;

	ReminderController(ReminderDesk desk) {
		this.desk = desk;
	}

	/** A page; size and total count cases. */
	record Listed(List<OfCase> items, @JsonInclude Optional<String> next, long total) {
	}

	/** The reminders of one case: of a request, or of an objection. */
	@JsonInclude(JsonInclude.Include.NON_ABSENT)
	record OfCase(Register register, Optional<String> request, Optional<String> registrationNumber,
			Optional<String> objection, Optional<String> objectionNumber, List<Row> reminders) {

		static OfCase of(Watched file, List<Row> reminders) {
			var id = Optional.of(file.id().value());
			var number = Optional.of(file.number().text());
			return switch (file.register()) {
				case REQUEST -> new OfCase(file.register(), id, number, Optional.empty(), Optional.empty(), reminders);
				case OBJECTION ->
					new OfCase(file.register(), Optional.empty(), Optional.empty(), id, number, reminders);
			};
		}

	}

	/**
	 * A reminder.
	 *
	 * @param ladder which date it reminds of
	 * @param step its place on the ladder: working days ahead, {@code after} or {@code late-} and
	 * the day
	 * @param at when it is to go out, or when it was dealt with
	 * @param to who has to act or is told, and {@code informed} who gets a copy; absent once it
	 * was dealt with, like the legal basis
	 */
	@JsonInclude(JsonInclude.Include.NON_ABSENT)
	record Row(String id, Wanted state, String ladder, LocalDate dueDate, String step, Instant at,
			Optional<List<String>> to, Optional<List<String>> informed, Optional<String> basis, Optional<String> by,
			Optional<String> reason) {

		/** For an auditor, as what officers write may name people. */
		private Row withoutWords() {
			return state == Wanted.WAIVED
					? new Row(id, state, ladder, dueDate, step, at, to, informed, basis, by, Optional.empty())
					: this;
		}

	}

	@GetMapping
	Listed list(@AuthenticationPrincipal SignedIn officer, HttpServletRequest call) {
		var given = new LinkedHashMap<String, String[]>();
		call.getParameterMap().forEach((name, values) -> {
			if (NAMES.contains(name))
				given.put(name, values);
		});
		var body = Body.form(given);
		var wanted = body.optional("state", Rule.word(Wanted.class)).orElse(Wanted.DUE);
		var from = body.optional("from", Rule.date());
		var to = body.optional("to", Rule.date());
		var size = body.optional("size", Rule.number(1, LARGEST)).orElse(USUAL);
		var after = body.optional("after", Rule.line(CURSOR));
		if (from.isPresent() && to.isPresent() && to.get().isBefore(from.get()))
			body.refuse("to", "BEFORE_FROM");
		body.check();
		var start = from.orElseGet(() -> usualStart(wanted, to, desk.today(officer)));
		var end = to.orElseGet(() -> start.plusDays(DAYS));
		var page = page(officer, wanted, start, end, size, after);
		return new Listed(page.items()
				.stream()
				.map(file -> OfCase.of(file,
						desk.seen(officer, file, wanted, start, end)
								.stream()
								.map(ReminderController::row)
								.map(row -> officer.hasAny(WHO_DECIDE) ? row : row.withoutWords())
								.toList()))
				.toList(), page.next(), page.total());
	}

	@PostMapping("/{id}/sending")
	Row send(@AuthenticationPrincipal SignedIn officer, @PathVariable String id) {
		var name = name(officer, id);
		return done(desk.send(officer, name.file(), name.key()));
	}

	@PostMapping("/{id}/waiver")
	Row waive(@AuthenticationPrincipal SignedIn officer, @PathVariable String id, Incoming incoming) {
		var name = name(officer, id);
		var body = incoming.json();
		var reason = body.required("reason", Rule.text(REASON));
		body.check();
		return done(desk.waive(officer, name.file(), name.key(), reason.get()));
	}

	private Reminders.Page page(SignedIn officer, Wanted wanted, LocalDate from, LocalDate to, int size,
			Optional<String> after) {
		try {
			return desk.page(officer, wanted, from, to, size, after);
		} catch (IllegalArgumentException notACursor) {
			throw Problem.invalid("/after", "INVALID_VALUE", "");
		}
	}

	/** What lies ahead begins today; what was dealt with begins a week before its end. */
	private static LocalDate usualStart(Wanted wanted, Optional<LocalDate> to, LocalDate today) {
		return switch (wanted) {
			case PLANNED, DUE -> to.filter(today::isAfter).orElse(today);
			case SENT, WAIVED, SKIPPED -> to.orElse(today).minusDays(DAYS);
		};
	}

	/** The name of a reminder: its case, then its place on a ladder. */
	private record Name(CaseId file, String key) {
	}

	private Name name(SignedIn officer, String id) {
		var colon = id.indexOf(':');
		try {
			var name = new Name(new CaseId(id.substring(0, Math.max(0, colon))), id.substring(colon + 1));
			if (desk.knows(officer, name.file()))
				return name;
		} catch (IllegalArgumentException notAnId) {
			// as unknown as any other
		}
		throw Problem.notFound();
	}

	private static Row done(Ruling ruling) {
		return switch (ruling) {
			case Ruling.Done(var seen) -> row(seen);
			case Ruling.Unknown() -> throw Problem.notFound();
			case Ruling.Refused(var kind) -> throw Problem.of(409, kind);
		};
	}

	private static Row row(Seen seen) {
		var parts = seen.key().split(":", 3);
		var step = seen.step();
		return new Row(seen.file().id() + ":" + seen.key(), seen.state(), parts[0],
				LocalDate.parse(parts[1]), parts[2], seen.at(),
				step.map(each -> each.ladder().to().stream().map(ReminderController::word).toList()),
				step.map(Step::informed)
						.filter(copies -> !copies.isEmpty())
						.map(copies -> copies.stream().map(ReminderController::word).toList()),
				step.map(each -> each.basis().citation()), seen.handled().flatMap(each -> each.by()),
				seen.handled().flatMap(each -> each.reason()));
	}

	private static String word(Audience audience) {
		return switch (audience) {
			case Audience.Holders(var role) -> role.name();
			case Audience.OfUnit(var unit) -> "UNIT_OFFICER:" + unit;
			case Audience.TheApplicant() -> "APPLICANT";
		};
	}

}
