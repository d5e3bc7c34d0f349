package id.lacak.request.casework;

import id.lacak.request.lifecycle.CaseQuery;
import id.lacak.request.lifecycle.Channel;
import id.lacak.request.lifecycle.Stage.Status;
import id.lacak.request.office.Office;
import id.lacak.request.problem.Body;
import id.lacak.request.problem.Rule;

import jakarta.servlet.http.HttpServletRequest;

import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads the filters of the work list from an address, the same for API and page. */
final class ListFilters {

	private static final List<String> NAMES = List.of("status", "due", "unit", "assignee", "channel", "q", "sort",
			"size", "after");

	private static final int LARGEST = 200;

	private static final int USUAL = 50;

	private static final int LINE = 200;

	private static final int CURSOR = 500;

	private ListFilters() {
	}

	/** The filter; a bad parameter is a problem that names it. Other parameters are nobody's. */
	static WorkList.Filter read(HttpServletRequest call, Office office) {
		return read(known(call.getParameterMap()), office);
	}

	/** The parameters that are ours and say something. */
	static Map<String, String[]> known(Map<String, String[]> parameters) {
		var given = new LinkedHashMap<String, String[]>();
		parameters.forEach((name, values) -> {
			if (NAMES.contains(name))
				given.put(name, values);
		});
		return given;
	}

	static WorkList.Filter read(Map<String, String[]> given, Office office) {
		var body = Body.form(given);
		var statuses = body.optional("status", Rule.line(LINE).then(ListFilters::statuses));
		var due = body.optional("due", Rule.word(WorkList.Due.class));
		var unit = body.optional("unit", Rule.line(LINE).then(code -> {
			if (office.unit(code).isEmpty())
				throw Rule.Unfit.because("UNKNOWN_UNIT");
			return code;
		}));
		var assignee = body.optional("assignee", Rule.line(LINE));
		var channel = body.optional("channel", Rule.word(Channel.class));
		var text = body.optional("q", Rule.line(LINE));
		var sort = body.optional("sort", Rule.oneOf(List.of("dueDate", "newest")));
		var size = body.optional("size", Rule.number(1, LARGEST));
		var after = body.optional("after", Rule.line(CURSOR));
		body.check();
		return new WorkList.Filter(statuses.orElse(Set.of()), due, unit, assignee, channel, text,
				sort.filter("newest"::equals).isPresent() ? CaseQuery.Sort.NEWEST : CaseQuery.Sort.DUE_DATE,
				size.orElse(USUAL), after);
	}

	private static Set<Status> statuses(String text) throws Rule.Unfit {
		if (text.equals("ALL"))
			return EnumSet.allOf(Status.class);
		var wanted = EnumSet.noneOf(Status.class);
		for (var word : text.split(",", -1)) {
			try {
				wanted.add(Status.valueOf(word.strip()));
			} catch (IllegalArgumentException none) {
				throw Rule.Unfit.because("INVALID_VALUE",
						"ALL, " + String.join(", ", EnumSet.allOf(Status.class).stream().map(Status::name).toList()));
			}
		}
		return wanted;
	}

}
