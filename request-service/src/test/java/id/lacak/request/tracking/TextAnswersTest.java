package id.lacak.request.tracking;

import static org.assertj.core.api.Assertions.assertThat;

import id.lacak.request.letter.CasePins;
import id.lacak.request.lifecycle.ARequest;
import id.lacak.request.lifecycle.CaseFile;
import id.lacak.request.lifecycle.InMemoryRequests;
import id.lacak.request.lifecycle.NoticeOutcome;
import id.lacak.request.lifecycle.TextReply;
import id.lacak.request.lifecycle.TextReply.Kind;
import id.lacak.request.page.PublicSide;
import id.lacak.request.page.PublicSide.SaidByText;
import id.lacak.request.page.PublicSide.SetClock;
import id.lacak.request.tracking.TextAnswers.Wish;

import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

/** How a request stands, asked by text message. */
@SpringBootTest(classes = PublicSide.class, properties = {PublicSide.SETTINGS,
		"lacak.request.pin-key=a secret of the office", "lacak.request.text-number=0812 1000 2000"})
@NullUnmarked
class TextAnswersTest {

	private static final String PHONE = "+6281255504471";

	private static final AtomicInteger NUMBERS = new AtomicInteger(400);

	@Autowired
	private InMemoryRequests requests;

	@Autowired
	private TextAnswers answers;

	@Autowired
	private CasePins pins;

	@Autowired
	private SaidByText said;

	@Autowired
	private SetClock clock;

	@BeforeEach
	void monday() {
		clock.set("2026-11-23T02:00:00Z");
	}

	@ParameterizedTest(name = "{0} is understood: {1}")
	@CsvSource(textBlock = """
			STATUS {no} {pin}, true
			status   {no}   {pin}, true
			'Status {no}, {pin}.', true
			STATUS {no} {spaced}, true
			STATUS {dashed} {pin}, true
			STATUS {lower} {pin}, true
			STATUS {pin}, false
			STATUS {no}, false
			STATUS {no} 12345, false
			STATUS, false
			""")
	void number_and_pin_are_found_however_they_were_typed(String text, boolean understood) {
		var file = kept(ARequest.inProcess());
		var number = file.request().number().text();
		var pin = pin(file);
		ask(text.replace("{no}", number)
				.replace("{lower}", number.toLowerCase(java.util.Locale.ROOT))
				.replace("{dashed}", number.replace("/", " / "))
				.replace("{spaced}", pin.substring(0, 3) + " " + pin.substring(3))
				.replace("{pin}", pin));
		assertThat(said.last().kind()).isEqualTo(understood ? Kind.AWAITED : Kind.HELP);
	}

	@Test
	void the_answer_names_state_next_date_and_right() {
		var file = kept(ARequest.inProcess());
		ask(file, pin(file));
		var reply = said.last();
		assertThat(reply.number()).contains(file.request().number().text());
		assertThat(reply.state()).contains("Sedang diproses");
		assertThat(reply.date()).contains(file.request().answerBy().orElseThrow().lastDay());
		assertThat(reply.phone()).isEqualTo(PHONE);
		clock.set("2027-01-04T02:00:00Z");
		ask(file, pin(file));
		assertThat(said.last().kind()).isEqualTo(Kind.OVERDUE);
		assertThat(said.last().state()).contains("Terlambat");
		assertThat(said.last().date()).hasValueSatisfying(day -> assertThat(day).isAfter(LocalDate.of(2027, 1, 4)));
	}

	@Test
	void each_stage_has_its_date_and_its_right() {
		assertThat(kind(ARequest.registered())).isEqualTo(Kind.AWAITED);
		assertThat(kind(ARequest.incomplete())).isEqualTo(Kind.INCOMPLETE);
		assertThat(kind(ARequest.supplied())).isEqualTo(Kind.SUPPLIED);
		assertThat(kind(ARequest.lapsed())).isEqualTo(Kind.LAPSED);
		assertThat(kind(ARequest.extended())).isEqualTo(Kind.AWAITED);
		assertThat(kind(ARequest.decided(NoticeOutcome.REFUSED_EXEMPT))).isEqualTo(Kind.ANSWERED);
		assertThat(kind(ARequest.awaitingPayment())).isEqualTo(Kind.PAYMENT);
		assertThat(kind(ARequest.delivered())).isEqualTo(Kind.ANSWERED);
		assertThat(kind(ARequest.closed())).isEqualTo(Kind.ANSWERED);
		assertThat(kind(ARequest.withdrawn())).isEqualTo(Kind.ENDED);
		clock.set("2027-03-01T02:00:00Z");
		assertThat(kind(ARequest.closed())).as("the right is over").isEqualTo(Kind.ENDED);
	}

	@Test
	void an_unknown_number_and_a_wrong_pin_are_answered_alike() {
		var file = kept(ARequest.inProcess());
		answers.answer("t-1", PHONE, Wish.STATUS, "STATUS 999/PPID/XI/2026 123456");
		var unknown = said.last();
		answers.answer("t-1", PHONE, Wish.STATUS, "STATUS " + file.request().number().text() + " " + wrong(file));
		assertThat(said.last()).isEqualTo(unknown)
				.isEqualTo(TextReply.plain("t-1", unknown.office(), PHONE, Kind.UNKNOWN));
	}

	@Test
	void after_five_wrong_pins_not_even_the_right_one_counts_for_an_hour() {
		var file = kept(ARequest.inProcess());
		for (var i = 0; i < PinTries.MOST; i++)
			ask(file, wrong(file));
		ask(file, pin(file));
		assertThat(said.last().kind()).isEqualTo(Kind.UNKNOWN);
		var other = kept(ARequest.inProcess());
		ask(other, pin(other));
		assertThat(said.last().kind()).as("another request").isEqualTo(Kind.AWAITED);
	}

	@Test
	void the_right_pin_may_be_used_as_often_as_one_likes() {
		var file = kept(ARequest.inProcess());
		for (var i = 0; i < 12; i++) {
			ask(file, pin(file));
			assertThat(said.last().kind()).isEqualTo(Kind.AWAITED);
		}
	}

	@Test
	void whoever_wants_no_more_or_more_or_something_else_is_told_so() {
		answers.answer("t-1", PHONE, Wish.STOP, "");
		assertThat(said.last().kind()).isEqualTo(Kind.STOPPED);
		answers.answer("t-2", PHONE, Wish.START, "");
		assertThat(said.last().kind()).isEqualTo(Kind.STARTED);
		answers.answer("t-3", PHONE, Wish.OTHER, "");
		assertThat(said.last().kind()).isEqualTo(Kind.HELP);
		assertThat(said.last().number()).isEqualTo(Optional.empty());
	}

	/** Each with a number of its own. */
	private CaseFile kept(ARequest request) {
		return requests.keep(request.numbered(NUMBERS.incrementAndGet()).file());
	}

	private Kind kind(ARequest request) {
		var file = kept(request);
		ask(file, pin(file));
		return said.last().kind();
	}

	private void ask(CaseFile file, String pin) {
		ask("STATUS " + file.request().number().text() + " " + pin);
	}

	private void ask(String text) {
		answers.answer(UUID.randomUUID().toString(), PHONE, Wish.STATUS, text);
	}

	private String pin(CaseFile file) {
		return pins.of(file.request().office(), file.request().id()).orElseThrow();
	}

	private String wrong(CaseFile file) {
		return pin(file).equals("000000") ? "111111" : "000000";
	}

}
