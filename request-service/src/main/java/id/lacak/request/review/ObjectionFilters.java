package id.lacak.request.review;

import id.lacak.request.lifecycle.OfficeCode;
import id.lacak.request.lifecycle.Setting;
import id.lacak.request.objection.ObjectionQuery;
import id.lacak.request.objection.ObjectionStage.Status;
import id.lacak.request.problem.Body;
import id.lacak.request.problem.Rule;

import jakarta.servlet.http.HttpServletRequest;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads the filters of the list of objections from an address, the same for API and page. */
final class ObjectionFilters {

	/** Working days ahead that count as soon. */
	private static final int SOON = 5;

	private static final List<String> NAMES = List.of("status", "due", "size", "after");

	private static final int LARGEST = 200;

	private static final int USUAL = 50;

	private static final int LINE = 200;

	private static final int CURSOR = 500;

	private ObjectionFilters() {
	}

	/** How near the day of the answer is. */
	enum Due {

		OVERDUE, TODAY, SOON

	}

	/** The query; a bad parameter is a problem that names it. */
	static ObjectionQuery read(HttpServletRequest call, OfficeCode office, Setting setting) {
		var given = new LinkedHashMap<String, String[]>();
		call.getParameterMap().forEach((name, values) -> {
			if (NAMES.contains(name))
				given.put(name, values);
		});
		var body = Body.form(given);
		var statuses = body.optional("status", Rule.line(LINE).then(ObjectionFilters::statuses));
		var due = body.optional("due", Rule.word(Due.class));
		var size = body.optional("size", Rule.number(1, LARGEST));
		var after = body.optional("after", Rule.line(CURSOR));
		body.check();
		var wanted = EnumSet.copyOf(statuses.orElseGet(ObjectionFilters::open));
		if (due.isPresent())
			wanted.retainAll(EnumSet.of(Status.REGISTERED, Status.UNDER_REVIEW));
		return new ObjectionQuery(office, wanted.isEmpty() ? EnumSet.of(Status.FILED) : wanted,
				due.flatMap(near -> from(near, setting.today())), due.map(near -> until(near, setting)),
				size.orElse(USUAL), after);
	}

	/** Those whose answer is as near as this. */
	static ObjectionQuery of(Due due, OfficeCode office, Setting setting) {
		return new ObjectionQuery(office, EnumSet.of(Status.REGISTERED, Status.UNDER_REVIEW),
				from(due, setting.today()), Optional.of(until(due, setting)), USUAL, Optional.empty());
	}

	private static Set<Status> open() {
		var open = EnumSet.allOf(Status.class);
		open.removeIf(Status::ended);
		return open;
	}

	private static Set<Status> statuses(String text) throws Rule.Unfit {
		if (text.equals("ALL"))
			return EnumSet.allOf(Status.class);
		var wanted = EnumSet.noneOf(Status.class);
		for (var word : text.split(",", -1)) {
			try {
				wanted.add(Status.valueOf(word.strip()));
			} catch (IllegalArgumentException none) {
				throw Rule.Unfit.because("INVALID_VALUE", "ALL, " + String.join(", ",
						EnumSet.allOf(Status.class).stream().map(Status::name).toList()));
			}
		}
		return wanted;
	}

	private static Optional<LocalDate> from(Due due, LocalDate today) {
		return switch (due) {
			case OVERDUE -> Optional.empty();
			case TODAY -> Optional.of(today);
			case SOON -> Optional.of(today.plusDays(1));
		};
	}

	private static LocalDate until(Due due, Setting setting) {
		return switch (due) {
			case OVERDUE -> setting.today().minusDays(1);
			case TODAY -> setting.today();
			case SOON -> setting.calendar().count(setting.today(), SOON).getLast().date();
		};
	}

}
