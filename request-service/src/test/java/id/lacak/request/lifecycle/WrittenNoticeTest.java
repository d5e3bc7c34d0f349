package id.lacak.request.lifecycle;

import id.lacak.request.lifecycle.WrittenNotice.CostLine;
import id.lacak.request.lifecycle.WrittenNotice.Flaw;
import id.lacak.request.lifecycle.WrittenNotice.NotAvailable;
import id.lacak.request.lifecycle.WrittenNotice.NotAvailable.Why;
import id.lacak.request.lifecycle.WrittenNotice.Redaction;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

import static org.assertj.core.api.Assertions.assertThat;

/** Items a to g of UU 14/2008 Pasal 22 ayat (7): what each outcome demands and what contradicts it. */
class WrittenNoticeTest {

	@ParameterizedTest(name = "{0} without {1}: {2} {3}, because {4}")
	@CsvSource(textBlock = """
			GRANTED_FULL,    control,      /underControl,       CONTRADICTS_OUTCOME, a: only what is under control can be given
			GRANTED_FULL,    materials,    /materials,          REQUIRED, d: which material will be given
			GRANTED_FULL,    delivery,     /delivery,           REQUIRED, f: how it is delivered
			GRANTED_FULL,    format,       /format,             REQUIRED, f: in which format
			GRANTED_PARTIAL, control,      /underControl,       CONTRADICTS_OUTCOME, a: only what is under control can be given
			GRANTED_PARTIAL, grounds,      /exemptionGrounds,   REQUIRED, c: the reason from Pasal 17
			GRANTED_PARTIAL, test,         /consequenceTest,    REQUIRED, Pasal 19: a written test comes before
			GRANTED_PARTIAL, materials,    /materials,          REQUIRED, d: which material will be given
			GRANTED_PARTIAL, redactions,   /redactions,         REQUIRED, e: what is blacked out and why
			GRANTED_PARTIAL, delivery,     /delivery,           REQUIRED, f: how it is delivered
			GRANTED_PARTIAL, format,       /format,             REQUIRED, f: in which format
			REFUSED_EXEMPT,  control,      /underControl,       CONTRADICTS_OUTCOME, a: what is not held is not exempt but not held
			REFUSED_EXEMPT,  grounds,      /exemptionGrounds,   REQUIRED, c: the reason from Pasal 17
			REFUSED_EXEMPT,  test,         /consequenceTest,    REQUIRED, Pasal 19: a written test comes before
			NOT_HELD,        control,      /underControl,       CONTRADICTS_OUTCOME, a: what is under control is not elsewhere
			NOT_HELD,        otherBody,    /otherBody,          REQUIRED, b: the body that holds it
			NOT_AVAILABLE,   notAvailable, /notAvailable,       REQUIRED, the two boxes of the form: not controlled or not documented
			""")
	void must_name_what_its_outcome_needs(NoticeOutcome outcome, String item, String field, String code, String why) {
		assertThat(without(item, ANotice.of(outcome)).flaws()).as(why).containsExactly(new Flaw(field, code));
	}

	@Test
	void must_say_how_to_pay_when_something_is_to_be_paid() {
		assertThat(without("paymentInstruction", ANotice.withCosts()).flaws()).as("item g")
				.containsExactly(new Flaw("/paymentInstruction", "REQUIRED"));
		assertThat(without("paymentInstruction", ANotice.of(NoticeOutcome.GRANTED_FULL)).flaws()).as("free").isEmpty();
	}

	@Test
	void names_everything_that_is_missing_at_once() {
		var bare = new WrittenNotice(NoticeOutcome.GRANTED_PARTIAL, false, Optional.empty(), List.of(),
				Optional.empty(), List.of(), List.of(), Optional.empty(), Optional.empty(), List.of(),
				Optional.empty(), Optional.empty(), Optional.empty());
		assertThat(bare.flaws()).extracting(Flaw::field)
				.containsExactlyInAnyOrder("/underControl", "/materials", "/delivery", "/format", "/exemptionGrounds",
						"/consequenceTest", "/redactions");
	}

