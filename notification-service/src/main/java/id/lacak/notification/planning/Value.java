package id.lacak.notification.planning;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

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

	/** One entry of a list; an empty detail is left out. */
	record Item(String label, Value detail) {
	}

}
