package id.lacak.request.register;

import id.lacak.request.deadline.WorkingCalendar;
import id.lacak.request.lifecycle.CaseFile;
import id.lacak.request.lifecycle.Requests;
import id.lacak.request.objection.Contested;
import id.lacak.request.objection.Decision;
import id.lacak.request.objection.Dispute;
import id.lacak.request.objection.Objection;
import id.lacak.request.objection.ObjectionFile;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** The columns a to k of the register of objections (<i>register keberatan</i>), and ours. */
final class ObjectionColumns {

	private final Requests requests;

	private final UnaryOperator<String> names;

	private final WorkingCalendar calendar;

	/** @param names of officers, by username */
	ObjectionColumns(Requests requests, UnaryOperator<String> names, WorkingCalendar calendar) {
		this.requests = requests;
		this.names = names;
		this.calendar = calendar;
	}

	/** @param superior title of whoever answers */
	List<Column<ObjectionFile>> all(String superior) {
		return List.of(of("number", objection -> objection.number().sequence()),
				of("objectionNumber", objection -> objection.number().text()),
				of("receivedOn", objection -> objection.arrival().receivedOn()),
				of("channel", objection -> objection.arrival().channel()),
				people("name", objection -> objection.objector().applicant().name()),
				people("identity", objection -> objection.objector().applicant().maskedIdentity()),
				people("representative", objection -> objection.claim().representative().map(each -> each.name())),
				of("requestNumber", objection -> objection.against().map(Contested::number)),
				of("subject", objection -> request(objection).map(file -> file.request().submission().subject())),
				people("purpose", objection -> request(objection).map(file -> file.request().submission().purpose())),
				of("grounds", objection -> List.copyOf(objection.claim().grounds())),
				people("caseSummary", objection -> objection.claim().caseSummary()),
				of("status", objection -> objection.stage().status()),
				of("dueDate", objection -> objection.answerBy().lastDay()),
				decided("outcome", Decision::outcome), decided("reasons", Decision::reasons),
				decided("decidedOn", Decision::decidedOn),
				of("daysUsed", objection -> objection.decision()
						.map(decision -> Math.max(0,
								calendar.distance(objection.arrival().receivedOn(), decision.decidedOn())))),
				decided("late", Decision::late), decided("decidedBy", decision -> names.apply(decision.decidedBy())),
				decided("position", _ -> superior),
				of("executedOn", objection -> objection.execution().map(execution -> execution.on())),
				of("disputeOn", objection -> objection.dispute().map(Dispute::filedOn)),
				of("disputeStage", objection -> objection.dispute().map(Dispute::stage)));
	}

	private Optional<CaseFile> request(Objection objection) {
		return objection.against().flatMap(against -> requests.find(objection.office(), against.request()));
	}

	private static Column<ObjectionFile> of(String key, Function<Objection, Object> value) {
		return Column.of(key, file -> value.apply(file.objection()));
	}

	private static Column<ObjectionFile> people(String key, Function<Objection, Object> value) {
		return Column.personal(key, file -> value.apply(file.objection()));
	}

	private static Column<ObjectionFile> decided(String key, Function<Decision, Object> value) {
		return of(key, objection -> objection.decision().map(value));
	}

}
