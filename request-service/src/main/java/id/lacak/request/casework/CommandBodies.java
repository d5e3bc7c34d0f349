package id.lacak.request.casework;

import id.lacak.request.filing.Contacts;
import id.lacak.request.lifecycle.Actor;
import id.lacak.request.lifecycle.CaseDocument;
import id.lacak.request.lifecycle.CaseFile;
import id.lacak.request.lifecycle.CaseId;
import id.lacak.request.lifecycle.ContactDetails;
import id.lacak.request.lifecycle.DeliveryMethod;
import id.lacak.request.lifecycle.ExtensionGround;
import id.lacak.request.lifecycle.MissingItem;
import id.lacak.request.lifecycle.Payment;
import id.lacak.request.lifecycle.RequestCommand;
import id.lacak.request.lifecycle.ServiceRecord;
import id.lacak.request.lifecycle.Serving;
import id.lacak.request.problem.Body;
import id.lacak.request.problem.Problem;
import id.lacak.request.problem.Rule;
import id.lacak.request.problem.Violation;
import id.lacak.request.release.WayOut;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.Optional;
import java.util.Set;

/** Reads officers' commands from JSON or forms; whatever is wrong is told all at once. */
final class CommandBodies {

	private static final int MOST_MISSING = 50;

	private static final int MOST_DOCUMENTS = 200;

	private static final int LINE = 200;

	private static final int REASON = 4_000;

	private static final int NOTE = 10_000;

	private static final int DOCUMENT_ID = 100;

	private CommandBodies() {
	}

	static RequestCommand completeness(Body body) {
		var complete = body.required("complete", Rule.flag());
		var items = new ArrayList<Item>();
		for (var item : body.objects("missing", MOST_MISSING))
			items.add(new Item(item.required("item", Rule.word(MissingItem.Kind.class)),
					item.required("explanation", Rule.text(REASON))));
		complete.maybe().ifPresent(yes -> {
			if (yes && !items.isEmpty())
				body.refuse("missing", "CONTRADICTS_COMPLETE");
			if (!yes && !body.has("missing"))
				body.refuse("missing", "REQUIRED");
			else if (!yes && items.isEmpty())
				body.refuse("missing", "REQUIRED");
		});
		body.check();
		return complete.get()
				? new RequestCommand.DeclareComplete()
				: new RequestCommand.DeclareIncomplete(items.stream()
						.map(item -> new MissingItem(item.kind().get(), item.explanation().get()))
						.toList());
	}

	private record Item(id.lacak.request.problem.Value<MissingItem.Kind> kind,
			id.lacak.request.problem.Value<String> explanation) {
	}

	static RequestCommand extension(Body body) {
		var ground = body.required("ground", Rule.word(ExtensionGround.class));
		var reason = body.required("reason", Rule.text(REASON));
		body.check();
		return new RequestCommand.Extend(ground.get(), reason.get());
	}

	static RequestCommand payment(Body body, LocalDate today) {
		var receipt = body.required("receiptNumber", Rule.line(LINE));
		var amount = body.required("amount", Rule.amount());
		var paidOn = body.required("paidOn", Rule.date());
		paidOn.maybe().filter(day -> day.isAfter(today)).ifPresent(_ -> body.refuse("paidOn", "IN_FUTURE"));
		body.check();
		return new RequestCommand.RecordPayment(new Payment(receipt.get(), amount.get(), paidOn.get()));
	}

	static RequestCommand.Deliver delivery(Body body, CaseFile file) {
		var documents = body.optional("documents", Rule.listOf(releasable(file), MOST_DOCUMENTS)).orElse(List.of());
		var evidence = body.required("evidence", Rule.text(REASON));
		var deliveredBy = body.required("deliveredBy", Rule.word(DeliveryMethod.class));
		var despite = body.optional(WayOut.REASON, Rule.text(REASON));
		body.check();
		var delivery = new RequestCommand.Deliver(deliveredBy.get(), documents.stream().distinct().toList(),
				evidence.get(), despite.map(reason -> new RequestCommand.Despite(reason, List.of())));
		var flaws = file.request()
				.answer()
				.map(answer -> delivery.flaws(answer.notice(), shown(file)))
				.orElse(List.of());
		if (!flaws.isEmpty())
			throw Problem.invalid(flaws.stream().map(flaw -> Violation.of(flaw.field(), flaw.code())).toList());
		return delivery;
	}

