package id.lacak.request.office;

/** How well two colours can be told apart, as WCAG 2.2 counts it: from 1 to 21. */
final class Contrast {

	private static final int RED = 1;

	private static final int GREEN = 3;

	private static final int BLUE = 5;

	private Contrast() {
	}

	/** The ratio of two colours as {@code #rrggbb}. */
	static double of(String one, String other) {
		var first = luminance(one);
		var second = luminance(other);
		return (Math.max(first, second) + 0.05) / (Math.min(first, second) + 0.05);
	}

	private static double luminance(String colour) {
		return 0.2126 * part(colour, RED) + 0.7152 * part(colour, GREEN) + 0.0722 * part(colour, BLUE);
	}

	private static double part(String colour, int place) {
		var share = Integer.parseInt(colour.substring(place, place + 2), 16) / 255.0;
		return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
	}

}
