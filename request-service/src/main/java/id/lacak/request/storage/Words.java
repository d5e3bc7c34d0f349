package id.lacak.request.storage;

import id.lacak.request.lifecycle.InformationRequest;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** The words by which a case is found. */
final class Words {

	/** Enough for the longest form; more would only swell the index. */
	private static final int MOST = 600;

	private Words() {
	}

	static List<String> of(InformationRequest request) {
		var submission = request.submission();
		return Stream
				.of(request.number().text(), submission.applicant().name(), submission.subject(), submission.details())
				.flatMap(text -> in(text).stream())
				.distinct()
				.limit(MOST)
				.toList();
	}

	/** The words of a text in small letters: runs of letters, marks and digits. */
	static List<String> in(String text) {
		return Arrays.stream(text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{M}\\p{N}]+"))
				.filter(word -> !word.isEmpty())
				.distinct()
				.toList();
	}

}