	/** What the applicant sent is not what was asked for. */
	private static boolean shown(CaseFile file) {
		return file.documents()
				.stream()
				.anyMatch(document -> document.audience() == CaseDocument.Audience.APPLICANT
						&& !document.addedBy().equals(Actor.APPLICANT.name()));
	}

	static RequestCommand receipt(Body body, LocalDate today) {
		var on = body.required("receivedOn", Rule.date());
		var evidence = body.required("evidence", Rule.text(REASON));
		on.maybe().filter(day -> day.isAfter(today)).ifPresent(_ -> body.refuse("receivedOn", "IN_FUTURE_DAY"));
		body.check();
		return new RequestCommand.RecordReceipt(on.get(), evidence.get());
	}

	static RequestCommand withdrawal(Body body) {
		var reason = body.required("reason", Rule.text(REASON));
		body.check();
		return new RequestCommand.Withdraw(reason.get());
	}

	static RequestCommand closing(Body body) {
		var reason = body.optional("reason", Rule.text(REASON));
		body.check();
		return new RequestCommand.Close(reason);
	}

	static RequestCommand note(Body body) {
		var text = body.required("text", Rule.text(NOTE));
		body.check();
		return new RequestCommand.AddNote(text.get());
	}

	/**
	 * Who looks after the case from now on; nobody in particular if nobody is named.
	 * @param officers who can
	 */
	static RequestCommand entrusting(Body body, Set<String> officers) {
		var handler = body.optional("handler", Rule.line(LINE).then(username -> {
			if (!officers.contains(username))
				throw Rule.Unfit.because("UNKNOWN_OFFICER");
			return username;
		}));
		body.check();
		return new RequestCommand.Entrust(handler);
	}

	/**
	 * The contacts that hold from now on; one that is not named is dropped. Refused if nothing
	 * would change, or nothing would be left.
	 */
	static RequestCommand contact(Body body, CaseFile file) {
		var email = body.optional("email", Contacts.email());
		var phone = body.optional("phone", Contacts.phone());
		var reason = body.required("reason", Rule.text(REASON));
		var details = new ContactDetails(email, phone);
		if (email.isEmpty() && phone.isEmpty())
			body.refuse("email", "REQUIRED");
		else if (details.equals(ContactDetails.of(file.request().submission().applicant())))
			body.refuse("email", "NOTHING_CHANGED");
		body.check();
		return new RequestCommand.ChangeContact(details, reason.get());
	}

	/** The notice whose service is put on record, as it stands now. */
	static RequestCommand certificate(Body body, CaseFile file, Instant now) {
		var notice = body.required("notice", Rule.line(DOCUMENT_ID).then(typed -> Serving.of(file.told())
				.stream()
				.filter(serving -> serving.notice().equals(typed))
				.findFirst()
				.orElseThrow(() -> Rule.Unfit.because("UNKNOWN_NOTICE"))));
		body.check();
		return new RequestCommand.CertifyService(ServiceRecord.of(notice.get(), notice.get().standing(now)));
	}

	/** Which other case is meant; unknown ones and the case itself are refused. */
	static RequestCommand.Link link(Body body, CaseFile file, Function<CaseId, Optional<CaseFile>> cases) {
		var to = body.required("to", Rule.line(DOCUMENT_ID).then(id -> CaseIds.parse(id)
				.filter(known -> !known.equals(file.request().id()))
				.flatMap(cases)
				.orElseThrow(() -> Rule.Unfit.because("UNKNOWN_CASE"))));
		body.check();
		return new RequestCommand.Link(to.get().request().id(), to.get().request().number().text());
	}

	private static Rule<String> releasable(CaseFile file) {
		return Rule.line(DOCUMENT_ID).then(id -> {
			var document = file.document(id).orElseThrow(() -> Rule.Unfit.because("UNKNOWN_DOCUMENT"));
			if (document.state() != CaseDocument.State.AVAILABLE)
				throw Rule.Unfit.because("DOCUMENT_NOT_AVAILABLE");
			return id;
		});
	}

}
