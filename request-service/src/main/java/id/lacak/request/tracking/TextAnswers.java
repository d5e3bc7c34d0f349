package id.lacak.request.tracking;

import id.lacak.request.letter.CasePins;
import id.lacak.request.lifecycle.CaseFile;
import id.lacak.request.lifecycle.Requests;
import id.lacak.request.lifecycle.TextReplies;
import id.lacak.request.lifecycle.TextReply;
import id.lacak.request.lifecycle.TextReply.Kind;
import id.lacak.request.office.Office;
import id.lacak.request.office.Offices;
import id.lacak.request.page.Pages;

import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Service;

import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Answers text messages of people. Whoever knows number and pin of a request learns how it stands; whoever
 * does not, learns nothing, not even whether there is such a number.
 */
@Service
public class TextAnswers {

	/** Whatever stands between the word and the last six digits is the number. */
	private static final Pattern STATUS = Pattern
			.compile("(?is)\\s*STATUS\\s+(.{1,100}?)[\\s,;]+(\\d{3})[ -]?(\\d{3})[\\s.]*");

	private final Requests requests;

	private final Tracking tracking;

	private final Offices offices;

	private final CasePins pins;

	private final PinTries tries;

	private final TextReplies replies;

	private final Pages pages;

	private final InstantSource machineTime;

	TextAnswers(Requests requests, Tracking tracking, Offices offices, CasePins pins, PinTries tries,
			TextReplies replies, Pages pages, @Qualifier("machineTime") InstantSource machineTime) {
		this.requests = requests;
		this.tracking = tracking;
		this.offices = offices;
		this.pins = pins;
		this.tries = tries;
		this.replies = replies;
		this.pages = pages;
		this.machineTime = machineTime;
	}

	/** What somebody wants who wrote a text; names are those of the event contract. */
	public enum Wish {

		/** To know how a request stands. */
		STATUS,
		/** No more updates by text. */
		STOP,
		/** Updates by text again. */
		START,
		/** Something that no machine understands. */
		OTHER

	}

	/**
	 * Answers a text; the same one again is answered once.
	 * @param id of the text, the same whenever it is told again
	 * @param phone of whoever wrote it, E.164
	 * @param text as it was written
	 */
	public void answer(String id, String phone, Wish wish, String text) {
		replies.tell(switch (wish) {
			case STATUS -> status(id, phone, text);
			case STOP -> plain(id, phone, Kind.STOPPED);
			case START -> plain(id, phone, Kind.STARTED);
			case OTHER -> plain(id, phone, Kind.HELP);
		});
	}

	private TextReply status(String id, String phone, String text) {
		var asked = STATUS.matcher(text);
		if (!asked.matches())
			return plain(id, phone, Kind.HELP);
		var pin = asked.group(2) + asked.group(3);
		return named(asked.group(1)).filter(file -> fits(file, id, pin))
				.findFirst()
				.map(file -> standing(id, phone, file))
				.orElseGet(() -> plain(id, phone, Kind.UNKNOWN));
	}

	/** Two offices may have given the same number; the pin tells them apart. */
	private Stream<CaseFile> named(String number) {
		var plain = number.replaceAll("\\s*/\\s*", "/").strip();
		return offices.all()
				.stream()
				.map(Office::code)
				.flatMap(office -> Stream.of(plain, plain.toUpperCase(Locale.ROOT))
						.distinct()
						.flatMap(spelling -> requests.findByNumber(office, spelling).stream())
						.limit(1));
	}

	private boolean fits(CaseFile file, String id, String pin) {
		var request = file.request();
		if (!tries.begin(request.office(), request.id(), id, machineTime.instant()))
			return false;
		var right = pins.fits(request.office(), request.id(), pin);
		if (right)
			tries.right(request.office(), request.id(), id);
		return right;
	}

	private TextReply standing(String id, String phone, CaseFile file) {
		var request = file.request();
		var setting = tracking.setting(file);
		var language = request.submission().language();
		var words = pages.words(Locale.of(language), tracking.office(file));
		var next = NextDate.of(request, setting);
		return new TextReply(id, request.office(), phone, language, next.kind(),
				Optional.of(request.number().text()),
				Optional.of(Standing.label(request, setting.today(), words)), next.date());
	}

	/** Whoever wrote is known to nobody, so the first office answers for all. */
	private TextReply plain(String id, String phone, Kind kind) {
		return TextReply.plain(id, List.copyOf(offices.all()).getFirst().code(), phone, kind);
	}

}
