package id.lacak.request.outbox;

import id.lacak.request.deadline.Deadline;
import id.lacak.request.lifecycle.Answer;
import id.lacak.request.lifecycle.CaseFile;
import id.lacak.request.lifecycle.MissingItem;
import id.lacak.request.lifecycle.Move;
import id.lacak.request.lifecycle.NamedDeadline;
import id.lacak.request.lifecycle.RequestEvent;
import id.lacak.request.lifecycle.RequestEvent.*;
import id.lacak.request.lifecycle.Role;
import id.lacak.request.lifecycle.Setting;
import id.lacak.request.lifecycle.Stage;
import id.lacak.request.outbox.RequestWire.*;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;

/** The wire form of what happened to a case; a new event must be given one, or none, here. */
final class WireForm {

	private WireForm() {
	}

	/** @param after the case after the event */
	static List<Wire> of(RequestEvent event, CaseFile after, Setting setting) {
		return switch (event) {
			case Registered(_, var answerBy, var extendedBy) ->
				List.of(new RequestRegisteredV1(after.request().arrival().receivedAt(), answerBy.lastDay(),
						extendedBy.lastDay(), answerBy.provisional(), Optional.empty()));
			case FoundComplete(var answerBy, var extendedBy) -> List.of(new RequestInProcessV1(answerBy.lastDay(),
					extendedBy.lastDay(), answerBy.limit().workingDays(), answerBy.provisional()));
			case FoundIncomplete(var missing, var completeBy) ->
				List.of(new RequestIncompleteV1(missing(missing, after), completeBy.lastDay(),
						provisional(completeBy)));
			case CompletionSupplied(var completion) -> List.of(new RequestCompletionSuppliedV1(completion.at()));
			case Lapsed _ -> after.request().stage() instanceof Stage.Lapsed(_, var before)
					? List.of(new RequestLapsedV1(before.completeBy().lastDay()))
					: List.of();
			case Extended(var ground, var reason, var before, var answerBy) ->
				List.of(new RequestExtendedV1(ground.name(), reason, before.lastDay(), answerBy.lastDay(),
						answerBy.limit().workingDays(), provisional(answerBy)));
			case NoticeSent(var answer) -> List.of(decided(answer));
			case NoticeCorrected(var answer) -> List.of(corrected(answer));
			case DeadlinesMoved(var moves, var reason) -> moved(moves, reason, after);
			case ReceiptRecorded(var on, _, var moves) -> moved(moves, Received.reason(on, after.request()), after);
			case PaymentRequested(var amount) ->
				after.request().answer().map(answer -> due(amount, answer)).stream().toList();
			case PaymentReceived(var payment, var provideBy) ->
				List.of(new RequestPaymentReceivedV1(rupiah(payment.amount()), payment.paidOn(),
						payment.receiptNumber(), provideBy.map(Deadline::lastDay), provisional(provideBy)));
			case Delivered(var handover) -> List.of(
					new RequestDeliveredV1(handover.on(), handover.deliveredBy().name(), handover.documents()
							.stream()
							.flatMap(id -> after.document(id).stream())
							.map(file -> new RequestDeliveredV1.Delivered(file.name(), file.size()))
							.toList()));
			case Closed(var on, _) -> List.of(new RequestClosedV1(on));
			case Withdrawn _ ->
				List.of(new RequestWithdrawnV1(setting.now(), setting.by().role() != Role.APPLICANT));
			case ContactChanged(var before, var now, _) -> List.of(new RequestContactChangedV1(setting.now(),
					before.email().filter(email -> !now.email().equals(Optional.of(email))),
					before.phone().filter(phone -> !now.phone().equals(Optional.of(phone)))));
			// of no concern to the applicant, or told with a reminder
			case SilenceBegan _,Entrusted _,NoteAdded _,ServiceCertified _,DocumentAttached _,DocumentJudged _,ReleasedDespiteFindings _,Assigned _,AssignmentAnswered _,AssignmentReturned _,AssignmentDeclined _,ObjectionNoted _,Linked _ ->
				List.of();
		};
	}

