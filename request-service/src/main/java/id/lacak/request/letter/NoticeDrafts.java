package id.lacak.request.letter;

import id.lacak.request.letter.LetterText.Line;
import id.lacak.request.lifecycle.CaseFile;
import id.lacak.request.lifecycle.ExemptionGround;
import id.lacak.request.lifecycle.Format;
import id.lacak.request.lifecycle.HistoryEntry;
import id.lacak.request.lifecycle.NoticeOutcome;
import id.lacak.request.lifecycle.WrittenNotice.NotAvailable.Why;
import id.lacak.request.office.HouseStyles;
import id.lacak.request.office.Offices;
import id.lacak.request.page.Words;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Writes the answer: the written notice with its parts A and B (UU 14/2008 Pasal 22 ayat (7)) and
 * the decision that refuses. Every word of it comes from the entry of the history, so that an
 * answer which was corrected later still reads as it did.
 */
@Component
class NoticeDrafts {

	private final Offices offices;

	private final HouseStyles styles;

	private final String publicUrl;

	NoticeDrafts(Offices offices, HouseStyles styles, @Value("${lacak.public-url}") String publicUrl) {
		this.offices = offices;
		this.styles = styles;
		this.publicUrl = publicUrl;
	}

	LetterText notice(CaseFile file, HistoryEntry<?> entry, Words words) {
		var draft = begin(file, entry, "letter.notice.title", words)
				.say("letter.notice.opening", words.day(file.request().arrival().receivedAt()));
		corrected(draft, entry, words);
		given(draft, file, Said.by(entry), words);
		withheld(draft, Said.by(entry), words);
		return objecting(draft, entry).signed(styles.of(file.request().office()).head()).text();
	}

	LetterText refusal(CaseFile file, HistoryEntry<?> entry, Words words) {
		var said = Said.by(entry);
		var submission = file.request().submission();
		var draft = begin(file, entry, "letter.refusal.title", words)
				.say("letter.refusal.opening", words.day(file.request().arrival().receivedAt()));
		corrected(draft, entry, words);
		draft.section("letter.refusal.about")
				.fact("letter.applicant",
						words.say("letter.applicant.value", submission.applicant().name(),
								words.name(submission.applicant().kind())))
				.fact("letter.subject", Stream.concat(Stream.of(Line.strong(submission.subject())),
						submission.details().lines().filter(line -> !line.isBlank()).map(Line::plain)).toList())
				.section("letter.refusal.decided")
				.fact("letter.refusal.ruling", Line.strong(words.say("letter.refusal.refused")))
				.fact("letter.refusal.grounds", grounds(said, words));
		tested(draft, said, words);
		said.reason().ifPresent(reason -> draft.fact("letter.refusal.reason", reason));
		return objecting(draft, entry).signed(styles.of(file.request().office()).head()).text();
	}

	private void given(Draft draft, CaseFile file, Said said, Words words) {
		var office = offices.get(file.request().office());
		draft.section("letter.notice.a")
				.fact("letter.notice.control",
						Line.box(said.underControl(), words.say("letter.notice.control.ours", office.name())),
						Line.box(said.otherBody().isPresent(), words.say("letter.notice.control.other",
								said.otherBody().orElse("—"))))
				.fact("letter.notice.materials", String.join("\n", said.lines("materials")))
				.fact("letter.notice.form",
						Stream.of(Format.values())
								.map(format -> Line.box(said.is("format", format.name()), words.name(format)))
								.toList())
				.fact("letter.notice.delivery",
						said.one("delivery").map(way -> words.say("DeliveryMethod." + way)).orElse("—"))
				.fact("letter.notice.costs", costs(said, words));
		said.one("paymentInstruction").ifPresent(how -> draft.fact("letter.notice.payment", how));
		said.one("payBy")
				.map(LocalDate::parse)
				.ifPresent(until -> draft.fact("letter.notice.pay-by", words.day(until)));
		if (said.granted())
			draft.fact("letter.notice.when", when(said, words));
		draft.fact("letter.notice.closed", Stream.concat(said.redactions(words), tests(said, words)).toList());
	}

	private static String when(Said said, Words words) {
		var by = said.one("provideBy").map(LocalDate::parse);
		if (by.isPresent())
			return words.say("letter.notice.when.by", words.day(by.get()));
		return said.one("provideWithin")
				.map(days -> words.say("letter.notice.when.days", days))
				.orElseGet(() -> words.say(said.total().signum() > 0
						? "letter.notice.when.paid"
						: "letter.notice.when.now"));
	}

	private static void withheld(Draft draft, Said said, Words words) {
		var days = said.one("notAvailable.days");
		draft.section("letter.notice.b")
				.fact("letter.notice.why",
						Line.box(said.is("notAvailable", Why.NOT_CONTROLLED.name())
								|| said.outcome() == NoticeOutcome.NOT_HELD,
								words.say("letter.notice.why.controlled")),
						Line.box(said.is("notAvailable", Why.NOT_DOCUMENTED.name()),
								words.say("letter.notice.why.documented")),
						Line.box(said.outcome().exempts(), words.say("letter.notice.why.exempt")))
				.fact("letter.notice.days", days.map(count -> words.say("letter.notice.days.value", count)).orElse(""));
		said.reason().ifPresent(reason -> draft.fact("letter.notice.reason", reason));
	}