	@ParameterizedTest
	@EnumSource(names = {"GRANTED_FULL", "NOT_HELD", "NOT_AVAILABLE"})
	void withholds_nothing_where_nothing_is_exempt(NoticeOutcome outcome) {
		var partial = ANotice.of(NoticeOutcome.GRANTED_PARTIAL);
		var notice = ANotice.of(outcome);
		var mixed = new WrittenNotice(outcome, notice.underControl(), notice.otherBody(), partial.exemptionGrounds(),
				Optional.empty(), notice.materials(), partial.redactions(), notice.delivery(), notice.format(),
				List.of(), Optional.empty(), notice.notAvailable(), Optional.empty());
		assertThat(mixed.flaws()).containsExactly(new Flaw("/exemptionGrounds", "CONTRADICTS_OUTCOME"),
				new Flaw("/redactions", "CONTRADICTS_OUTCOME"));
	}

	@ParameterizedTest
	@EnumSource(names = {"REFUSED_EXEMPT", "NOT_HELD", "NOT_AVAILABLE"})
	void gives_nothing_where_nothing_is_granted(NoticeOutcome outcome) {
		var notice = ANotice.of(outcome);
		var mixed = new WrittenNotice(outcome, notice.underControl(), notice.otherBody(), notice.exemptionGrounds(),
				notice.consequenceTest(), List.of("Kontrak"), List.of(), Optional.empty(), Optional.empty(), List.of(),
				Optional.empty(), notice.notAvailable(), Optional.empty());
		assertThat(mixed.flaws()).containsExactly(new Flaw("/materials", "CONTRADICTS_OUTCOME"));
	}

	@Test
	void needs_a_test_for_every_ground_it_names() {
		var partial = ANotice.of(NoticeOutcome.GRANTED_PARTIAL);
		var two = new WrittenNotice(partial.outcome(), true, Optional.empty(),
				List.of(ExemptionGround.A, ExemptionGround.H), partial.consequenceTest(), partial.materials(),
				partial.redactions(), partial.delivery(), partial.format(), List.of(), Optional.empty(),
				Optional.empty(), Optional.empty());
		assertThat(two.flaws()).containsExactly(new WrittenNotice.Flaw("/exemptionGrounds/0", "NOT_TESTED"));
		var recorded = new ReliedTest("t-1", "001/UK/XI/2026", ExemptionGround.A, ConsequenceTest.Decision.EXEMPT,
				Optional.empty(), "0".repeat(64));
		assertThat(two.relying(List.of(recorded)).flaws()).isEmpty();
		assertThat(ANotice.of(NoticeOutcome.GRANTED_FULL).relying(List.of(recorded)).flaws())
				.containsExactly(new WrittenNotice.Flaw("/consequenceTests", "CONTRADICTS_OUTCOME"));
	}

	@Test
	void charges_nothing_for_electronic_copies() {
		var paper = ANotice.withCosts();
		var soft = new WrittenNotice(paper.outcome(), true, Optional.empty(), List.of(), Optional.empty(),
				paper.materials(), List.of(), paper.delivery(), Optional.of(Format.COPY_SOFT), paper.costLines(),
				paper.paymentInstruction(), Optional.empty(), Optional.empty());
		assertThat(paper.flaws()).isEmpty();
		assertThat(soft.flaws())
				.containsExactly(new WrittenNotice.Flaw("/costLines", "ELECTRONIC_COPIES_ARE_FREE"));
	}

	@Test
	void tells_the_search_where_no_other_body_is_known() {
		var notice = new WrittenNotice(NoticeOutcome.NOT_HELD, false, Optional.empty(), List.of(), Optional.empty(),
				List.of(), List.of(), Optional.empty(), Optional.empty(), List.of(), Optional.empty(),
				Optional.empty(), Optional.of("Dicari di arsip tiga dinas"));
		assertThat(notice.flaws()).isEmpty();
	}

	@Test
	void blacks_out_only_on_grounds_it_names() {
		var notice = ANotice.of(NoticeOutcome.GRANTED_PARTIAL);
		var other = new WrittenNotice(notice.outcome(), true, Optional.empty(), notice.exemptionGrounds(),
				notice.consequenceTest(), notice.materials(),
				List.of(notice.redactions().getFirst(), new Redaction("halaman 9", "rahasia dagang",
						ExemptionGround.B)),
				notice.delivery(), notice.format(), List.of(), Optional.empty(), Optional.empty(), Optional.empty());
		assertThat(other.flaws()).containsExactly(new Flaw("/redactions/1/ground", "NOT_AMONG_GROUNDS"));
	}

