package id.lacak.notification.template;

import java.text.NumberFormat;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import id.lacak.notification.planning.Value;

/** How a value looks in one language and zone. */
final class Wording {

	private static final List<String> UNITS = List.of("B", "KB", "MB", "GB");

	private static final int UNIT = 1024;

	private final Texts texts;

	private final ZoneId zone;

	Wording(Texts texts, ZoneId zone) {
		this.texts = texts;
		this.zone = zone;
	}

	/**
	 * The words for a value.
	 * @param form {@code short}, {@code time} or nothing
	 */
	String of(Value value, String form) {
		return switch (value) {
			case Value.Words(var text) -> text;
			case Value.Day(var date) -> dates(form).format(date);
			case Value.At(var instant) -> dates(form).format(instant.atZone(this.zone));
			case Value.Rupiah(var amount) -> "Rp" + NumberFormat.getIntegerInstance(indonesian()).format(amount);
			case Value.Count(var number) -> Integer.toString(number);
			case Value.Size(var bytes) -> size(bytes);
			case Value.Term(var key) -> this.texts.get(key);
			case Value.Grounds(var letters) -> grounds(letters);
			case Value.Flag() -> "";
			case Value.Items(var items) ->
				String.join("; ", items.stream().map(item -> item(item, form).plain()).toList());
			case Value.Filled(var key, var values) -> filled(key, values);
		};
	}

	Paragraph.Bullet item(Value.Item item, String form) {
		var detail = (item.detail() == null) ? "" : of(item.detail(), form);
		return new Paragraph.Bullet(of(item.label(), form), detail.isEmpty() ? "" : ": " + detail, item.link());
	}

	private String filled(String key, Map<String, Value> values) {
		var words = new StringBuilder();
		for (var part : Phrase.parse(this.texts.get(key)).parts()) {
			switch (part) {
				case Phrase.Part.Literal(var text) -> words.append(text);
				case Phrase.Part.Place(var name, var form) -> words.append(of(value(key, name, values), form));
				case Phrase.Part.Bold _,Phrase.Part.Condition _ ->
					throw new IllegalArgumentException("the text " + key + " is only a part of a paragraph");
			}
		}
		return words.toString();
	}

	private static Value value(String key, String name, Map<String, Value> values) {
		var value = values.get(name);
		if (value == null) {
			throw new IllegalArgumentException("the text " + key + " mentions a value that is missing");
		}
		return value;
	}

	private DateTimeFormatter dates(String form) {
		return DateTimeFormatter.ofPattern(switch (form) {
			case "short" -> "d MMM uuuu";
			case "time" -> this.texts.locale().equals(Locale.ENGLISH) ? "HH:mm" : "HH.mm";
			case "" -> "EEEE, d MMMM uuuu";
			default -> throw new IllegalArgumentException("no form " + form);
		}, this.texts.locale());
	}

	private String grounds(List<String> letters) {
		var small = letters.stream().map(letter -> letter.toLowerCase(Locale.ROOT)).toList();
		var last = small.getLast();
		var listed = (small.size() == 1)
				? last
				: String.join(", ", small.subList(0, small.size() - 1)) + this.texts.get("grounds.and") + last;
		return this.texts.get("grounds").replace("{letters}", listed);
	}

	private String size(long bytes) {
		var number = (double) bytes;
		var unit = 0;
		while (number >= UNIT && unit < UNITS.size() - 1) {
			number /= UNIT;
			unit++;
		}
		var format = NumberFormat.getNumberInstance(this.texts.locale());
		format.setMaximumFractionDigits((number < 10 && unit > 0) ? 1 : 0);
		return format.format(number) + " " + UNITS.get(unit);
	}

	private Locale indonesian() {
		return Locale.of("id", "ID");
	}

	/** The time zone as people in Indonesia name it; empty elsewhere. */
	Optional<String> zoneName() {
		return Optional.ofNullable(switch (this.zone.getId()) {
			case "Asia/Jakarta", "Asia/Pontianak" -> "WIB";
			case "Asia/Makassar" -> "WITA";
			case "Asia/Jayapura" -> "WIT";
			default -> null;
		});
	}

}
