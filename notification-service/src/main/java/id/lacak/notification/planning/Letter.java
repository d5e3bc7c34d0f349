package id.lacak.notification.planning;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import id.lacak.notification.delivery.ChannelKind;
import org.jspecify.annotations.Nullable;

/**
 * What is to be said, before it is known to whom it goes.
 *
 * @param legal whether the law asks for it
 * @param ways channels it may take
 * @param consent whether a channel counts only if the person agreed to it
 */
record Letter(String template, boolean legal, Set<ChannelKind> ways, boolean consent, Map<String, Value> values) {

	private static final Set<ChannelKind> EVERY_WAY = Set.of(ChannelKind.EMAIL, ChannelKind.SMS);

	/** A notice the law asks for: by every contact that exists. */
	static Letter legalNotice(String template) {
		return new Letter(template, true, EVERY_WAY, false, new LinkedHashMap<>());
	}

	/** A service message: by the channels the person agreed to. */
	static Letter service(String template) {
		return new Letter(template, false, EVERY_WAY, true, new LinkedHashMap<>());
	}

	/** A service message that is worth an email but no text message. */
	static Letter serviceByEmail(String template) {
		return new Letter(template, false, Set.of(ChannelKind.EMAIL), true, new LinkedHashMap<>());
	}

	/** By one channel only, agreed or not. */
	static Letter only(ChannelKind channel, String template) {
		return new Letter(template, false, Set.of(channel), false, new LinkedHashMap<>());
	}

	Letter with(String key, Value value) {
		this.values.put(key, value);
		return this;
	}

	Letter withWords(String key, @Nullable String text) {
		return (text == null || text.isBlank()) ? this : with(key, new Value.Words(text));
	}

	Letter withFlag(String key, boolean present) {
		return present ? with(key, new Value.Flag()) : this;
	}

	Letter withDay(String key, @Nullable LocalDate day) {
		return (day == null) ? this : with(key, new Value.Day(day));
	}

	/** Says that a date is provisional; what an event does not say it is not. */
	Letter provisional(@Nullable Boolean provisional) {
		return withFlag("provisional", Boolean.TRUE.equals(provisional));
	}

	Letter withGrounds(String key, List<String> letters) {
		return letters.isEmpty() ? this : with(key, new Value.Grounds(letters));
	}

	Letter withItems(String key, List<Value.Item> items) {
		return items.isEmpty() ? this : with(key, new Value.Items(items));
	}

}
