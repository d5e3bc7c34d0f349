package id.lacak.request.casework;

import id.lacak.request.lifecycle.CaseFile;
import id.lacak.request.lifecycle.Setting;
import id.lacak.request.problem.Body;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The form about what an applicant brought: a text for each item that was asked for, files of the
 * case, and the local day and time at which it was in the office's hands.
 */
final class SupplyForm {

	private static final String DAY = "receivedDay";

	private static final String TIME = "receivedTime";

	private SupplyForm() {
	}

	static Body read(Map<String, List<String>> typed, CaseFile file, Setting setting) {
		var fields = new LinkedHashMap<String, String[]>();
		var place = 0;
		for (var missing : CaseFacts.missing(file.request())) {
			var text = new Typed(typed).value("text." + missing.item().name());
			if (!text.isBlank()) {
				fields.put("items." + place + ".item", new String[]{missing.item().name()});
				fields.put("items." + place + ".text", new String[]{text});
				place++;
			}
		}
		typed.forEach((name, values) -> {
			if ((name.equals("note") || name.equals("documents[]")) && values.stream().anyMatch(v -> !v.isBlank()))
				fields.put(name, values.toArray(String[]::new));
		});
		var at = arrived(new Typed(typed), setting);
		if (!at.isEmpty())
			fields.put("receivedAt", new String[]{at});
		return Body.form(fields);
	}

	/** The instant as a program would send it; what is no day or time is told at the field. */
	private static String arrived(Typed typed, Setting setting) {
		var day = typed.value(DAY).strip();
		var time = typed.value(TIME).strip();
		if (day.isEmpty())
			return time;
		try {
			var clock = time.isEmpty() ? LocalTime.NOON : LocalTime.parse(time);
			var at = LocalDate.parse(day).atTime(clock).atZone(setting.zone()).toInstant();
			// a day without a time is today's until now
			return (time.isEmpty() && at.isAfter(setting.now()) && LocalDate.parse(day).equals(setting.today())
					? setting.now()
					: at).toString();
		} catch (DateTimeParseException noDay) {
			return day + "T" + time;
		}
	}

}