	private static List<Wire> moved(List<Move> moves, String reason, CaseFile after) {
		return moves.stream()
				.filter(move -> concernsTheApplicant(move, after))
				.<Wire>map(move -> new RequestDateMovedV1(move.kind().name(), move.before().lastDay(),
						move.after().lastDay(), move.after().target(), reason, move.confirmed(),
						provisional(move.after())))
				.toList();
	}

	/** The dates that were told to the applicant: those of the desk and of units are the office's own. */
	private static boolean concernsTheApplicant(Move move, CaseFile after) {
		var told = switch (move.kind()) {
			case COMPLETION, WRITTEN_NOTICE, EXTENDED_NOTICE, PROVISION, PAYMENT, OBJECTION -> true;
			case COMPLETENESS_CHECK, COMPLETION_CHECK, ASSIGNMENT, OBJECTION_ANSWER, OBJECTION_EXECUTION, DISPUTE ->
				false;
		};
		var elsewhere = !move.before().lastDay().equals(move.after().lastDay()) || move.confirmed();
		return told && elsewhere && after.request()
				.deadlines()
				.contains(new NamedDeadline(move.kind(), move.after(), true));
	}

	private static Wire corrected(Answer answer) {
		return new RequestCorrectedV1(answer.notice().outcome().name(), answer.sentOn(),
				answer.objectionUntil().lastDay(), answer.correction().map(Answer.Correction::reason).orElse(""),
				provisional(answer.objectionUntil()));
	}

	private static Wire decided(Answer answer) {
		var notice = answer.notice();
		return new RequestDecidedV1(notice.outcome().name(), answer.sentOn(), answer.objectionUntil().lastDay(),
				notice.exemptionGrounds().stream().map(Enum::name).toList(), notice.reason(),
				notice.otherBody().map(body -> new RequestDecidedV1.OtherBody(body.name(), body.contact())),
				notice.notAvailable().flatMap(why -> why.availableInDays()),
				answer.provideBy().filter(_ -> !notice.mustBePaid()).map(Deadline::lastDay),
				provisional(answer.objectionUntil()).or(() -> provisional(answer.provideBy())));
	}

	private static Wire due(BigDecimal amount, Answer answer) {
		return new RequestPaymentDueV1(rupiah(amount),
				answer.notice()
						.costLines()
						.stream()
						.map(line -> new RequestPaymentDueV1.CostLine(line.label(), rupiah(line.amount())))
						.toList(),
				answer.notice().paymentInstruction().orElse(""), answer.payBy().map(Deadline::lastDay),
				answer.notice().promise().provideWithin(), provisional(answer.payBy()));
	}

	/** Said only where a year without a decree is counted in; otherwise the date is certain. */
	static Optional<Boolean> provisional(Deadline deadline) {
		return provisional(Optional.of(deadline));
	}

	static Optional<Boolean> provisional(Optional<Deadline> deadline) {
		return deadline.filter(Deadline::provisional).map(Deadline::provisional);
	}

	private static List<RequestIncompleteV1.Missing> missing(List<MissingItem> items, CaseFile file) {
		var english = file.request().submission().language().equals("en");
		return items.stream()
				.map(item -> new RequestIncompleteV1.Missing(english ? english(item.item()) : indonesian(item.item()),
						item.explanation()))
				.toList();
	}

	private static String indonesian(MissingItem.Kind item) {
		return switch (item) {
			case IDENTITY -> "Identitas pemohon";
			case CONTACT -> "Alamat atau kontak";
			case DETAILS -> "Rincian informasi yang diminta";
			case PURPOSE -> "Tujuan penggunaan informasi";
			case POWER_OF_ATTORNEY -> "Surat kuasa";
			case DEED -> "Akta badan hukum";
			case OTHER -> "Lainnya";
		};
	}

	private static String english(MissingItem.Kind item) {
		return switch (item) {
			case IDENTITY -> "Identity of the applicant";
			case CONTACT -> "Address or contact";
			case DETAILS -> "Details of the information wanted";
			case PURPOSE -> "Purpose of use";
			case POWER_OF_ATTORNEY -> "Power of attorney";
			case DEED -> "Deed of the legal entity";
			case OTHER -> "Other";
		};
	}

	private static long rupiah(BigDecimal amount) {
		return amount.setScale(0, RoundingMode.HALF_UP).longValueExact();
	}

}
