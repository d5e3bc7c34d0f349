package id.lacak.request.tracking;

import id.lacak.request.attachment.Attachments;
import id.lacak.request.letter.Letters;
import id.lacak.request.letter.Matter;
import id.lacak.request.lifecycle.Actor;
import id.lacak.request.lifecycle.CaseDocument;
import id.lacak.request.lifecycle.CaseFile;
import id.lacak.request.lifecycle.CommandKind;
import id.lacak.request.lifecycle.Outcome;
import id.lacak.request.lifecycle.RequestCommand;
import id.lacak.request.lifecycle.RequestEvent;
import id.lacak.request.lifecycle.Requests;
import id.lacak.request.lifecycle.Role;
import id.lacak.request.lifecycle.Setting;
import id.lacak.request.lifecycle.Stage;
import id.lacak.request.lifecycle.TrackingCode;
import id.lacak.request.objecting.Objecting;
import id.lacak.request.objection.ObjectionFile;
import id.lacak.request.office.Office;
import id.lacak.request.office.Offices;
import id.lacak.request.page.Words;
import id.lacak.request.problem.Problem;
import org.springframework.stereotype.Service;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** An applicant's own case: the code is the key to it and to nothing else. */
@Service
class Tracking {

	private static final int TRIES = 5;

	private final Requests requests;

	private final Offices offices;

	private final Attachments attachments;

	private final Objecting objecting;

	Tracking(Requests requests, Offices offices, Attachments attachments, Objecting objecting) {
		this.objecting = objecting;
		this.requests = requests;
		this.offices = offices;
		this.attachments = attachments;
	}

	/** What an applicant can do now. */
	enum Action {

		WITHDRAW, COMPLETE, CONFIRM, OBJECT

	}

	/** The case a code opens; a malformed code is as unknown as any other. */
	CaseFile find(String code) {
		return parsed(code).flatMap(requests::find).orElseThrow(Problem::notFound);
	}

	/** The case of an official number, if the code opens it too. */
	Optional<CaseFile> find(String number, String code, Office office) {
		return parsed(code).flatMap(requests::find)
				.filter(file -> file.request().office().equals(office.code()))
				.filter(file -> number.isBlank() || file.request().number().text().equalsIgnoreCase(number.strip()));
	}

	/** Time and law for the case, now. */
	Setting setting(CaseFile file) {
		return offices.settingFor(file.request(), Actor.APPLICANT);
	}

	/** The office that keeps the case. */
	Office office(CaseFile file) {
		return offices.get(file.request().office());
	}

	/** The office that keeps the objection. */
	Office office(ObjectionFile file) {
		return offices.get(file.objection().office());
	}

	/** What the applicant can do now. */
	Set<Action> actions(CaseFile file) {
		var actions = EnumSet.noneOf(Action.class);
		for (var kind : CommandKind.possible(file.request(), Set.of(Role.APPLICANT), setting(file)))
			if (kind == CommandKind.WITHDRAW)
				actions.add(Action.WITHDRAW);
			else if (kind == CommandKind.SUPPLY_COMPLETION)
				actions.add(Action.COMPLETE);
			else if (kind == CommandKind.CLOSE && file.request().stage() instanceof Stage.Delivered)
				actions.add(Action.CONFIRM);
		if (objecting.invited(file))
			actions.add(Action.OBJECT);
		return actions;
	}

	/** Takes the request back. */
	CaseFile withdraw(String code, String reason) {
		return carryOut(find(code), new RequestCommand.Withdraw(reason), List.of(), _ -> false);
	}

	/** Says that everything arrived, which closes the case. */
	CaseFile confirm(String code) {
		var file = find(code);
		if (!actions(file).contains(Action.CONFIRM)
				&& decided(file, new RequestCommand.Close(Optional.empty())) instanceof Outcome.Accepted)
			throw Problem.refused(id.lacak.request.lifecycle.Refusal.NOT_YET_DELIVERED);
		return carryOut(file, new RequestCommand.Close(Optional.empty()), List.of(), _ -> false);
	}

	/** A document of the request or of an objection that is meant for the applicant and may be opened. */
	CaseDocument document(String code, String id) {
		var ofRequest = parsed(code).flatMap(requests::find).flatMap(file -> file.document(id)).stream();
		var ofObjections = objecting.find(code).stream().flatMap(file -> file.document(id).stream());
		return Stream.concat(ofRequest, ofObjections)
				.filter(Tracking::shown)
				.findFirst()
				.orElseThrow(Problem::notFound);
	}

	/** The bytes of a document that the code opens; the caller closes it. */
	Attachments.Opened open(String code, CaseDocument document) {
		var office = parsed(code).flatMap(requests::find)
				.map(file -> file.request().office())
				.or(() -> objecting.find(code).stream().findFirst().map(file -> file.objection().office()));
		return office.flatMap(known -> attachments.open(known, document.id())).orElseThrow(Problem::notFound);
	}

	/** The latest objection to the request, in words of the reader's language. */
	Optional<ObjectionSight> objection(CaseFile file, Words words) {
		return objecting.latest(file)
				.map(found -> ObjectionSight.of(found, Optional.of(file.request().submission().subject()),
						objecting.setting(found.objection()), words));
	}

	/** The letters of the request and of the objections to it, oldest first. */
	List<Letters.Listed> letters(Letters letters, CaseFile file, Locale locale) {
		var objections = objecting.find(file.request().trackingCode().value()).reversed();
		return Stream
				.concat(Stream.<Matter>of(new Matter.OfRequest(file)), objections.stream().map(Matter.OfObjection::new))
				.flatMap(matter -> letters.list(matter, locale).stream())
				.toList();
	}

	/** The objection without a request that a code opens. */
	Optional<ObjectionFile> alone(String code) {
		return objecting.find(code).stream().filter(file -> file.objection().against().isEmpty()).findFirst();
	}

	/** Such an objection, in words of the reader's language. */
	ObjectionSight sight(ObjectionFile alone, Words words) {
		return ObjectionSight.of(alone, Optional.empty(), objecting.setting(alone.objection()), words);
	}

	static boolean shown(CaseDocument document) {
		return document.audience() == CaseDocument.Audience.APPLICANT
				&& document.state() == CaseDocument.State.AVAILABLE;
	}

	Outcome decided(CaseFile file, RequestCommand command) {
		return file.request().decide(command, setting(file));
	}

	/**
	 * Decides on the present state and records; starts again if somebody else was faster.
	 * @param done whether there is nothing left to do
	 */
	CaseFile carryOut(CaseFile first, RequestCommand command, List<RequestEvent> before,
			Predicate<CaseFile> done) {
		var file = first;
		for (var left = TRIES;; left--) {
			if (done.test(file))
				return file;
			var setting = setting(file);
			switch (file.request().decide(command, setting)) {
				case Outcome.Refused(var why) -> throw Problem.refused(why);
				case Outcome.Accepted(var events) -> {
					try {
						var all = new ArrayList<>(before);
						all.addAll(events);
						return requests.record(file, all, setting);
					} catch (Requests.StaleCase changed) {
						if (left == 0)
							throw changed;
						file = find(first.request().trackingCode().value());
					}
				}
			}
		}
	}

	private static Optional<TrackingCode> parsed(String code) {
		try {
			return Optional.of(TrackingCode.parse(code));
		} catch (IllegalArgumentException malformed) {
			return Optional.empty();
		}
	}

}
