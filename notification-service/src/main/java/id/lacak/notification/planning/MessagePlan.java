package id.lacak.notification.planning;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import id.lacak.notification.delivery.ChannelKind;
import id.lacak.notification.delivery.MessageId;
import id.lacak.notification.delivery.Origin;
import id.lacak.notification.planning.Event.Closed;
import id.lacak.notification.planning.Event.CompletionSupplied;
import id.lacak.notification.planning.Event.Decided;
import id.lacak.notification.planning.Event.Delivered;
import id.lacak.notification.planning.Event.Extended;
import id.lacak.notification.planning.Event.InProcess;
import id.lacak.notification.planning.Event.Incomplete;
import id.lacak.notification.planning.Event.Invited;
import id.lacak.notification.planning.Event.Lapsed;
import id.lacak.notification.planning.Event.PaymentDue;
import id.lacak.notification.planning.Event.PaymentReceived;
import id.lacak.notification.planning.Event.Registered;
import id.lacak.notification.planning.Event.TrackingRequested;
import id.lacak.notification.planning.Event.Withdrawn;

/** From an event to messages: which template, by which channels, to whom. */
public final class MessagePlan {

	private MessagePlan() {
	}

	/**
	 * One message for each contact that is to be used; none when the person left no
	 * contact that fits.
	 */
	public static List<PlannedMessage> messagesFor(Announcement announcement) {
		var letter = letterFor(announcement.event());
		return Stream.of(ChannelKind.values())
				.flatMap(channel -> addressed(announcement, letter, channel).stream())
				.toList();
	}

	private static Optional<PlannedMessage> addressed(Announcement a, Letter letter, ChannelKind channel) {
		var recipient = a.recipient();
		if (!letter.ways().contains(channel) || (letter.consent() && !recipient.agreedTo(channel))) {
			return Optional.empty();
		}
		return recipient.address(channel).map(address -> message(a, letter, channel, address));
	}

	private static PlannedMessage message(Announcement a, Letter letter, ChannelKind channel, String address) {
		var origin = new Origin(a.eventId(), a.subject(), a.office().code(), a.matter().registrationNumber());
		var id = MessageId.of(a.eventId(), letter.template(), channel, address);
		return new PlannedMessage(id, origin, letter.template(), channel, Language.of(a.recipient().language()),
				address, a.recipient().name(), a.office(), a.matter().link(), values(a, letter));
	}

	private static Map<String, Value> values(Announcement a, Letter letter) {
		var values = new LinkedHashMap<>(letter.values());
		if (a.matter() instanceof Matter.Case(var number, var code, var _)) {
			values.put("no", new Value.Words(number));
			values.put("code", new Value.Words(code));
		}
		values.put("phone", new Value.Words(a.office().phone()));
		values.put("office", new Value.Words(a.office().name()));
		return values;
	}

	private static Letter letterFor(Event event) {
		return switch (event) {
			case Registered e -> Letter.legalNotice("N01")
					.with("received", new Value.At(e.receivedAt()))
					.with("due", new Value.Day(e.dueDate()))
					.withFlag("provisional", e.provisional());
			case Incomplete e ->
				Letter.legalNotice("N03").withItems("missing", missing(e)).with("due", new Value.Day(e.completeBy()));
			case CompletionSupplied e -> Letter.service("N03b").with("supplied", new Value.At(e.suppliedAt()));
			case InProcess e -> Letter.service("N06")
					.with("due", new Value.Day(e.dueDate()))
					.with("days", new Value.Count(e.workingDays()))
					.withFlag("provisional", e.provisional());
			case Lapsed e -> Letter.service("N05").with("due", new Value.Day(e.completeBy()));
			case Extended e -> Letter.legalNotice("N07")
					.with("days", new Value.Count(e.workingDays()))
					.withWords("reason", e.reason())
					.with("due", new Value.Day(e.dueDate()));
			case Decided e -> decision(e);
			case PaymentDue e -> Letter.service("N12")
					.with("amount", new Value.Rupiah(e.amount()))
					.withItems("costs", costs(e))
					.withWords("instruction", e.paymentInstruction());
			case PaymentReceived e -> Letter.service("N12b")
					.with("amount", new Value.Rupiah(e.amount()))
					.with("paid", new Value.Day(e.paidOn()))
					.withWords("receipt", e.receiptNumber());
			case Delivered e -> Letter.service("N13b")
					.with("delivered", new Value.Day(e.deliveredOn()))
					.with("way", new Value.Term("way." + e.deliveredBy().name()))
					.withItems("documents", documents(e));
			case Withdrawn e -> Letter.service("N15")
					.with("withdrawn", new Value.At(e.withdrawnAt()))
					.withFlag("by_officer", e.byOfficer())
					.withFlag("by_applicant", !e.byOfficer());
			case Closed e -> Letter.serviceByEmail("N20b").with("closed", new Value.Day(e.closedOn()));
			case TrackingRequested e -> Letter.only(e.channel(), "N21");
			case Invited e -> Letter.only(ChannelKind.EMAIL, "A01")
					.withWords("roles", String.join(", ", e.roles()))
					.withWords("inviter", e.invitedBy())
					.with("expires", new Value.At(e.expiresAt()));
		};
	}

	private static Letter decision(Decided e) {
		var body = e.otherBody();
		var letter = Letter.legalNotice(switch (e.outcome()) {
			case GRANTED_FULL -> "N09";
			case GRANTED_PARTIAL -> "N10";
			case REFUSED_EXEMPT -> "N11";
			case NOT_HELD -> "N08";
			case NOT_AVAILABLE -> "N08b";
		})
				.with("until", new Value.Day(e.objectionUntil()))
				.withGrounds("grounds", e.exemptionGrounds())
				.withWords("reason", e.reason())
				.withWords("body", (body == null) ? null : body.name())
				.withWords("body_contact", (body == null) ? null : body.contact());
		var days = e.availableInDays();
		return (days == null) ? letter : letter.with("days", new Value.Count(days));
	}

	private static List<Value.Item> missing(Incomplete e) {
		return e.missing()
				.stream()
				.map(m -> new Value.Item(m.item(), new Value.Words((m.explanation() == null) ? "" : m.explanation())))
				.toList();
	}

	private static List<Value.Item> costs(PaymentDue e) {
		return e.costLines().stream().map(c -> new Value.Item(c.label(), new Value.Rupiah(c.amount()))).toList();
	}

	private static List<Value.Item> documents(Delivered e) {
		return e.documents().stream().map(d -> new Value.Item(d.name(), new Value.Size(d.size()))).toList();
	}

}
