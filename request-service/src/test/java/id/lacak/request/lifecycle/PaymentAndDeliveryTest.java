package id.lacak.request.lifecycle;

import id.lacak.request.lifecycle.CaseDocument.Audience;
import id.lacak.request.lifecycle.CaseDocument.State;
import id.lacak.request.lifecycle.RequestCommand.AttachDocument;
import id.lacak.request.lifecycle.RequestCommand.Deliver;
import id.lacak.request.lifecycle.RequestCommand.RecordPayment;
import id.lacak.request.lifecycle.Stage.Status;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import static org.assertj.core.api.Assertions.assertThat;

/** T14 to T16: what is granted is paid for if it costs something, and then handed over. */
class PaymentAndDeliveryTest {

	private final ASetting desk = ASetting.on("2026-11-25").by(Role.DESK_OFFICER);

	@ParameterizedTest(name = "{0} rupiah for 42500: {1}, because {2}")
	@CsvSource(textBlock = """
			42500,    DELIVERING,       the exact amount
			42500.00, DELIVERING,       the same amount written otherwise
			42499,    AWAITING_PAYMENT, a rupiah is missing
			50000,    AWAITING_PAYMENT, nobody pays more than the notice says
			""")
	void must_be_the_amount_of_the_notice(BigDecimal amount, Status status, String why) {
		var waiting = ARequest.awaitingPayment().request();
		var outcome = waiting.decide(new RecordPayment(new Payment("KW-7", amount, LocalDate.of(2026, 11, 25))),
				desk.build());
		if (status == Status.DELIVERING)
			assertThat(outcome).as(why).isInstanceOf(Outcome.Accepted.class);
		else
			assertThat(outcome).as(why).isEqualTo(Outcome.refused(Refusal.PAYMENT_DIFFERS));
	}

	@Test
	void comes_before_the_hand_over() {
		var waiting = ARequest.awaitingPayment().request();
		assertThat(Law.refusal(waiting, ARequest.delivery(), desk)).isEqualTo(Refusal.PAYMENT_OUTSTANDING);
		var paid = Law.after(waiting, ARequest.payment(), desk);
		var delivered = Law.after(paid, ARequest.delivery(), desk);
		assertThat(delivered.stage().status()).isEqualTo(Status.DELIVERED);
		assertThat(((Stage.Delivered) delivered.stage()).payment()).map(Payment::receiptNumber).contains("KW-7");
	}

	@Test
	void is_not_asked_for_what_is_free() {
		var free = ARequest.decided(NoticeOutcome.GRANTED_FULL).request();
		assertThat(Law.refusal(free, ARequest.payment(), desk)).isEqualTo(Refusal.NO_PAYMENT_DUE);
		assertThat(Law.after(free, ARequest.delivery(), desk).handover().orElseThrow().on()).isEqualTo("2026-11-25");
	}

	@ParameterizedTest
	@EnumSource(names = {"REFUSED_EXEMPT", "NOT_HELD", "NOT_AVAILABLE"})
	void does_not_follow_a_notice_that_gives_nothing(NoticeOutcome outcome) {
		assertThat(Law.refusal(ARequest.decided(outcome).request(), ARequest.delivery(), desk))
				.isEqualTo(Refusal.NOTHING_TO_DELIVER);
	}

	@ParameterizedTest(name = "T16: {0} by {1}, files {2}, shown before {3}: {4}")
	@CsvSource(textBlock = """
			# format,  by,      files, shown, lacks
			COPY_SOFT, EMAIL,   0,     false, /documents REQUIRED
			COPY_SOFT, EMAIL,   1,     false, nothing
			COPY_SOFT, EMAIL,   0,     true,  nothing
			COPY_SOFT, PICKUP,  0,     false, nothing
			COPY_HARD, EMAIL,   0,     false, nothing
			COPY_HARD, POST,    0,     false, nothing
			VIEW,      PICKUP,  0,     false, nothing
			""")
	void of_an_electronic_copy_by_email_is_a_file_of_the_case(Format format, DeliveryMethod by, int files,
			boolean shown, String lacks) {
		var full = ANotice.of(NoticeOutcome.GRANTED_FULL);
		var granted = new WrittenNotice(full.outcome(), true, Optional.empty(), List.of(), Optional.empty(),
				full.materials(), List.of(), full.delivery(), Optional.of(format), List.of(), Optional.empty(),
				Optional.empty(), Optional.empty());
		var delivery = new Deliver(by, files == 0 ? List.of() : List.of("doc-1"), "Dikirim ke surel pemohon");
		assertThat(delivery.flaws(granted, shown).stream().map(flaw -> flaw.field() + " " + flaw.code()).findFirst())
				.isEqualTo(lacks.equals("nothing") ? Optional.empty() : Optional.of(lacks));
	}

	@ParameterizedTest
	@EnumSource(names = {"REFUSED_EXEMPT", "NOT_HELD", "NOT_AVAILABLE"})
	void lacks_no_file_where_nothing_is_given(NoticeOutcome outcome) {
		assertThat(new Deliver(DeliveryMethod.EMAIL, List.of(), "x").flaws(ANotice.of(outcome), false)).isEmpty();
	}

	@Test
	void happens_once() {
		assertThat(Law.refusal(ARequest.delivered().request(), ARequest.delivery(), desk))
				.isEqualTo(Refusal.ALREADY_DELIVERED);
	}

	@Test
	void opens_the_handed_over_documents_to_the_applicant_and_no_others() {
		var file = ARequest.decided(NoticeOutcome.GRANTED_FULL)
				.then(Role.UNIT_OFFICER, new AttachDocument(document("doc-1")))
				.then(Role.UNIT_OFFICER, new AttachDocument(document("doc-2")))
				.then(Role.DESK_OFFICER, new Deliver(DeliveryMethod.EMAIL, List.of("doc-2"), "surel terkirim"))
				.file();
		assertThat(file.document("doc-1")).map(CaseDocument::audience).contains(Audience.INTERNAL);
		assertThat(file.document("doc-2")).map(CaseDocument::audience).contains(Audience.APPLICANT);
		assertThat(file.document("doc-3")).isEmpty();
	}

	private static CaseDocument document(String id) {
		return new CaseDocument(id, id + ".pdf", 1_024, "application/pdf", "0".repeat(64), Audience.INTERNAL,
				State.AVAILABLE, Instant.EPOCH, "unit");
	}

	@Test
	void is_not_paid_before_its_cost_is_told() {
		var early = new RecordPayment(new Payment("KW-7", new BigDecimal("42500"), LocalDate.of(2026, 11, 22)));
		assertThat(Law.refusal(ARequest.awaitingPayment().on("2026-11-23").request(), early, ASetting.on("2026-11-25")))
				.isEqualTo(Refusal.PAID_BEFORE_NOTICE);
	}

}
