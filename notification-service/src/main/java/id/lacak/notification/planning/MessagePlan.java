package id.lacak.notification.planning;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import id.lacak.notification.delivery.ChannelKind;
import id.lacak.notification.delivery.Ending;
import id.lacak.notification.delivery.MessageId;
import id.lacak.notification.delivery.Origin;

/** From an event to messages: which template, by which channels, to whom. */
public final class MessagePlan {

	private MessagePlan() {
	}

	/**
	 * One message for each contact that is to be used; none when the person left no
	 * contact that fits.
	 */
	public static List<PlannedMessage> messagesFor(Announcement announcement) {
		var letter = Letters.about(announcement.event());
		return Stream.of(ChannelKind.values())
				.flatMap(channel -> Stream.concat(addressed(announcement, letter, channel).stream(),
						before(announcement, letter, channel).stream()))
				.toList();
	}

	/**
	 * What the event ends: reminders about {@link #endedSubject} that have not left are superfluous
	 * then.
	 */
	public static Optional<Ending> ending(Announcement announcement, String type) {
		return Needs.isEndedBy(announcement.event())
				? Optional.of(new Ending(type, announcement.time()))
				: Optional.empty();
	}

	/** The case or objection whose reminders an event ends. */
	public static String endedSubject(Announcement announcement) {
		return Needs.endedSubject(announcement);
	}

	/**
	 * For an email that did not arrive: the text by which the same notice went, if it went as
	 * one too.
	 */
	public static Optional<MessageId> alsoTexted(Announcement a) {
		return (a.event() instanceof SecondWay second)
				? a.recipient()
						.address(ChannelKind.SMS)
						.map(phone -> MessageId.of(second.notice(), second.template(), ChannelKind.SMS, phone))
				: Optional.empty();
	}

	/** What is sent in place of a notice belongs to that notice. */
	private static String notice(Announcement a) {
		return (a.event() instanceof SecondWay second) ? second.notice() : a.eventId();
	}

	private static Optional<PlannedMessage> addressed(Announcement a, Letter letter, ChannelKind channel) {
		var recipient = a.recipient();
		if (!letter.ways().contains(channel) || (letter.consent() && !recipient.agreedTo(channel))) {
			return Optional.empty();
		}
		return recipient.address(channel).map(address -> message(a, letter, channel, address));
	}

	/** Whoever could be reached before must hear that it was changed. */
	private static Optional<PlannedMessage> before(Announcement a, Letter letter, ChannelKind channel) {
		return (a.event() instanceof RequestEvent.ContactChanged changed)
				? previous(changed, channel).map(address -> message(a, letter, channel, address))
				: Optional.empty();
	}

	private static Optional<String> previous(RequestEvent.ContactChanged changed, ChannelKind channel) {
		return Optional.ofNullable(switch (channel) {
			case EMAIL -> changed.previousEmail();
			case SMS -> changed.previousPhone();
			case CHAT -> null;
		}).filter(address -> !address.isBlank());
	}

	/** A contact that was changed may have been a stranger's: nothing in the message opens the case. */
	private static String link(Announcement a) {
		var link = a.matter().link();
		return (a.event() instanceof RequestEvent.ContactChanged) ? link.replaceFirst("/[^/]*$", "") : link;
	}

	private static PlannedMessage message(Announcement a, Letter letter, ChannelKind channel, String address) {
		var origin = new Origin(notice(a), a.subject(), a.office().code(), a.matter().registrationNumber());
		var id = MessageId.of(notice(a), letter.template(), channel, address);
		return new PlannedMessage(id, origin, letter.template(), channel, Language.of(a.recipient().language()),
				address, a.recipient().name(), addressee(a.matter()), a.office(), link(a),
				Needs.conditions(a, letter, channel).optional(letter.consent() || a.event() instanceof SecondWay),
				values(a, letter));
	}

	private static Addressee addressee(Matter matter) {
		return switch (matter) {
			case Matter.Case _,Matter.Inquiry _ -> Addressee.APPLICANT;
			case Matter.Objection _ -> Addressee.OBJECTOR;
			case Matter.Duty _,Matter.Account _ -> Addressee.OFFICER;
		};
	}

	private static Map<String, Value> values(Announcement a, Letter letter) {
		var values = new LinkedHashMap<>(letter.values());
		switch (a.matter()) {
			case Matter.Case(var number, var code, var _) -> {
				values.put("no", new Value.Words(number));
				values.put("code", new Value.Words(code));
			}
			case Matter.Objection(var number, var request, var code, var _) -> {
				values.put("no", new Value.Words(number));
				values.put("code", new Value.Words(code));
				if (request != null) {
					values.put("request", new Value.Words(request));
				}
			}
			case Matter.Duty duty -> {
				if (!duty.registrationNumber().isEmpty()) {
					values.put("no", new Value.Words(duty.registrationNumber()));
				}
			}
			case Matter.Inquiry inquiry -> {
				if (!inquiry.registrationNumber().isEmpty()) {
					values.put("no", new Value.Words(inquiry.registrationNumber()));
				}
			}
			case Matter.Account _ -> {
			}
		}
		values.put("phone", new Value.Words(a.office().phone()));
		values.put("office", new Value.Words(a.office().name()));
		return values;
	}

}
