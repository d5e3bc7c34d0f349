package id.lacak.request.lifecycle;

import static id.lacak.request.lifecycle.Outcome.accepted;
import static id.lacak.request.lifecycle.Outcome.refused;

import id.lacak.request.deadline.Deadline;
import id.lacak.request.lifecycle.RequestCommand.Close;
import id.lacak.request.lifecycle.RequestCommand.Deliver;
import id.lacak.request.lifecycle.RequestCommand.RecordPayment;
import id.lacak.request.lifecycle.Stage.*;

/** The law from the written notice on: payment, delivery and closing. */
final class Aftermath {

	private Aftermath() {
	}

	static Outcome answered(WrittenNotice notice, Deadline due, Setting setting) {
		if (!notice.flaws().isEmpty())
			throw new IllegalArgumentException("a notice with flaws cannot be sent: " + notice.flaws());
		var objectionUntil = setting.calendar().deadlineFor(setting.today(), setting.rulebook().objectionFiling());
		var sent = new RequestEvent.NoticeSent(new Answer(notice, setting.now(), setting.today(),
				setting.by().name(), due, objectionUntil));
		return notice.mustBePaid()
				? accepted(sent, new RequestEvent.PaymentRequested(notice.total()))
				: accepted(sent);
	}

	static Outcome recordPayment(Stage stage, RecordPayment command) {
		return switch (stage) {
			case AwaitingPayment(var answer) ->
				command.payment().amount().compareTo(answer.notice().total()) == 0
						? accepted(new RequestEvent.PaymentReceived(command.payment()))
						: refused(Refusal.PAYMENT_DIFFERS);
			case Received _,Registered _,Incomplete _,InProcess _,Extended _ -> refused(Refusal.NOT_YET_DECIDED);
			case Decided _,Delivering _,Delivered _ -> refused(Refusal.NO_PAYMENT_DUE);
			case Lapsed _,Closed _,Withdrawn _ -> refused(Refusal.CASE_ENDED);
		};
	}

	static Outcome deliver(Stage stage, Deliver command, Setting setting) {
		return switch (stage) {
			case Decided(var answer) when !answer.notice().outcome().granted() -> refused(Refusal.NOTHING_TO_DELIVER);
			case Decided _,Delivering _ -> accepted(new RequestEvent.Delivered(new Handover(setting.now(),
					setting.today(), command.deliveredBy(), command.documents(), command.evidence())));
			case AwaitingPayment _ -> refused(Refusal.PAYMENT_OUTSTANDING);
			case Delivered _ -> refused(Refusal.ALREADY_DELIVERED);
			case Received _,Registered _,Incomplete _,InProcess _,Extended _ -> refused(Refusal.NOT_YET_DECIDED);
			case Lapsed _,Closed _,Withdrawn _ -> refused(Refusal.CASE_ENDED);
		};
	}

	static Outcome close(Stage stage, Close command, Setting setting) {
		return switch (stage) {
			case Decided(var answer) when answer.notice().outcome().granted() -> refused(Refusal.NOT_YET_DELIVERED);
			case Decided(var answer) -> closed(answer.objectionUntil(), command, setting);
			case Delivered(var answer, _, var handover) ->
				closed(objectionUntil(answer, handover, setting), command, setting);
			case AwaitingPayment _,Delivering _ -> refused(Refusal.NOT_YET_DELIVERED);
			case Received _,Registered _,Incomplete _,InProcess _,Extended _ -> refused(Refusal.NOT_YET_DECIDED);
			case Lapsed _,Closed _,Withdrawn _ -> refused(Refusal.CASE_ENDED);
		};
	}

	/**
	 * The last day to object once information was handed over: to what the notice says, or to
	 * what came of it (UU 14/2008 Pasal 35 ayat (1) huruf d, f and g).
	 */
	static Deadline objectionUntil(Answer answer, Handover handover, Setting setting) {
		var toTheHandover = setting.calendar().deadlineFor(handover.on(), setting.rulebook().objectionFiling());
		return toTheHandover.lastDay().isAfter(answer.objectionUntil().lastDay())
				? toTheHandover
				: answer.objectionUntil();
	}

	/** Whether the clock alone may close a case whose objection window ends so. */
	static boolean mayClose(Deadline objectionUntil, Setting setting) {
		return setting.by().role() != Role.SYSTEM || objectionUntil.hasPassed(setting.today());
	}

	private static Outcome closed(Deadline objectionUntil, Close command, Setting setting) {
		return mayClose(objectionUntil, setting)
				? accepted(new RequestEvent.Closed(setting.today(), command.reason()))
				: refused(Refusal.OBJECTION_WINDOW_OPEN);
	}

}
