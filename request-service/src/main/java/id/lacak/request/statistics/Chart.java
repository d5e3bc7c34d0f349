package id.lacak.request.statistics;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;

/**
 * A drawing in numbers, ready for SVG: lengths are in units of its view box and have a point.
 *
 * @param lines of the grid, with their values
 * @param path of the line through the points; empty if it is not a line
 */
record Chart(int width, int height, List<Grid> lines, List<Shape> shapes, List<Label> labels, String path) {

	private static final int LEFT = 34;

	private static final int TOP = 16;

	private static final int BASE = 260;

	private static final int ROW = 50;

	private static final int GAP = 1;

	/** A line of the grid. */
	record Grid(String y, String text, String value) {
	}

	/** A bar or a point; the second series has a texture as well as a colour. */
	record Shape(boolean second, String x, String y, String width, String height) {
	}

	/** A text. */
	record Label(String x, String y, String anchor, String text) {
	}

	/** One bar of two parts, or one point. */
	record Item(String name, double first, double second, String value) {

		double sum() {
			return first + second;
		}
	}

	/** Upright bars of two parts. */
	static Chart stacked(List<Item> items) {
		var scale = new Scale(items.stream().mapToDouble(Item::sum).max().orElse(0));
		var shapes = new ArrayList<Shape>();
		var labels = new ArrayList<Label>();
		var step = (920.0 - LEFT) / Math.max(items.size(), 6);
		for (var i = 0; i < items.size(); i++) {
			var item = items.get(i);
			var x = LEFT + step * i + (step - 44) / 2;
			var first = scale.y(item.first());
			if (item.first() > 0)
				shapes.add(new Shape(false, n(x), n(first), "44", n(BASE - first)));
			if (item.second() > 0)
				shapes.add(new Shape(true, n(x), n(scale.y(item.sum())), "44",
						n(Math.max(1, first - scale.y(item.sum()) - GAP))));
			labels.add(new Label(n(x + 22), "280", "middle", item.name()));
			labels.add(new Label(n(x + 22), n(scale.y(item.sum()) - 5), "middle", item.value()));
		}
		return new Chart(920, 290, scale.grid(), shapes, labels, "");
	}

	/** Points with a line through them; where there is no value the line goes on to the next. */
	static Chart line(List<String> names, List<OptionalDouble> values, List<String> texts) {
		var scale = new Scale(values.stream().flatMapToDouble(OptionalDouble::stream).max().orElse(0));
		var shapes = new ArrayList<Shape>();
		var labels = new ArrayList<Label>();
		var path = new StringBuilder();
		var step = (920.0 - LEFT) / Math.max(names.size(), 6);
		for (var i = 0; i < names.size(); i++) {
			var x = LEFT + step * (i + 0.5);
			labels.add(new Label(n(x), "280", "middle", names.get(i)));
			if (values.get(i).isEmpty())
				continue;
			var y = scale.y(values.get(i).getAsDouble());
			path.append(path.isEmpty() ? "M" : "L").append(n(x)).append(' ').append(n(y));
			shapes.add(new Shape(false, n(x), n(y), "5", "5"));
			labels.add(new Label(n(x), n(y - 10), "middle", texts.get(i)));
		}
		return new Chart(920, 290, scale.grid(), shapes, labels, path.toString());
	}

	/** Lying bars below their names, narrow enough for a telephone. */
	static Chart lying(List<Item> items) {
		var most = Math.max(1, items.stream().mapToDouble(Item::sum).max().orElse(0));
		var shapes = new ArrayList<Shape>();
		var labels = new ArrayList<Label>();
		for (var i = 0; i < items.size(); i++) {
			var item = items.get(i);
			var y = i * ROW;
			var length = item.sum() / most * 240;
			labels.add(new Label("0", n(y + 14), "start", item.name()));
			if (length > 0)
				shapes.add(new Shape(false, "0", n(y + 20), n(length), "18"));
			labels.add(new Label(n(length > 0 ? length + 8 : 0), n(y + 34), "start", item.value()));
		}
		return new Chart(340, items.size() * ROW, List.of(), shapes, labels, "");
	}

	private static String n(double number) {
		return String.format(Locale.ROOT, "%.1f", number);
	}

	/** From nothing to the next round number above the most. */
	private record Scale(double most) {

		private double top() {
			var unit = unit();
			return Math.max(unit, Math.ceil(most / unit) * unit);
		}

		/** Three or four lines, at 1, 2 or 5 times a power of ten. */
		private double unit() {
			var unit = 1.0;
			for (var factors = new double[]{2, 2.5, 2};;)
				for (var factor : factors) {
					if (most / unit <= 4)
						return unit;
					unit *= factor;
				}
		}

		double y(double value) {
			return BASE - value / top() * (BASE - TOP);
		}

		List<Grid> grid() {
			var lines = new ArrayList<Grid>();
			for (var value = 0.0; value <= top() + 0.001; value += unit())
				lines.add(new Grid(n(y(value)), n(y(value) + 4), Long.toString(Math.round(value))));
			return lines;
		}
	}

}
