package id.lacak.request.lifecycle;

import java.util.Optional;

import static id.lacak.request.lifecycle.Outcome.accepted;
import static id.lacak.request.lifecycle.Outcome.refused;

import id.lacak.request.deadline.Deadline;
import id.lacak.request.lifecycle.RequestCommand.AttachDocument;
import id.lacak.request.lifecycle.RequestCommand.Close;
import id.lacak.request.lifecycle.RequestCommand.Deliver;
import id.lacak.request.lifecycle.RequestCommand.RecordPayment;
import id.lacak.request.lifecycle.Stage.*;

/** The law from the written notice on: payment, delivery and closing. */
final class Aftermath {

	private Aftermath() {
	}

	static Outcome recordPayment(Stage stage, RecordPayment command, Setting setting) {
		return switch (stage) {
			case AwaitingPayment(var answer) when command.payment().paidOn().isBefore(answer.answeredOn()) ->
				refused(Refusal.PAID_BEFORE_NOTICE);
			case AwaitingPayment(var answer) ->
				command.payment().amount().compareTo(answer.notice().total()) == 0
						? accepted(
								new RequestEvent.PaymentReceived(command.payment(), resumed(answer, command, setting)))
						: refused(Refusal.PAYMENT_DIFFERS);
			case Received _,Registered _,Incomplete _,InProcess _,Extended _ -> refused(Refusal.NOT_YET_DECIDED);
			case Decided _,Delivering _,Delivered _ -> refused(Refusal.NO_PAYMENT_DUE);
			case Lapsed _,Closed _,Withdrawn _ -> refused(Refusal.CASE_ENDED);
		};
	}

	/** The promise goes on with the payment, not with somebody entering it. */
	private static Optional<Deadline> resumed(Answer answer, RecordPayment command, Setting setting) {
		return answer.notice().promise().provideFrom(command.payment().paidOn(), setting);
	}

	static Outcome deliver(Stage stage, Deliver command, Setting setting) {
		return switch (stage) {
			case Decided(var answer) when !answer.notice().outcome().granted() -> refused(Refusal.NOTHING_TO_DELIVER);
			case Decided _,Delivering _ -> {
				var delivered = new RequestEvent.Delivered(handover(command, setting));
				yield command.despite()
						.map(why -> accepted(new RequestEvent.ReleasedDespiteFindings(why.reason(), why.findings()),
								delivered))
						.orElseGet(() -> accepted(delivered));
			}
			case AwaitingPayment _ -> refused(Refusal.PAYMENT_OUTSTANDING);
			case Delivered _ -> refused(Refusal.ALREADY_DELIVERED);
			case Received _,Registered _,Incomplete _,InProcess _,Extended _ -> refused(Refusal.NOT_YET_DECIDED);
			case Lapsed _,Closed _,Withdrawn _ -> refused(Refusal.CASE_ENDED);
		};
	}

	static Outcome attach(AttachDocument command) {
		var attached = new RequestEvent.DocumentAttached(command.document());
		return command.despite()
				.map(why -> accepted(new RequestEvent.ReleasedDespiteFindings(why.reason(), why.findings()), attached))
				.orElseGet(() -> accepted(attached));
	}

	static Outcome close(InformationRequest request, Close command, Setting setting) {
		return switch (request.stage()) {
			case Decided(var answer) when answer.notice().outcome().granted() -> refused(Refusal.NOT_YET_DELIVERED);
			case Decided _,Delivered _ -> mayClose(request, setting)
					? accepted(new RequestEvent.Closed(setting.today(), command.reason()))
					: refused(Refusal.OBJECTION_WINDOW_OPEN);
			case AwaitingPayment _,Delivering _ -> refused(Refusal.NOT_YET_DELIVERED);
			case Received _,Registered _,Incomplete _,InProcess _,Extended _ -> refused(Refusal.NOT_YET_DECIDED);
			case Lapsed _,Closed _,Withdrawn _ -> refused(Refusal.CASE_ENDED);
		};
	}

	/** Whether the window to object is over, if it is the clock that wants to close the case. */
	static boolean mayClose(InformationRequest request, Setting setting) {
		return setting.by().role() != Role.SYSTEM
				|| request.objectionUntil().map(until -> until.hasPassed(setting.today())).orElse(false);
	}

	/**
	 * One may object to what the notice says, or to what came of it (UU 14/2008 Pasal 35 ayat (1)
	 * huruf d, f and g).
	 */
	private static Handover handover(Deliver command, Setting setting) {
		return new Handover(setting.now(), setting.today(), command.deliveredBy(), command.documents(),
				command.evidence(), Optional.of(setting.calendar()
						.deadlineFor(setting.today(), setting.rulebook().objectionFiling())));
	}

}
