package id.lacak.notification.planning;

import java.util.List;

import id.lacak.notification.delivery.ChannelKind;
import id.lacak.notification.planning.RequestEvent.Closed;
import id.lacak.notification.planning.RequestEvent.CompletionReminder;
import id.lacak.notification.planning.RequestEvent.CompletionSupplied;
import id.lacak.notification.planning.RequestEvent.Corrected;
import id.lacak.notification.planning.RequestEvent.DateMoved;
import id.lacak.notification.planning.RequestEvent.Decided;
import id.lacak.notification.planning.RequestEvent.Delivered;
import id.lacak.notification.planning.RequestEvent.Extended;
import id.lacak.notification.planning.RequestEvent.InProcess;
import id.lacak.notification.planning.RequestEvent.Incomplete;
import id.lacak.notification.planning.RequestEvent.Lapsed;
import id.lacak.notification.planning.RequestEvent.ObjectionReminder;
import id.lacak.notification.planning.RequestEvent.Overdue;
import id.lacak.notification.planning.RequestEvent.PaymentDue;
import id.lacak.notification.planning.RequestEvent.PaymentReceived;
import id.lacak.notification.planning.RequestEvent.Registered;
import id.lacak.notification.planning.RequestEvent.TrackingRequested;
import id.lacak.notification.planning.RequestEvent.Withdrawn;

/** What is to be said about a request; keys are the places in the texts. */
final class RequestLetters {

	private RequestLetters() {
	}

	static Letter about(RequestEvent event) {
		return switch (event) {
			case Registered e -> registered(e);
			case Incomplete e -> incomplete(e);
			case CompletionSupplied e -> supplied(e);
			case InProcess e -> inProcess(e);
			case Lapsed e -> lapsed(e);
			case Extended e -> extended(e);
			case Decided e -> decided(e);
			case PaymentDue e -> paymentDue(e);
			case PaymentReceived e -> paymentReceived(e);
			case Delivered e -> delivered(e);
			case Withdrawn e -> withdrawn(e);
			case Closed e -> closed(e);
			case TrackingRequested e -> tracking(e);
			case RequestEvent.ContactChanged e ->
				Letter.legalNotice("N19").with("changed", new Value.At(e.changedAt()));
			case RequestEvent.Unreached _ -> Letter.only(ChannelKind.SMS, "N26");
			case Overdue e -> overdue(e);
			case CompletionReminder e -> completionReminder(e);
			case ObjectionReminder e -> objectionReminder(e);
			case DateMoved e -> DateLetters.moved("N22", e);
			case Corrected e -> corrected(e);
		};
	}

	private static Letter registered(Registered e) {
		return Letter.legalNotice("N01")
				.with("received", new Value.At(e.receivedAt()))
				.with("due", new Value.Day(e.dueDate()))
				.withFlag("provisional", e.provisional());
	}

	private static Letter incomplete(Incomplete e) {
		return Letter.legalNotice("N03").withItems("missing", missing(e))
				.with("due", new Value.Day(e.completeBy()))
				.provisional(e.provisional());
	}

	private static Letter supplied(CompletionSupplied e) {
		return Letter.service("N03b").with("supplied", new Value.At(e.suppliedAt()));
	}

	private static Letter inProcess(InProcess e) {
		return Letter.service("N06")
				.with("due", new Value.Day(e.dueDate()))
				.with("days", new Value.Count(e.workingDays()))
				.withFlag("provisional", e.provisional());
	}

	private static Letter lapsed(Lapsed e) {
		return Letter.service("N05").with("due", new Value.Day(e.completeBy()));
	}

	private static Letter extended(Extended e) {
		return Letter.legalNotice("N07")
				.with("days", new Value.Count(e.workingDays()))
				.withWords("reason", e.reason())
				.with("due", new Value.Day(e.dueDate()))
				.provisional(e.provisional());
	}

