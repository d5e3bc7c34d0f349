package id.lacak.request.lifecycle;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A table of commands by stage in which each cell names who succeeds, a letter a role. */
public final class RoleTable {

	private RoleTable() {
	}

	/** The rows by command: its cells with a blank between; the first line names the stages. */
	public static Map<String, String> read(String table) {
		var rows = new LinkedHashMap<String, String>();
		table.lines().skip(1).forEach(line -> {
			var cells = line.split("\\|");
			rows.put(cells[0].strip(),
					Arrays.stream(cells).skip(1).map(String::strip).collect(Collectors.joining(" ")));
		});
		return rows;
	}

	/** A cell: a dot where nobody can. */
	public static String cell(Stream<Role> who) {
		var letters = who.map(RoleTable::letter).collect(Collectors.joining());
		return letters.isEmpty() ? "." : letters;
	}

	private static String letter(Role role) {
		return switch (role) {
			case APPLICANT -> "A";
			case SYSTEM -> "S";
			case DESK_OFFICER -> "D";
			case UNIT_OFFICER -> "U";
			case LEAD_OFFICER -> "L";
			case ADVISOR -> "V";
			case OBJECTION_AUTHORITY -> "O";
			case AUDITOR -> "R";
			case ADMINISTRATOR -> "M";
		};
	}

}