	@ParameterizedTest(name = "a test on ground {0}, {1}, valid {2}: {3} {4}, because {5}")
	@CsvSource(textBlock = """
			H, OPEN,   for five years, /consequenceTest/decision,   CONTRADICTS_OUTCOME, what the test found open is not exempt
			B, EXEMPT, for five years, /consequenceTest/ground,     NOT_AMONG_GROUNDS,   the test must be about the ground of the notice
			""")
	void stands_on_its_consequence_test(ExemptionGround ground, ConsequenceTest.Decision decision, String valid,
			String field, String code, String why) {
		assertThat(refusedAfter(ground, decision, true, ExemptionGround.H).flaws()).as(why)
				.containsExactly(new Flaw(field, code));
	}

	@ParameterizedTest
	@EnumSource
	void needs_an_end_for_exemptions_on_grounds_a_to_f(ExemptionGround ground) {
		var flaws = refusedAfter(ground, ConsequenceTest.Decision.EXEMPT, false, ground).flaws();
		if (ground.compareTo(ExemptionGround.F) <= 0)
			assertThat(flaws).as("Pasal 20 ayat (1): not permanent")
					.containsExactly(new Flaw("/consequenceTest/validUntil", "REQUIRED"));
		else
			assertThat(flaws).isEmpty();
	}

	@ParameterizedTest(name = "under control {0}, {1}: in order {2}, because {3}")
	@CsvSource(textBlock = """
			false, NOT_CONTROLLED, true,  the office does not have it
			true,  NOT_CONTROLLED, false, it cannot be both
			false, NOT_DOCUMENTED, true,  never written down
			true,  NOT_DOCUMENTED, true,  the matter is the office's own but no document exists yet
			""")
	void tells_not_controlled_from_not_documented(boolean underControl, Why which, boolean inOrder, String why) {
		var notice = new WrittenNotice(NoticeOutcome.NOT_AVAILABLE, underControl, Optional.empty(), List.of(),
				Optional.empty(), List.of(), List.of(), Optional.empty(), Optional.empty(), List.of(),
				Optional.empty(), Optional.of(new NotAvailable(which, Optional.empty())), Optional.empty());
		assertThat(notice.flaws().isEmpty()).as(why).isEqualTo(inOrder);
	}

	@Test
	void is_free_unless_its_lines_add_up_to_something() {
		var nothing = List.of(new CostLine("Salinan elektronik", BigDecimal.ZERO));
		assertThat(with(nothing, ANotice.withCosts()).mustBePaid()).isFalse();
		assertThat(ANotice.withCosts().total()).isEqualByComparingTo("42500");
		assertThat(with(ANotice.withCosts().costLines(), ANotice.of(NoticeOutcome.REFUSED_EXEMPT)).mustBePaid())
				.as("nobody pays for a refusal")
				.isFalse();
	}

	private static WrittenNotice refusedAfter(ExemptionGround tested, ConsequenceTest.Decision decision, boolean ends,
			ExemptionGround named) {
		var notice = ANotice.of(NoticeOutcome.REFUSED_EXEMPT);
		var test = ANotice.test(tested);
		var other = new ConsequenceTest(test.items(), tested, test.statuteArticle(), test.harmIfOpened(),
				test.benefitIfOpened(), test.harmIfClosed(), decision, test.members(),
				test.validUntil().filter(_ -> ends));
		return new WrittenNotice(notice.outcome(), true, Optional.empty(), List.of(named), Optional.of(other),
				List.of(), List.of(), Optional.empty(), Optional.empty(), List.of(), Optional.empty(),
				Optional.empty(), notice.reason());
	}

	private static WrittenNotice with(List<CostLine> costs, WrittenNotice n) {
		return new WrittenNotice(n.outcome(), n.underControl(), n.otherBody(), n.exemptionGrounds(),
				n.consequenceTest(), n.materials(), n.redactions(), n.delivery(), n.format(), costs,
				n.paymentInstruction(), n.notAvailable(), n.reason());
	}

	private static WrittenNotice without(String item, WrittenNotice n) {
		return new WrittenNotice(n.outcome(), item.equals("control") != n.underControl(),
				n.otherBody().filter(_ -> !item.equals("otherBody")),
				item.equals("grounds") ? List.of() : n.exemptionGrounds(),
				n.consequenceTest().filter(_ -> !item.equals("test")),
				item.equals("materials") ? List.of() : n.materials(),
				item.equals("redactions") ? List.of() : n.redactions(),
				n.delivery().filter(_ -> !item.equals("delivery")), n.format().filter(_ -> !item.equals("format")),
				n.costLines(), n.paymentInstruction().filter(_ -> !item.equals("paymentInstruction")),
				n.notAvailable().filter(_ -> !item.equals("notAvailable")), n.reason());
	}

}
