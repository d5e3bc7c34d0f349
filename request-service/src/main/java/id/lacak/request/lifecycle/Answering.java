package id.lacak.request.lifecycle;

import java.util.Optional;

import id.lacak.request.deadline.Deadline;
import id.lacak.request.lifecycle.RequestCommand.CorrectNotice;
import id.lacak.request.lifecycle.RequestCommand.Extend;
import id.lacak.request.lifecycle.RequestCommand.SendNotice;
import id.lacak.request.lifecycle.Stage.*;

import static id.lacak.request.lifecycle.Outcome.accepted;
import static id.lacak.request.lifecycle.Outcome.refused;

/** The law of the answer: its extension, the written notice, and its correction by a new one. */
final class Answering {

	private Answering() {
	}

	static Outcome extend(Stage stage, Extend command, Setting setting) {
		return switch (stage) {
			case InProcess(var answerBy) when answerBy.hasPassed(setting.today()) -> refused(Refusal.ANSWER_OVERDUE);
			case InProcess(var answerBy) -> accepted(new RequestEvent.Extended(command.ground(), command.reason(),
					answerBy, setting.rulebook().extended(answerBy, setting.calendar())));
			case Extended _ -> refused(Refusal.ALREADY_EXTENDED);
			case Received _,Registered _,Incomplete _ -> refused(Refusal.NOT_YET_COMPLETE);
			case Decided _,AwaitingPayment _,Delivering _,Delivered _ -> refused(Refusal.ALREADY_DECIDED);
			case Lapsed _,Closed _,Withdrawn _ -> refused(Refusal.CASE_ENDED);
		};
	}

	static Outcome send(Stage stage, SendNotice command, Setting setting) {
		return switch (stage) {
			case InProcess(var answerBy) -> answered(command.notice(), answerBy, Optional.empty(), setting);
			case Extended(var answerBy, var first, _, _) ->
				answered(command.notice(), answerBy, Optional.of(first), setting);
			case Received _,Registered _,Incomplete _ -> refused(Refusal.NOT_YET_COMPLETE);
			case Decided _,AwaitingPayment _,Delivering _,Delivered _ -> refused(Refusal.ALREADY_DECIDED);
			case Lapsed _,Closed _,Withdrawn _ -> refused(Refusal.CASE_ENDED);
		};
	}

	/** What was sent stays sent; only a new dated notice can say something else. */
	static Outcome correct(Stage stage, CorrectNotice command, Setting setting) {
		return switch (stage) {
			case Decided(var answer) -> corrected(answer, Optional.empty(), command, setting);
			case AwaitingPayment(var answer) -> corrected(answer, Optional.empty(), command, setting);
			case Delivering(var answer, var payment) -> corrected(answer, Optional.of(payment), command, setting);
			case Delivered(var answer, var payment, _) -> corrected(answer, payment, command, setting);
			case Received _,Registered _,Incomplete _,InProcess _,Extended _ -> refused(Refusal.NOT_YET_DECIDED);
			case Lapsed _,Closed _,Withdrawn _ -> refused(Refusal.CASE_ENDED);
		};
	}

	/** Where a request stands after a corrected notice: what it grants must be handed over anew. */
	static Stage after(Answer answer, Optional<Payment> paid) {
		return paid.filter(_ -> answer.notice().outcome().granted())
				.<Stage>map(payment -> new Delivering(answer, payment))
				.orElseGet(() -> new Decided(answer));
	}

	private static Outcome answered(WrittenNotice notice, Deadline due, Optional<Deadline> first, Setting setting) {
		var sent = new RequestEvent.NoticeSent(answer(notice, due, Optional.empty(), setting).extending(first));
		return notice.mustBePaid()
				? accepted(sent, new RequestEvent.PaymentRequested(notice.total()))
				: accepted(sent);
	}

	private static Outcome corrected(Answer before, Optional<Payment> paid, CorrectNotice command, Setting setting) {
		var notice = command.notice();
		// what was paid was paid for a cost that was told before copying; it cannot change afterwards
		if (notice.outcome().granted() && paid.isPresent() && paid.get().amount().compareTo(notice.total()) != 0)
			return refused(Refusal.PAYMENT_DIFFERS);
		var corrected = new RequestEvent.NoticeCorrected(answer(notice, before.due(),
				Optional.of(new Answer.Correction(command.reason(), before.answeredOn())), setting)
				.extending(before.extended()));
		return notice.mustBePaid() && paid.isEmpty()
				? accepted(corrected, new RequestEvent.PaymentRequested(notice.total()))
				: accepted(corrected);
	}

	private static Answer answer(WrittenNotice notice, Deadline due, Optional<Answer.Correction> correction,
			Setting setting) {
		if (!notice.flaws().isEmpty())
			throw new IllegalArgumentException("a notice with flaws cannot be sent: " + notice.flaws());
		return new Answer(notice, setting.now(), setting.today(), setting.by().name(), due,
				setting.calendar().deadlineFor(setting.today(), setting.rulebook().objectionFiling()), correction,
				Optional.empty(), notice.promise().provideFrom(setting.today(), setting),
				notice.promise().payFrom(setting.today(), setting));
	}

}
