package id.lacak.request.office;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The colours of an office's pages and letters, each as {@code #rrggbb}. Every pair that
 * people have to read is told apart by at least 4.5 to 1 (WCAG 2.2, 1.4.3).
 *
 * @param brand links, buttons and the first series of charts
 * @param brandDark a button that is pointed at
 * @param brandTint the ground behind what is chosen
 * @param navy the head of pages and the line below a letterhead
 * @param accent the thin rule below the head; decoration, never text
 */
public record Colours(String brand, String brandDark, String brandTint, String navy, String accent) {

	/** What pages look like when the settings say nothing. */
	public static final Colours USUAL = new Colours("#0b5290", "#073a68", "#e6f0f9", "#0c2a45", "#f5b301");

	private static final double TEXT = 4.5;

	/** The light ring around what has the focus must stand out from the head. */
	private static final double GRAPHICS = 3;

	private static final String WHITE = "#ffffff";

	private static final String PAGE = "#f2f5f8";

	private static final String HALO = "#ffd23f";

	private static final String INK = "#15222e";

	public Colours {
		for (var colour : List.of(brand, brandDark, brandTint, navy, accent))
			if (!colour.matches("#[0-9a-fA-F]{6}"))
				throw new IllegalArgumentException(colour + " is not a colour such as #0b5290");
	}

	/**
	 * A pair that cannot be told apart.
	 *
	 * @param setting the name of the setting that has to change
	 */
	record Fault(String setting, String one, String other, double ratio, double needed) {

		String sentence() {
			return String.format(Locale.ROOT, "%s: %s on %s has a contrast of %.2f to 1, and %.1f to 1 is needed",
					setting, one, other, ratio, needed);
		}
	}

	/** Every pair that falls short, in the order of the plan of the pages. */
	List<Fault> faults() {
		var faults = new ArrayList<Fault>();
		demand("brand", brand, WHITE, TEXT, faults);
		demand("brand", brand, PAGE, TEXT, faults);
		demand("brand-tint", brand, brandTint, TEXT, faults);
		demand("brand-tint", INK, brandTint, TEXT, faults);
		demand("brand-dark", WHITE, brandDark, TEXT, faults);
		demand("brand-dark", brandDark, brandTint, TEXT, faults);
		demand("navy", WHITE, navy, TEXT, faults);
		demand("navy", HALO, navy, GRAPHICS, faults);
		return List.copyOf(faults);
	}

	private static void demand(String setting, String one, String other, double needed, List<Fault> faults) {
		var ratio = Contrast.of(one, other);
		if (ratio < needed)
			faults.add(new Fault(setting, one, other, ratio, needed));
	}

}
