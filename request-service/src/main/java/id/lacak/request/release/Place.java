package id.lacak.request.release;

/**
 * Where in a file something is.
 *
 * @param where number of the page, slide, line or paragraph; name of the sheet, range or part;
 * numbers that look like somebody's are masked here too
 */
public record Place(Kind kind, String where) {

	/** The file as a whole. */
	static final Place FILE = new Place(Kind.FILE, "");

	private static final int LONGEST = 100;

	public Place {
		var masked = PersonalNumbers.masked(where);
		where = masked.length() > LONGEST ? masked.substring(0, LONGEST) : masked;
	}

	/** Kinds of places. */
	public enum Kind {

		FILE, PAGE, SLIDE, LINE, PARAGRAPH, SHEET, CELLS, PART

	}

	static Place at(Kind kind, int number) {
		return new Place(kind, Integer.toString(number));
	}

	static Place cells(String sheet, String range) {
		return new Place(Kind.CELLS, sheet + "!" + range);
	}

}