	private static Letter decided(Decided e) {
		var body = e.otherBody();
		var letter = Letter.legalNotice(template(e.outcome()))
				.with("until", new Value.Day(e.objectionUntil()))
				.withGrounds("grounds", e.exemptionGrounds())
				.withWords("reason", e.reason())
				.withWords("body", (body == null) ? null : body.name())
				.withWords("body_contact", (body == null) ? null : body.contact())
				.provisional(e.provisional())
				.withDay("provide", e.provideBy());
		var days = e.availableInDays();
		return (days == null) ? letter : letter.with("days", new Value.Count(days));
	}

	private static String template(RequestEvent.Outcome outcome) {
		return switch (outcome) {
			case GRANTED_FULL -> "N09";
			case GRANTED_PARTIAL -> "N10";
			case REFUSED_EXEMPT -> "N11";
			case NOT_HELD -> "N08";
			case NOT_AVAILABLE -> "N08b";
		};
	}

	private static Letter paymentDue(PaymentDue e) {
		var days = e.provideInWorkingDays();
		var letter = Letter.service("N12")
				.with("amount", new Value.Rupiah(e.amount()))
				.withItems("costs", costs(e))
				.withWords("instruction", e.paymentInstruction())
				.withDay("pay", e.payBy())
				.provisional(e.provisional());
		return (days == null) ? letter : letter.with("days", new Value.Count(days));
	}

	private static Letter paymentReceived(PaymentReceived e) {
		return Letter.service("N12b")
				.with("amount", new Value.Rupiah(e.amount()))
				.with("paid", new Value.Day(e.paidOn()))
				.withWords("receipt", e.receiptNumber())
				.withDay("provide", e.provideBy())
				.provisional(e.provisional());
	}

	private static Letter delivered(Delivered e) {
		return Letter.service("N13b")
				.with("delivered", new Value.Day(e.deliveredOn()))
				.with("way", new Value.Term("way." + e.deliveredBy().name()))
				.withItems("documents", documents(e));
	}

	private static Letter withdrawn(Withdrawn e) {
		return Letter.service("N15")
				.with("withdrawn", new Value.At(e.withdrawnAt()))
				.withFlag("by_officer", e.byOfficer())
				.withFlag("by_applicant", !e.byOfficer());
	}

	private static Letter closed(Closed e) {
		return Letter.serviceByEmail("N20b").with("closed", new Value.Day(e.closedOn()));
	}

	private static Letter tracking(TrackingRequested e) {
		return Letter.only(e.channel(), "N21");
	}

	private static Letter overdue(Overdue e) {
		return Letter.legalNotice("N14")
				.with("due", new Value.Day(e.dueDate()))
				.with("from", new Value.Day(e.objectionFrom()))
				.with("until", new Value.Day(e.objectionUntil()))
				.provisional(e.provisional());
	}

	private static Letter completionReminder(CompletionReminder e) {
		return Letter.service("N04")
				.with("due", new Value.Day(e.completeBy()))
				.provisional(e.provisional())
				.with("left", DateLetters.left(e.workingDaysLeft()));
	}

	private static Letter objectionReminder(ObjectionReminder e) {
		return Letter.serviceByEmail("N24")
				.provisional(e.provisional())
				.with("until", new Value.Day(e.objectionUntil()))
				.with("left", DateLetters.left(e.workingDaysLeft()));
	}

	private static Letter corrected(Corrected e) {
		return Letter.legalNotice("N23")
				.with("outcome", new Value.Term("outcome." + e.outcome().name()))
				.withWords("reason", e.reason())
				.with("until", new Value.Day(e.objectionUntil()))
				.provisional(e.provisional());
	}

	private static List<Value.Item> missing(Incomplete e) {
		return e.missing()
				.stream()
				.map(m -> Value.Item.of(m.item(), new Value.Words((m.explanation() == null) ? "" : m.explanation())))
				.toList();
	}

	private static List<Value.Item> costs(PaymentDue e) {
		return e.costLines().stream().map(c -> Value.Item.of(c.label(), new Value.Rupiah(c.amount()))).toList();
	}

	private static List<Value.Item> documents(Delivered e) {
		return e.documents().stream().map(d -> Value.Item.of(d.name(), new Value.Size(d.size()))).toList();
	}

}
