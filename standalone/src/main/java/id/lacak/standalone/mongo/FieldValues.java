package id.lacak.standalone.mongo;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * The values that a dotted path reaches in a document, through arrays as a query would.
 *
 * @param values at least one; {@link Missing} where the path leads nowhere
 * @param throughArray whether an array was on the way or at its end
 */
record FieldValues(List<@Nullable Object> values, boolean throughArray) {

	static FieldValues at(String path, Document document) {
		var found = new Walk(List.of(path.split("\\.", -1)));
		found.walk(document, 0);
		return new FieldValues(found.values, found.throughArray);
	}

	/** Collects on the way down; a path is a handful of steps. */
	private static final class Walk {

		private final List<String> steps;

		private final List<@Nullable Object> values = new ArrayList<>(1);

		private boolean throughArray;

		Walk(List<String> steps) {
			this.steps = steps;
		}

		void walk(@Nullable Object value, int step) {
			if (step == this.steps.size()) {
				arrive(value);
			} else if (value instanceof Document document) {
				walk(document.getOrMissing(this.steps.get(step)), step + 1);
			} else if (value instanceof Collection<?> array) {
				walkArray(new ArrayList<>(array), step);
			} else {
				add(Missing.getInstance());
			}
		}

		private void walkArray(List<?> array, int step) {
			this.throughArray = true;
			String name = this.steps.get(step);
			if (name.matches("\\d{1,9}")) {
				int position = Integer.parseInt(name);
				walk((position < array.size()) ? array.get(position) : Missing.getInstance(), step + 1);
			}
			if (array.isEmpty()) {
				add(Missing.getInstance());
			}
			array.forEach((element) -> walk(element, step));
		}

		private void arrive(@Nullable Object value) {
			if (value instanceof Collection<?> array) {
				this.throughArray = true;
				if (array.isEmpty()) {
					add(array);
				}
				array.forEach(this::add);
			} else {
				add(value);
			}
		}

		private void add(@Nullable Object value) {
			this.values.add(value);
		}

	}

}
