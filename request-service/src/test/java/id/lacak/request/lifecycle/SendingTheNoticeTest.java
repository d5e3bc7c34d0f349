package id.lacak.request.lifecycle;

import id.lacak.request.lifecycle.RequestCommand.SendNotice;
import id.lacak.request.lifecycle.Stage.Status;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** T9 to T14: sending, not drafting, stops the clock. */
class SendingTheNoticeTest {

	private final InformationRequest received = ARequest.inProcess().on("2026-11-23").request();

	@ParameterizedTest
	@EnumSource
	void decides_with_exactly_one_outcome(NoticeOutcome outcome) {
		var decided = Law.after(received, new SendNotice(ANotice.of(outcome)), lead("2026-11-27T10:00"));
		assertThat(decided.stage().status()).isEqualTo(Status.DECIDED);
		assertThat(decided.answer().orElseThrow().notice().outcome()).isEqualTo(outcome);
		assertThat(decided.answerBy()).as("no clock runs any more").isEmpty();
		assertThat(decided.deadline().orElseThrow().lastDay()).as("the day it met").isEqualTo("2026-12-07");
	}

	@ParameterizedTest(name = "sent {0}: late {1}, because {2}")
	@CsvSource(textBlock = """
			2026-12-07T23:59:59, false, the last second of the tenth working day
			2026-12-08T00:00:00, true, a second later
			2026-12-22T09:00:00, true, the duty to answer does not end with the period
			""")
	void keeps_for_ever_whether_it_was_late(String at, boolean late, String why) {
		var decided = Law.after(received, full(), lead(at));
		assertThat(decided.answer().orElseThrow().late()).as(why).isEqualTo(late);
	}

	@Test
	void has_seventeen_days_when_extended() {
		var extended = ARequest.extended().on("2026-11-23").request();
		assertThat(Law.after(extended, full(), lead("2026-12-16T23:59")).answer().orElseThrow().late()).isFalse();
		assertThat(Law.after(extended, full(), lead("2026-12-17T00:00")).answer().orElseThrow().late()).isTrue();
	}

	@Test
	void opens_thirty_working_days_for_an_objection() {
		var refused = Law.after(ARequest.inProcess().on("2026-01-26").request(),
				new SendNotice(ANotice.of(NoticeOutcome.REFUSED_EXEMPT)), lead("2026-02-02T10:00"));
		var answer = refused.answer().orElseThrow();
		assertThat(answer.objectionUntil().lastDay()).isEqualTo("2026-03-25");
		assertThat(answer.objectionUntil().limit().basis().citation()).isEqualTo("UU 14/2008 Pasal 36 ayat (1)");
	}

	@Test
	void remembers_who_signed() {
		var decided = Law.after(received, full(), lead("2026-11-27T10:00"));
		assertThat(decided.answer().orElseThrow().signedBy()).isEqualTo("lead");
		assertThat(decided.answer().orElseThrow().sentOn()).isEqualTo("2026-11-27");
	}

	@Test
	void asks_for_payment_when_paper_costs_something() {
		var events = Law.events(received, new SendNotice(ANotice.withCosts()), lead("2026-11-27T10:00"));
		assertThat(events).element(1)
				.isEqualTo(new RequestEvent.PaymentRequested(new BigDecimal("42500")));
		assertThat(Law.after(received, new SendNotice(ANotice.withCosts()), lead("2026-11-27T10:00")).stage().status())
				.isEqualTo(Status.AWAITING_PAYMENT);
	}

	@Test
	void cannot_be_repeated() {
		var decided = Law.after(received, full(), lead("2026-11-27T10:00"));
		assertThat(Law.refusal(decided, full(), lead("2026-11-28T10:00"))).isEqualTo(Refusal.ALREADY_DECIDED);
	}

	@Test
	void must_not_be_reached_with_flaws() {
		var flawed = new WrittenNotice(NoticeOutcome.NOT_HELD, true, Optional.empty(), List.of(),
				Optional.empty(), List.of(), List.of(), Optional.empty(),
				Optional.empty(), List.of(), Optional.empty(),
				Optional.empty(), Optional.empty());
		assertThatThrownBy(() -> received.decide(new SendNotice(flawed), lead("2026-11-27T10:00").build()))
				.isInstanceOf(IllegalArgumentException.class)
				.hasMessageContaining("/otherBody");
	}

	private static RequestCommand full() {
		return new SendNotice(ANotice.of(NoticeOutcome.GRANTED_FULL));
	}

	private static ASetting lead(String at) {
		return ASetting.at(at).by(Role.LEAD_OFFICER);
	}

}
