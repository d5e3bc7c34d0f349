package id.lacak.notification.planning;

import java.util.Objects;

/**
 * A chat in which officers of an office are told of its cases.
 *
 * @param name in the settings; letters, digits and hyphens
 * @param office code of the one office that may speak there
 */
public record Chat(String name, String office, Language language) {

	/** What a name looks like, as a regular expression. */
	public static final String NAME = "[a-z0-9-]{1,40}";

	public Chat {
		Objects.requireNonNull(name, "name");
		Objects.requireNonNull(office, "office");
		Objects.requireNonNull(language, "language");
	}

}
