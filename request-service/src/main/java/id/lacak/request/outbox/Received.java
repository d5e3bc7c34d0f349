package id.lacak.request.outbox;

import id.lacak.request.lifecycle.InformationRequest;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Why a window of the applicant's ends later, as the letter about it says. */
final class Received {

	private static final DateTimeFormatter INDONESIAN = DateTimeFormatter.ofPattern("d MMMM uuuu",
			Locale.of("id", "ID"));

	private static final DateTimeFormatter ENGLISH = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);

	private Received() {
	}

	static String reason(LocalDate on, InformationRequest request) {
		return reason(on, request.submission().language(), "UU 14/2008 Pasal 36 ayat (1)");
	}

	/** @param source the law by which the window runs from receipt */
	static String reason(LocalDate on, String language, String source) {
		return language.equals("en")
				? source + ": our letter reached you on " + ENGLISH.format(on)
				: source + ": surat kami Anda terima pada " + INDONESIAN.format(on);
	}

}
