package id.lacak.request.lifecycle;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The written notice (<i>pemberitahuan tertulis</i>) with the items a to g of UU 14/2008
 * Pasal 22 ayat (7).
 *
 * @param underControl item a: whether the office controls the information
 * @param otherBody item b: who holds it instead
 * @param exemptionGrounds item c: the letters of Pasal 17
 * @param materials item d: what will be given
 * @param redactions item e: what is blacked out, where and why
 * @param delivery item f
 * @param format item f
 * @param costLines item g, in rupiah; empty means free
 * @param paymentInstruction item g: how to pay
 * @param notAvailable for {@link NoticeOutcome#NOT_AVAILABLE}
 * @param reason in everyday words, for the letter
 * @param relied recorded consequence tests that it names
 * @param withoutApproval why it is sent although a recorded test was not approved yet
 * @param promise by when the information is given, and until when copies can be paid
 */
public record WrittenNotice(NoticeOutcome outcome, boolean underControl, Optional<OtherBody> otherBody,
		List<ExemptionGround> exemptionGrounds, Optional<ConsequenceTest> consequenceTest, List<String> materials,
		List<Redaction> redactions, Optional<DeliveryMethod> delivery, Optional<Format> format,
		List<CostLine> costLines, Optional<String> paymentInstruction, Optional<NotAvailable> notAvailable,
		Optional<String> reason, List<ReliedTest> relied, Optional<String> withoutApproval, Promise promise) {

	public WrittenNotice {
		exemptionGrounds = List.copyOf(exemptionGrounds);
		materials = List.copyOf(materials);
		redactions = List.copyOf(redactions);
		costLines = List.copyOf(costLines);
		relied = List.copyOf(relied);
	}

	/** A notice that names no recorded test. */
	public WrittenNotice(NoticeOutcome outcome, boolean underControl, Optional<OtherBody> otherBody,
			List<ExemptionGround> exemptionGrounds, Optional<ConsequenceTest> consequenceTest,
			List<String> materials, List<Redaction> redactions, Optional<DeliveryMethod> delivery,
			Optional<Format> format, List<CostLine> costLines, Optional<String> paymentInstruction,
			Optional<NotAvailable> notAvailable, Optional<String> reason) {
		this(outcome, underControl, otherBody, exemptionGrounds, consequenceTest, materials, redactions, delivery,
				format, costLines, paymentInstruction, notAvailable, reason, List.of());
	}

	/** A notice whose tests need no excuse. */
	public WrittenNotice(NoticeOutcome outcome, boolean underControl, Optional<OtherBody> otherBody,
			List<ExemptionGround> exemptionGrounds, Optional<ConsequenceTest> consequenceTest,
			List<String> materials, List<Redaction> redactions, Optional<DeliveryMethod> delivery,
			Optional<Format> format, List<CostLine> costLines, Optional<String> paymentInstruction,
			Optional<NotAvailable> notAvailable, Optional<String> reason, List<ReliedTest> relied) {
		this(outcome, underControl, otherBody, exemptionGrounds, consequenceTest, materials, redactions, delivery,
				format, costLines, paymentInstruction, notAvailable, reason, relied, Optional.empty());
	}

	/** A notice that promises no date. */
	public WrittenNotice(NoticeOutcome outcome, boolean underControl, Optional<OtherBody> otherBody,
			List<ExemptionGround> exemptionGrounds, Optional<ConsequenceTest> consequenceTest,
			List<String> materials, List<Redaction> redactions, Optional<DeliveryMethod> delivery,
			Optional<Format> format, List<CostLine> costLines, Optional<String> paymentInstruction,
			Optional<NotAvailable> notAvailable, Optional<String> reason, List<ReliedTest> relied,
			Optional<String> withoutApproval) {
		this(outcome, underControl, otherBody, exemptionGrounds, consequenceTest, materials, redactions, delivery,
				format, costLines, paymentInstruction, notAvailable, reason, relied, withoutApproval, Promise.NONE);
	}

	/** The public body that holds the information. */
	public record OtherBody(String name, Optional<String> contact) {
	}

	/** A part that is blacked out. */
	public record Redaction(String place, String reason, ExemptionGround ground) {
	}

	/** One cost, in rupiah. */
	public record CostLine(String label, BigDecimal amount) {
	}

	/**
	 * Why information cannot be given.
	 *
	 * @param availableInDays days until it will be documented, if it will
	 */
	public record NotAvailable(Why why, Optional<Integer> availableInDays) {

		/** The two boxes of the form. */
		public enum Why {

			NOT_CONTROLLED, NOT_DOCUMENTED

		}

	}

	/**
	 * Something the law demands and the notice lacks.
	 *
	 * @param field JSON pointer into the notice, such as {@code /materials}
	 * @param code stable word for what is wrong
	 */
	public record Flaw(String field, String code) {
	}

	/** The same notice naming these tests. */
	public WrittenNotice relying(List<ReliedTest> tests) {
		return new WrittenNotice(outcome, underControl, otherBody, exemptionGrounds, consequenceTest, materials,
				redactions, delivery, format, costLines, paymentInstruction, notAvailable, reason, tests,
				withoutApproval, promise);
	}

	/** The same notice promising this. */
	public WrittenNotice promising(Promise dates) {
		return new WrittenNotice(outcome, underControl, otherBody, exemptionGrounds, consequenceTest, materials,
				redactions, delivery, format, costLines, paymentInstruction, notAvailable, reason, relied,
				withoutApproval, dates);
	}

	/** The sum of the costs, in rupiah. */
	public BigDecimal total() {
		return costLines.stream().map(CostLine::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
	}

	/** Whether the applicant must pay before anything is handed over. */
	public boolean mustBePaid() {
		return outcome.granted() && total().signum() > 0;
	}

	/**
	 * What is missing for the outcome; a notice with flaws cannot be sent. Empty when the
	 * notice is in order.
	 */
	public List<Flaw> flaws() {
		var flaws = new ArrayList<Flaw>();
		demand(underControl == expectedControl(), "/underControl", "CONTRADICTS_OUTCOME", flaws);
		if (outcome.granted()) {
			demand(!materials.isEmpty(), "/materials", "REQUIRED", flaws);
			demand(delivery.isPresent(), "/delivery", "REQUIRED", flaws);
			demand(format.isPresent(), "/format", "REQUIRED", flaws);
			demand(!mustBePaid() || paymentInstruction.isPresent(), "/paymentInstruction", "REQUIRED", flaws);
			// the service is free, and so are electronic copies; paper and its transport cost what they cost
			demand(!mustBePaid() || format.filter(Format.COPY_SOFT::equals).isEmpty(), "/costLines",
					"ELECTRONIC_COPIES_ARE_FREE", flaws);
		}
		flaws.addAll(promise.flaws(outcome.granted(), mustBePaid()));
		if (outcome.exempts())
			exemptionFlaws(flaws);
		else
			openFlaws(flaws);
		if (!outcome.granted()) {
			demand(materials.isEmpty(), "/materials", "CONTRADICTS_OUTCOME", flaws);
			demand(costLines.isEmpty(), "/costLines", "CONTRADICTS_OUTCOME", flaws);
		}
		redactionFlaws(flaws);
		// item b names the other body "if the office knows"; otherwise the search must be told
		demand(outcome != NoticeOutcome.NOT_HELD || otherBody.isPresent() || reason.isPresent(), "/otherBody",
				"REQUIRED", flaws);
		demand(outcome != NoticeOutcome.NOT_AVAILABLE || notAvailable.isPresent(), "/notAvailable", "REQUIRED", flaws);
		return List.copyOf(flaws);
	}

	/** Nothing is withheld, so nothing can be called exempt. */
	private void openFlaws(List<Flaw> flaws) {
		demand(exemptionGrounds.isEmpty(), "/exemptionGrounds", "CONTRADICTS_OUTCOME", flaws);
		demand(redactions.isEmpty(), "/redactions", "CONTRADICTS_OUTCOME", flaws);
		demand(relied.isEmpty(), "/consequenceTests", "CONTRADICTS_OUTCOME", flaws);
	}

	/** Item e: material may be blacked out only on a ground that item c names. */
	private void redactionFlaws(List<Flaw> flaws) {
		demand(outcome != NoticeOutcome.GRANTED_PARTIAL || !redactions.isEmpty(), "/redactions", "REQUIRED", flaws);
		for (var i = 0; outcome.exempts() && i < redactions.size(); i++)
			demand(exemptionGrounds.isEmpty() || exemptionGrounds.contains(redactions.get(i).ground()),
					"/redactions/" + i + "/ground", "NOT_AMONG_GROUNDS", flaws);
	}

	private void exemptionFlaws(List<Flaw> flaws) {
		demand(!exemptionGrounds.isEmpty(), "/exemptionGrounds", "REQUIRED", flaws);
		demand(consequenceTest.isPresent() || !relied.isEmpty(), "/consequenceTest", "REQUIRED", flaws);
		testFlaws(flaws);
		consequenceTest.ifPresent(test -> {
			demand(test.decision() == ConsequenceTest.Decision.EXEMPT, "/consequenceTest/decision",
					"CONTRADICTS_OUTCOME", flaws);
			demand(test.ground().mayBePermanent() || test.validUntil().isPresent(), "/consequenceTest/validUntil",
					"REQUIRED", flaws);
			demand(exemptionGrounds.isEmpty() || exemptionGrounds.contains(test.ground()), "/consequenceTest/ground",
					"NOT_AMONG_GROUNDS", flaws);
		});
	}

	/** Pasal 19: nothing is called exempt on a ground that was not tested. */
	private void testFlaws(List<Flaw> flaws) {
		for (var i = 0; i < relied.size(); i++) {
			var test = relied.get(i);
			demand(test.decision() == ConsequenceTest.Decision.EXEMPT, "/consequenceTests/" + i,
					"CONTRADICTS_OUTCOME", flaws);
			demand(exemptionGrounds.isEmpty() || exemptionGrounds.contains(test.ground()), "/consequenceTests/" + i,
					"NOT_AMONG_GROUNDS", flaws);
		}
		// a test on a ground that the notice does not name is told above; the missing one is then the same fault
		var named = Stream.concat(consequenceTest.stream().map(ConsequenceTest::ground),
				relied.stream().map(ReliedTest::ground)).toList();
		if (!named.isEmpty() && exemptionGrounds.containsAll(named))
			for (var i = 0; i < exemptionGrounds.size(); i++)
				demand(named.contains(exemptionGrounds.get(i)), "/exemptionGrounds/" + i, "NOT_TESTED", flaws);
	}

	private boolean expectedControl() {
		return switch (outcome) {
			case GRANTED_FULL, GRANTED_PARTIAL, REFUSED_EXEMPT -> true;
			case NOT_HELD -> false;
			// a document that was never made may concern a matter under control
			case NOT_AVAILABLE -> underControl
					&& notAvailable.map(n -> n.why() == NotAvailable.Why.NOT_DOCUMENTED).orElse(true);
		};
	}

	private static void demand(boolean holds, String field, String code, List<Flaw> flaws) {
		if (!holds)
			flaws.add(new Flaw(field, code));
	}

}
