package id.lacak.request.casework;

import id.lacak.request.consequence.ConsequenceBody;
import id.lacak.request.consequence.TestRecord;
import id.lacak.request.lifecycle.CaseFile;
import id.lacak.request.lifecycle.CaseId;
import id.lacak.request.lifecycle.ConsequenceTest;
import id.lacak.request.lifecycle.DeliveryMethod;
import id.lacak.request.lifecycle.ExemptionGround;
import id.lacak.request.lifecycle.Format;
import id.lacak.request.lifecycle.NoticeOutcome;
import id.lacak.request.lifecycle.Promise;
import id.lacak.request.lifecycle.ReliedTest;
import id.lacak.request.lifecycle.RequestCommand;
import id.lacak.request.lifecycle.WrittenNotice;
import id.lacak.request.lifecycle.WrittenNotice.CostLine;
import id.lacak.request.lifecycle.WrittenNotice.NotAvailable;
import id.lacak.request.lifecycle.WrittenNotice.OtherBody;
import id.lacak.request.lifecycle.WrittenNotice.Redaction;
import id.lacak.request.problem.Body;
import id.lacak.request.problem.Problem;
import id.lacak.request.problem.Rule;
import id.lacak.request.problem.Violation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Reads a written notice. What is wrong with single fields and what the notice lacks for its
 * outcome (UU 14/2008 Pasal 22 ayat (7)) are told together.
 */
final class NoticeBody {

	private static final int MOST = 200;

	private static final int MOST_COST_LINES = 50;

	private static final int LONGEST_WAIT = 3_650;

	private static final int MOST_CASES = 50;

	private static final int LINE = 500;

	private static final int TEXT = 4_000;

	private static final int REASON = 10_000;

	private NoticeBody() {
	}

	/**
	 * A notice to be sent.
	 * @param today a consequence test must hold at least until today
	 * @param tests recorded tests of the office, by id
	 */
	static RequestCommand.SendNotice read(Body body, LocalDate today, Function<String, Optional<TestRecord>> tests) {
		return new RequestCommand.SendNotice(notice(body, today, tests));
	}

	/** The other cases that the notice answers too. */
	static Optional<List<CaseId>> alsoFor(Body body, CaseFile file, Function<CaseId, Optional<CaseFile>> cases) {
		return body.optional("alsoFor", Rule.listOf(Rule.line(LINE).then(id -> CaseIds.parse(id)
				.filter(known -> !known.equals(file.request().id()))
				.flatMap(cases)
				.orElseThrow(() -> Rule.Unfit.because("UNKNOWN_CASE"))
				.request()
				.id()), MOST_CASES)).map(ids -> ids.stream().distinct().toList());
	}

	/** A notice that corrects one that was sent. */
	static RequestCommand.CorrectNotice correction(Body body, LocalDate today,
			Function<String, Optional<TestRecord>> tests) {
		var why = body.required("correction", Rule.text(REASON));
		return new RequestCommand.CorrectNotice(notice(body, today, tests), why.get());
	}

	private static WrittenNotice notice(Body body, LocalDate today, Function<String, Optional<TestRecord>> tests) {
		var relied = relied(body, today, tests);
		var withoutApproval = body.optional("withoutApproval", Rule.text(REASON));
		// the ten days do not wait for the head of the body, but whoever goes ahead says why
		if (withoutApproval.isEmpty() && relied.stream().anyMatch(test -> test.approval().isEmpty()))
			body.refuse("withoutApproval", "REQUIRED");
		var outcome = body.required("outcome", Rule.word(NoticeOutcome.class));
		var underControl = body.required("underControl", Rule.flag());
		var draft = new Draft(body.optionalObject("otherBody").flatMap(NoticeBody::otherBody),
				body.optional("exemptionGrounds", Rule.listOf(Rule.word(ExemptionGround.class), MOST)),
				body.optionalObject("consequenceTest").flatMap(test -> ConsequenceBody.read(test, today)),
				body.optional("materials", Rule.listOf(Rule.text(TEXT), MOST)), redactions(body),
				body.optional("delivery", Rule.word(DeliveryMethod.class)),
				body.optional("format", Rule.word(Format.class)), costLines(body),
				body.optional("paymentInstruction", Rule.text(TEXT)),
				body.optionalObject("notAvailable").flatMap(NoticeBody::notAvailable),
				body.optional("reason", Rule.text(REASON)), relied, withoutApproval,
				new Promise(body.optional("provideInWorkingDays", Rule.number(1, Promise.LONGEST)),
						body.optional("payWithinWorkingDays", Rule.number(1, Promise.LONGEST))));
		var notice = outcome.maybe()
				.flatMap(known -> underControl.maybe().map(controlled -> draft.as(known, controlled)));
		check(body, notice);
		return notice.orElseThrow();
	}