	private static void tested(Draft draft, Said said, Words words) {
		said.one("test.statute").ifPresent(statute -> draft.fact("letter.refusal.statute", statute));
		said.one("test.items").ifPresent(items -> draft.fact("letter.refusal.items", items));
		var tests = tests(said, words).toList();
		if (!tests.isEmpty())
			draft.fact("letter.refusal.tests", tests);
		said.one("consequenceTests.withoutApproval")
				.ifPresent(why -> draft.fact("letter.refusal.without-approval", why));
		said.one("test.harmIfOpened").ifPresent(harm -> draft.fact("letter.refusal.harm", harm));
		said.one("test.validUntil")
				.map(LocalDate::parse)
				.ifPresent(until -> draft.fact("letter.refusal.until", words.day(until)));
	}

	private Draft objecting(Draft draft, HistoryEntry<?> entry) {
		draft.box("letter.object.title");
		draft.day(entry, "objectionUntil").ifPresent(until -> draft.say("letter.object.until", until));
		return draft.say("letter.object.how", publicUrl + "/lacak");
	}

	private Draft begin(CaseFile file, HistoryEntry<?> entry, String title, Words words) {
		var request = file.request();
		return new Draft(words, title, request.number().text()).numbered("letter.number")
				.dated(offices.get(request.office()), entry.at())
				.to(request.submission().applicant());
	}

	private static void corrected(Draft draft, HistoryEntry<?> entry, Words words) {
		if (!entry.type().equals("notice-corrected"))
			return;
		draft.say("letter.corrected", draft.day(entry, "answeredOn").orElse("—"));
		entry.why().ifPresent(why -> draft.write(words.say("letter.corrected.why", why)));
	}

	private static List<Line> grounds(Said said, Words words) {
		return said.lines("exemptionGrounds")
				.stream()
				.map(letter -> Line.plain(words.say("letter.ground." + ExemptionGround.valueOf(letter).name())))
				.toList();
	}

	private static Stream<Line> tests(Said said, Words words) {
		var approvals = said.lines("consequenceTests.approval");
		return said.lines("consequenceTests").stream().map(line -> line.replaceFirst(" [0-9a-f]{64}$", "")).flatMap(
				number -> Stream.concat(Stream.of(Line.plain(words.say("letter.test", number))), approvals.stream()
						.filter(line -> line.startsWith(number + " "))
						.map(line -> Line.plain(approval(line.substring(number.length() + 1), words)))));
	}

	/** Letters about notices that are older than this say nothing about it. */
	private static String approval(String agreed, Words words) {
		if (agreed.equals("-"))
			return words.say("letter.test.unapproved");
		var parts = agreed.split(" ", 2);
		return words.say("letter.test.approved", parts[1], words.day(Instant.parse(parts[0])));
	}

	private static List<Line> costs(Said said, Words words) {
		if (!said.granted())
			return List.of(Line.plain("—"));
		var lines = new ArrayList<Line>();
		said.costs().forEach(cost -> lines.add(Line.plain(words.say("letter.notice.cost", cost.label(),
				words.money(cost.amount())))));
		lines.add(Line.strong(words.say("letter.notice.total", words.money(said.total()))));
		return lines;
	}

	/** What a notice says, as its entry has it. */
	private record Said(HistoryEntry<?> entry) {

		record Cost(String label, BigDecimal amount) {
		}

		static Said by(HistoryEntry<?> entry) {
			return new Said(entry);
		}

		Optional<String> one(String fact) {
			return Optional.ofNullable(entry.facts().get(fact)).filter(text -> !text.isBlank());
		}

		List<String> lines(String fact) {
			return one(fact).map(text -> text.lines().toList()).orElse(List.of());
		}

		boolean is(String fact, String value) {
			return value.equals(entry.facts().get(fact));
		}

		NoticeOutcome outcome() {
			return NoticeOutcome.valueOf(entry.facts().getOrDefault("outcome", "GRANTED_FULL"));
		}

		boolean granted() {
			return outcome().granted();
		}

		boolean underControl() {
			return is("underControl", "true");
		}

		Optional<String> otherBody() {
			return one("otherBody").map(name -> one("otherBody.contact").map(how -> name + ", " + how).orElse(name));
		}

		/** In a correction the entry's own reason is why the earlier one was wrong. */
		Optional<String> reason() {
			return entry.type().equals("notice-corrected") ? one("reason") : entry.why();
		}

		List<Cost> costs() {
			return lines("costs").stream().map(line -> {
				var at = line.indexOf(' ');
				return new Cost(line.substring(at + 1), new BigDecimal(line.substring(0, at)));
			}).toList();
		}

		BigDecimal total() {
			return costs().stream().map(Cost::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
		}

		Stream<Line> redactions(Words words) {
			var parts = lines("redactions");
			if (parts.isEmpty())
				return Stream.of(Line.plain("—"));
			return parts.stream()
					.map(part -> Line.plain(words.say("letter.notice.redaction", part.substring(part.indexOf(' ') + 1),
							part.substring(0, part.indexOf(' ')).toLowerCase(Locale.ROOT))));
		}
	}

}
