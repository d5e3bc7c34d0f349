package id.lacak.request.casework;

import org.jspecify.annotations.Nullable;

import java.util.OptionalLong;
import java.util.regex.Pattern;

/** Versions of a case as entity tags. */
public final class Versions {

	private static final Pattern TAG = Pattern.compile("\"?(\\d{1,18})\"?");

	/** A version that no case has: whoever expects it is refused. */
	private static final long NEVER = -1;

	private Versions() {
	}

	/** The tag of a version. */
	public static String tag(long version) {
		return "\"" + version + "\"";
	}

	/**
	 * The version a client expects. Of several tags the first is taken; a tag that is not one
	 * of ours, a weak one too, matches nothing.
	 * @param ifMatch the header, if it was sent
	 */
	public static OptionalLong expected(@Nullable String ifMatch) {
		if (ifMatch == null || ifMatch.isBlank() || ifMatch.strip().equals("*"))
			return OptionalLong.empty();
		var tag = TAG.matcher(ifMatch.split(",", 2)[0].strip());
		return OptionalLong.of(tag.matches() ? Long.parseLong(tag.group(1)) : NEVER);
	}

}
