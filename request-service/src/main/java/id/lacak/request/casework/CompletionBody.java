package id.lacak.request.casework;

import id.lacak.request.lifecycle.CaseFile;
import id.lacak.request.lifecycle.Completion;
import id.lacak.request.lifecycle.MissingItem;
import id.lacak.request.lifecycle.RequestCommand;
import id.lacak.request.lifecycle.Setting;
import id.lacak.request.lifecycle.Stage;
import id.lacak.request.problem.Body;
import id.lacak.request.problem.Rule;
import id.lacak.request.problem.Value;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads what an applicant brought to the desk to complete a request. */
final class CompletionBody {

	private static final int MOST_ITEMS = 20;

	private static final int MOST_DOCUMENTS = 200;

	private static final int TEXT = 4_000;

	private static final int CODE = 100;

	private CompletionBody() {
	}

	private record Given(Value<MissingItem.Kind> kind, Optional<String> text) {
	}

	/** As the applicant's own completion, with files that are on the case and when it all arrived. */
	static RequestCommand read(Body body, CaseFile file, Setting setting) {
		var items = new ArrayList<Given>();
		for (var item : body.objects("items", MOST_ITEMS))
			items.add(new Given(item.required("item", Rule.word(MissingItem.Kind.class)),
					item.optional("text", Rule.text(TEXT))));
		var note = body.optional("note", Rule.text(TEXT));
		var documents = body.optional("documents", Rule.listOf(of(file), MOST_DOCUMENTS)).orElse(List.of());
		var receivedAt = body.optional("receivedAt", Rule.instant());
		receivedAt.ifPresent(at -> check(body, at, file, setting));
		if (note.isEmpty() && documents.isEmpty() && items.stream().allMatch(item -> item.text().isEmpty()))
			body.refuse(items.isEmpty() ? "items" : "note", "NOTHING_SUPPLIED");
		body.check();
		return new RequestCommand.SupplyCompletion(items.stream()
				.map(item -> new Completion.Item(item.kind().get(), item.text()))
				.toList(), note, documents.stream().distinct().toList(), receivedAt);
	}

	/** The days count from it, so it lies neither ahead nor before the letter that asked. */
	private static void check(Body body, Instant at, CaseFile file, Setting setting) {
		if (at.isAfter(setting.now()))
			body.refuse("receivedAt", "IN_FUTURE");
		else if (asked(file).filter(at.atZone(setting.zone()).toLocalDate()::isBefore).isPresent())
			body.refuse("receivedAt", "BEFORE_LETTER");
	}

	private static Optional<LocalDate> asked(CaseFile file) {
		var stage = file.request().stage();
		if (stage instanceof Stage.Incomplete waiting)
			return Optional.of(waiting.completeBy().start());
		return stage instanceof Stage.Lapsed(_, var before)
				? Optional.of(before.completeBy().start())
				: Optional.empty();
	}

	private static Rule<String> of(CaseFile file) {
		return Rule.line(CODE).then(id -> {
			file.document(id).orElseThrow(() -> Rule.Unfit.because("UNKNOWN_DOCUMENT"));
			return id;
		});
	}

}
