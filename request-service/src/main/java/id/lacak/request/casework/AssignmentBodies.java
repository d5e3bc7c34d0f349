package id.lacak.request.casework;

import id.lacak.request.account.SignedIn;
import id.lacak.request.lifecycle.Assigning;
import id.lacak.request.lifecycle.Assignment;
import id.lacak.request.lifecycle.CaseDocument;
import id.lacak.request.lifecycle.CaseFile;
import id.lacak.request.lifecycle.RequestCommand;
import id.lacak.request.lifecycle.Setting;
import id.lacak.request.office.Office;
import id.lacak.request.problem.Body;
import id.lacak.request.problem.Problem;
import id.lacak.request.problem.Rule;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads the commands about assignments from JSON or forms. */
final class AssignmentBodies {

	private static final int MOST = 200;

	private static final int CODE = 100;

	private static final int TEXT = 10_000;

	private AssignmentBodies() {
	}

	/** The assignment that a path names; 404 if there is none or it is another unit's. */
	static int number(String text, CaseFile file, SignedIn officer) {
		if (!text.matches("\\d{1,5}"))
			throw Problem.notFound();
		return file.request()
				.assignment(Integer.parseInt(text))
				.filter(Confidence.of(officer)::sees)
				.map(Assignment::number)
				.orElseThrow(Problem::notFound);
	}

	/** One unit, or several at once. */
	static RequestCommand assign(Body body, CaseFile file, Office office, Setting setting) {
		var units = new ArrayList<String>();
		body.optional("unit", known(office)).ifPresent(units::add);
		body.optional("units", Rule.listOf(known(office), MOST)).ifPresent(units::addAll);
		if (!body.has("unit") && !body.has("units"))
			body.refuse("unit", "REQUIRED");
		var question = body.required("question", Rule.text(TEXT));
		var due = due(body, file, setting);
		body.check();
		if (units.isEmpty())
			throw Problem.invalid("/unit", "REQUIRED");
		return new RequestCommand.Assign(units.stream().distinct().toList(), question.get(), due);
	}

	/** @param visible the files the officer may name */
	static RequestCommand answer(Body body, int number, List<CaseDocument> visible) {
		var text = body.required("text", Rule.text(TEXT));
		var classification = body.required("classification", Rule.word(Assignment.Classification.class));
		var documents = body.optional("documents", Rule.listOf(among(visible), MOST)).orElse(List.of());
		body.check();
		return new RequestCommand.AnswerAssignment(number, text.get(), classification.get(),
				documents.stream().distinct().toList());
	}

	static RequestCommand giveBack(Body body, int number, CaseFile file, Setting setting) {
		var reason = body.required("reason", Rule.text(TEXT));
		var due = due(body, file, setting);
		body.check();
		return new RequestCommand.ReturnAssignment(number, reason.get(), due);
	}

	static RequestCommand decline(Body body, int number) {
		var reason = body.required("reason", Rule.text(TEXT));
		body.check();
		return new RequestCommand.DeclineAssignment(number, reason.get());
	}

	private static Optional<LocalDate> due(Body body, CaseFile file, Setting setting) {
		return body.optional("internalDueDate", Rule.date().then(day -> {
			var wrong = Assigning.wrong(file.request(), day, setting);
			if (wrong.isPresent())
				throw Rule.Unfit.because(wrong.get().name());
			return day;
		}));
	}

	private static Rule<String> known(Office office) {
		return Rule.line(CODE).then(code -> {
			if (office.activeUnit(code).isEmpty())
				throw Rule.Unfit.because("UNKNOWN_UNIT");
			return code;
		});
	}

	private static Rule<String> among(List<CaseDocument> visible) {
		return Rule.line(CODE).then(id -> {
			if (visible.stream().noneMatch(document -> document.id().equals(id)))
				throw Rule.Unfit.because("UNKNOWN_DOCUMENT");
			return id;
		});
	}

}