	private record Draft(Optional<OtherBody> otherBody, Optional<List<ExemptionGround>> grounds,
			Optional<ConsequenceTest> test, Optional<List<String>> materials, List<Redaction> redactions,
			Optional<DeliveryMethod> delivery, Optional<Format> format, List<CostLine> costLines,
			Optional<String> paymentInstruction, Optional<NotAvailable> notAvailable, Optional<String> reason,
			List<ReliedTest> relied, Optional<String> withoutApproval, Promise promise) {

		WrittenNotice as(NoticeOutcome outcome, boolean underControl) {
			return new WrittenNotice(outcome, underControl, otherBody,
					grounds.orElse(List.of()).stream().distinct().sorted().toList(), test,
					materials.orElse(List.of()), redactions, delivery, format, costLines, paymentInstruction,
					notAvailable, reason, relied, withoutApproval, promise);
		}

	}

	private static void check(Body body, Optional<WrittenNotice> notice) {
		var found = new ArrayList<Violation>();
		try {
			body.check();
		} catch (Problem problem) {
			if (problem.status() != 422)
				throw problem;
			found.addAll(problem.errors());
		}
		notice.stream()
				.flatMap(read -> read.flaws().stream())
				.filter(flaw -> found.stream().noneMatch(other -> concerns(other, flaw)))
				.toList()
				.forEach(flaw -> found.add(Violation.of(flaw.field(), flaw.code())));
		if (!found.isEmpty())
			throw Problem.invalid(found);
	}

	/** A field that is there but wrong is not told to be missing as well. */
	private static boolean concerns(Violation violation, WrittenNotice.Flaw flaw) {
		return (violation.pointer() + "/").startsWith(flaw.field() + "/");
	}

	private static Optional<OtherBody> otherBody(Body body) {
		var name = body.required("name", Rule.line(LINE));
		var contact = body.optional("contact", Rule.text(TEXT));
		return name.maybe().map(known -> new OtherBody(known, contact));
	}

	/** Recorded tests of the office, by id. */
	private static List<ReliedTest> relied(Body body, LocalDate today, Function<String, Optional<TestRecord>> tests) {
		return body.optional("consequenceTests", Rule.listOf(Rule.line(LINE).then(id -> {
			var test = tests.apply(id).orElseThrow(() -> Rule.Unfit.because("UNKNOWN_TEST"));
			if (test.expired(today))
				throw Rule.Unfit.because("EXPIRED");
			return test.relied();
		}), MOST)).orElse(List.of());
	}

	private static List<Redaction> redactions(Body body) {
		var redactions = new ArrayList<Redaction>();
		for (var each : body.objects("redactions", MOST)) {
			var place = each.required("place", Rule.line(LINE)).maybe();
			var reason = each.required("reason", Rule.text(TEXT)).maybe();
			var ground = each.required("ground", Rule.word(ExemptionGround.class)).maybe();
			if (place.isPresent() && reason.isPresent() && ground.isPresent())
				redactions.add(new Redaction(place.get(), reason.get(), ground.get()));
		}
		return redactions;
	}

	private static List<CostLine> costLines(Body body) {
		var lines = new ArrayList<CostLine>();
		for (var each : body.objects("costLines", MOST_COST_LINES)) {
			var label = each.required("label", Rule.line(LINE)).maybe();
			var amount = each.required("amount", Rule.amount()).maybe();
			if (label.isPresent() && amount.isPresent())
				lines.add(new CostLine(label.get(), amount.get()));
		}
		return lines;
	}

	private static Optional<NotAvailable> notAvailable(Body body) {
		var why = body.required("why", Rule.word(NotAvailable.Why.class));
		var days = body.optional("availableInDays", Rule.number(1, LONGEST_WAIT));
		return why.maybe().map(known -> new NotAvailable(known, days));
	}

}
