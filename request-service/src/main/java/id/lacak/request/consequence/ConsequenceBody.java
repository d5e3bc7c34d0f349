package id.lacak.request.consequence;

import id.lacak.request.lifecycle.ConsequenceTest;
import id.lacak.request.lifecycle.ExemptionGround;
import id.lacak.request.lifecycle.Setting;
import id.lacak.request.office.Office;
import id.lacak.request.problem.Body;
import id.lacak.request.problem.Rule;

import java.time.LocalDate;
import java.util.Optional;

/** Reads a consequence test, alone or inside a notice. */
public final class ConsequenceBody {

	private static final int MOST = 200;

	private static final int LINE = 500;

	private static final int TEXT = 4_000;

	private ConsequenceBody() {
	}

	/**
	 * The test, if it is in order; what is wrong is noted in the body.
	 * @param today an exemption must hold at least until today
	 */
	public static Optional<ConsequenceTest> read(Body body, LocalDate today) {
		var items = body.required("items", Rule.listOf(Rule.text(TEXT), MOST)).maybe();
		var ground = body.required("ground", Rule.word(ExemptionGround.class)).maybe();
		var article = body.required("statuteArticle", Rule.line(LINE)).maybe();
		var harmIfOpened = body.required("harmIfOpened", Rule.text(TEXT)).maybe();
		var benefitIfOpened = body.required("benefitIfOpened", Rule.text(TEXT)).maybe();
		var harmIfClosed = body.required("harmIfClosed", Rule.text(TEXT)).maybe();
		var decision = body.required("decision", Rule.word(ConsequenceTest.Decision.class)).maybe();
		var members = body.required("members", Rule.listOf(Rule.line(LINE), MOST)).maybe();
		var validUntil = body.optional("validUntil", Rule.date());
		validUntil.filter(day -> day.isBefore(today)).ifPresent(_ -> body.refuse("validUntil", "IN_PAST"));
		if (items.isEmpty() || ground.isEmpty() || article.isEmpty() || harmIfOpened.isEmpty()
				|| benefitIfOpened.isEmpty() || harmIfClosed.isEmpty() || decision.isEmpty() || members.isEmpty())
			return Optional.empty();
		return Optional.of(new ConsequenceTest(items.get(), ground.get(), article.get(), harmIfOpened.get(),
				benefitIfOpened.get(), harmIfClosed.get(), decision.get(), members.get(), validUntil));
	}

	/** A test that stands alone: an exemption on grounds a to f must have an end (Pasal 20 ayat (1)). */
	private static Optional<ConsequenceTest> alone(Body body, LocalDate today) {
		var test = read(body, today);
		test.filter(known -> known.decision() == ConsequenceTest.Decision.EXEMPT
				&& !known.ground().mayBePermanent() && known.validUntil().isEmpty())
				.ifPresent(_ -> body.refuse("validUntil", "REQUIRED"));
		return test;
	}

	/** A test for the register, with the unit and the minutes; a fault is a 422 problem. */
	public static ConsequenceDesk.Draft draft(Body body, Office office, Setting setting) {
		var content = alone(body, setting.today());
		var unit = body.optional("unit", Rule.line(LINE).then(code -> {
			if (office.activeUnit(code).isEmpty())
				throw Rule.Unfit.because("UNKNOWN_UNIT");
			return code;
		}));
		var minutes = body.optional("minutes", Rule.line(LINE));
		body.check();
		return new ConsequenceDesk.Draft(content.orElseThrow(), unit, minutes);
	}

}
