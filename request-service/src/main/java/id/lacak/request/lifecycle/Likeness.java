package id.lacak.request.lifecycle;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How alike two requests are: it helps officers to find earlier answers, and never refuses
 * anything by itself.
 */
public final class Likeness {

	private static final int SHORTEST = 3;

	/** A stem shorter than this says nothing any more. */
	private static final int STEM = 4;

	private static final List<String> PREFIXES = List.of("memper", "meng", "meny", "mem", "men", "peng", "peny", "pem",
			"pen", "ber", "ter", "per", "me", "di", "ke", "se", "pe");

	private static final List<String> SUFFIXES = List.of("kannya", "annya", "nya", "kan", "lah", "kah", "an", "i");

	private static final Set<String> STOP = Set.of("yang", "dan", "atau", "dari", "untuk", "dengan", "pada", "dalam",
			"atas", "saya", "kami", "mohon", "meminta", "minta", "tentang", "serta", "oleh", "adalah", "ini", "itu",
			"the", "and", "for", "from", "with", "about", "all");

	private Likeness() {
	}

	/** From 0, nothing in common, to 1, the same words: shared words over all words (Jaccard). */
	public static double of(Submission one, Submission other) {
		var first = stems(one.subject() + " " + one.details());
		var second = stems(other.subject() + " " + other.details());
		if (first.isEmpty() || second.isEmpty())
			return 0;
		var shared = first.stream().filter(second::contains).count();
		return (double) shared / (first.size() + second.size() - shared);
	}

	/**
	 * The words by which a like request is looked for: the longest ones of the subject, since
	 * they are the rarest.
	 */
	public static List<String> searched(Submission submission, int most) {
		return words(submission.subject()).distinct()
				.sorted(Comparator.comparingInt(String::length).reversed())
				.limit(most)
				.toList();
	}

	private static Set<String> stems(String text) {
		return words(text).map(Likeness::stem).collect(Collectors.toSet());
	}

	private static Stream<String> words(String text) {
		return Arrays.stream(text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{M}\\p{N}]+"))
				.filter(word -> word.length() >= SHORTEST && !STOP.contains(word));
	}

	/** Cuts one ending and one beginning off, as Indonesian builds its words. */
	static String stem(String word) {
		var bare = word;
		for (var suffix : SUFFIXES)
			if (bare.endsWith(suffix) && bare.length() - suffix.length() >= STEM) {
				bare = bare.substring(0, bare.length() - suffix.length());
				break;
			}
		for (var prefix : PREFIXES)
			if (bare.startsWith(prefix) && bare.length() - prefix.length() >= STEM)
				return bare.substring(prefix.length());
		return bare;
	}

}
