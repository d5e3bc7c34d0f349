package id.lacak.notification.planning;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/** Something a text mentions; how it looks depends on language, channel and zone. */
public sealed interface Value {

	/** Words, as they are. */
	record Words(String text) implements Value {
	}

	/** A date in the zone of the office. */
	record Day(LocalDate date) implements Value {
	}

	/** A moment, to be shown in the zone of the office. */
	record At(Instant instant) implements Value {
	}

	/** An amount of money. */
	record Rupiah(long amount) implements Value {
	}

	/** A whole number. */
	record Count(int number) implements Value {
	}

	/** The size of a file. */
	record Size(long bytes) implements Value {
	}

	/** A word of our own that is translated; the key of a text. */
	record Term(String key) implements Value {
	}

	/** Letters of Pasal 17 UU 14/2008. */
	record Grounds(List<String> letters) implements Value {
	}

	/** Only its presence matters. */
	record Flag() implements Value {
	}

	/** A list. */
	record Items(List<Item> items) implements Value {
	}

	/** A text of our own with places of its own; the key of that text. */
	record Filled(String key, Map<String, Value> values) implements Value {
	}

	/**
	 * One entry of a list.
	 *
	 * @param detail what follows the label, if anything
	 * @param link where it leads, if anywhere
	 */
	record Item(Value label, @Nullable Value detail, @Nullable String link) {

		static Item of(String label, Value detail) {
			return new Item(new Words(label), detail, null);
		}
	}

}
