package id.lacak.notification.planning;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import id.lacak.notification.delivery.ChannelKind;
import id.lacak.notification.delivery.Conditions;
import id.lacak.notification.delivery.MessageId;
import id.lacak.notification.delivery.Origin;

/**
 * What an office's chats are told: that a case is new, and that one of its dates is near or past. No
 * line names a person or opens a case to whoever is no officer.
 */
public final class ChatPlan {

	private ChatPlan() {
	}

	/** One message for each chat of the office; none where it has no chat or the event is not for one. */
	public static List<PlannedMessage> messagesFor(Announcement announcement, Chats chats) {
		return line(announcement)
				.map(line -> chats.of(announcement.office().code())
						.stream()
						.map(chat -> message(announcement, line, chat))
						.toList())
				.orElse(List.of());
	}

	/**
	 * A line.
	 *
	 * @param once the same for all events that would say the same
	 * @param link empty where the event does not say
	 */
	private record Line(String once, Letter letter, String link, Conditions conditions) {
	}

	private static Optional<Line> line(Announcement a) {
		return switch (a.event()) {
			case RequestEvent.Registered e -> Optional.of(isNew(a, "D06", e.officersLink(),
					new Value.Day(e.dueDate()), e.provisional()));
			case ObjectionEvent.Registered e -> Optional.of(isNew(a, "D07", e.officersLink(),
					new Value.Day(e.dueDate()), Boolean.TRUE.equals(e.provisional())));
			case OfficerEvent.Reminder e -> Optional.of(isDue(a, e));
			case RequestEvent _,ObjectionEvent _,OfficerEvent _,TextAnswer _ -> Optional.empty();
		};
	}

	/** Of no use once somebody has dealt with the case: then its date is another one, too. */
	private static Line isNew(Announcement a, String template, @Nullable String link, Value due,
			boolean provisional) {
		return new Line(a.eventId(), letter(template).with("due", due).provisional(provisional),
				Objects.requireNonNullElse(link, ""), new Conditions(a.time(), null, a.office().zone()));
	}

	/** Each officer is reminded by an event of his own; the chat hears of the step once. */
	private static Line isDue(Announcement a, OfficerEvent.Reminder e) {
		var step = String.join(":", a.subject(), e.what().name(), e.dueDate().toString(),
				Integer.toString(e.workingDays()));
		return new Line(step, OfficerLetters.due(letter("D08"), e), a.matter().link(),
				new Conditions(a.time(), e.validUntil(), a.office().zone()));
	}

	private static Letter letter(String template) {
		return Letter.only(ChannelKind.CHAT, template);
	}

	private static PlannedMessage message(Announcement a, Line line, Chat chat) {
		var template = line.letter().template();
		var number = a.matter().registrationNumber();
		line.letter().with("no", new Value.Words(number)).with("office", new Value.Words(a.office().name()));
		return new PlannedMessage(MessageId.of(line.once(), template, ChannelKind.CHAT, chat.name()),
				new Origin(a.eventId(), a.subject(), a.office().code(), number), template, ChannelKind.CHAT,
				chat.language(), chat.name(), "", Addressee.OFFICER, a.office(), line.link(), line.conditions(),
				line.letter().values());
	}

}
