package id.lacak.notification.template;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import id.lacak.notification.planning.PlannedMessage;
import id.lacak.notification.planning.Value;

/** Puts the values of one message into texts of its language. */
final class Composition {

	private static final String TIME = "time";

	private final Texts texts;

	private final Wording wording;

	private final Map<String, Value> values;

	Composition(PlannedMessage message) {
		this.texts = Texts.in(message.language());
		this.wording = new Wording(this.texts, message.office().zone());
		this.values = new HashMap<>(message.values());
		this.values.put("name", new Value.Words(oneLine(message.name())));
		this.values.put("city", new Value.Words(ShortForms.city(message.office().city())));
		this.values.put("link", new Value.Words(message.link()));
		this.values.put("address", new Value.Words(message.office().address()));
		this.values.put("hours", new Value.Words(message.office().hours()));
	}

	/** A text of one line; fails when it mentions a value that is not there. */
	String line(String key) {
		var paragraph = paragraph(this.texts.get(key));
		return paragraph.map(this::plain)
				.orElseThrow(
						() -> new IllegalArgumentException("the text " + key + " mentions a value that is missing"));
	}

	/** A body; paragraphs that mention an absent value are left out. */
	List<Paragraph> body(String key) {
		return this.texts.get(key).lines().map(this::paragraph).flatMap(Optional::stream).toList();
	}

	/** A body without any form, a line for each paragraph. */
	List<String> lines(String key) {
		return body(key).stream().map(this::plain).toList();
	}

	private Optional<Paragraph> paragraph(String text) {
		var phrase = Phrase.parse(text);
		var runs = new ArrayList<Paragraph.Run>();
		var bold = false;
		for (var part : phrase.parts()) {
			switch (part) {
				case Phrase.Part.Bold() -> bold = !bold;
				case Phrase.Part.Literal(var words) -> runs.add(new Paragraph.Run(words, bold));
				case Phrase.Part.Condition(var name) -> {
					if (!this.values.containsKey(name)) {
						return Optional.empty();
					}
				}
				case Phrase.Part.Place(var name, var form) -> {
					var value = this.values.get(name);
					if (value == null) {
						return Optional.empty();
					}
					if (value instanceof Value.Items(var items)) {
						return Optional.of(
								new Paragraph.Bullets(
										items.stream().map(item -> this.wording.item(item, form)).toList()));
					}
					runs.add(new Paragraph.Run(words(name, value, form), bold));
				}
			}
		}
		return Optional.of(new Paragraph.Prose(runs));
	}

	private String words(String name, Value value, String form) {
		if ("link".equals(name) && value instanceof Value.Words(var link)) {
			return form.isEmpty() ? link : ShortForms.link(link);
		}
		var words = this.wording.of(value, form);
		return TIME.equals(form) ? words + this.wording.zoneName().map(zone -> " " + zone).orElse("") : words;
	}

	private String plain(Paragraph paragraph) {
		return switch (paragraph) {
			case Paragraph.Prose prose -> oneLine(prose.plain());
			case Paragraph.Bullets(var items) ->
				oneLine(String.join("; ", items.stream().map(Paragraph.Bullet::plain).toList()));
		};
	}

	private static String oneLine(String text) {
		return text.replaceAll("\\p{Cntrl}+", " ").strip();
	}

}
