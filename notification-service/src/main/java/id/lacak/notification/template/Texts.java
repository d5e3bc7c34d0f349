package id.lacak.notification.template;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;

import id.lacak.notification.planning.Language;

/** The texts of one language, from its message file. */
final class Texts {

	private static final String FOLDER = "/notification/";

	private static final Texts INDONESIAN = read("texts.properties", Locale.of("id", "ID"));

	private static final Texts ENGLISH = read("texts_en.properties", Locale.ENGLISH);

	private final Properties properties;

	private final Locale locale;

	private Texts(Properties properties, Locale locale) {
		this.properties = properties;
		this.locale = locale;
	}

	static Texts in(Language language) {
		return switch (language) {
			case INDONESIAN -> INDONESIAN;
			case ENGLISH -> ENGLISH;
		};
	}

	/** The texts of a version, from the message file or from those that were released before. */
	static Optional<Texts> in(Language language, int version) {
		var current = in(language);
		if (current.version() == version) {
			return Optional.of(current);
		}
		var file = "released/" + version + "/" + switch (language) {
			case INDONESIAN -> "texts.properties";
			case ENGLISH -> "texts_en.properties";
		};
		return (Texts.class.getResource(FOLDER + file) == null)
				? Optional.empty()
				: Optional.of(read(file, current.locale()));
	}

	private static Texts read(String file, Locale locale) {
		var properties = new Properties();
		try (var in = Texts.class.getResourceAsStream(FOLDER + file)) {
			if (in == null) {
				throw new IllegalStateException("no message file " + file);
			}
			properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
			return new Texts(properties, locale);
		} catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	Locale locale() {
		return this.locale;
	}

	int version() {
		return Integer.parseInt(get("version"));
	}

	Set<String> keys() {
		return this.properties.stringPropertyNames();
	}

	Optional<String> find(String key) {
		return Optional.ofNullable(this.properties.getProperty(key));
	}

	String get(String key) {
		return find(key).orElseThrow(() -> new IllegalArgumentException("no text " + key));
	}

}
