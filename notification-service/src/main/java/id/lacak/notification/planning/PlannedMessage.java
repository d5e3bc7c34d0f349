package id.lacak.notification.planning;

import java.util.Map;

import id.lacak.notification.delivery.ChannelKind;
import id.lacak.notification.delivery.Conditions;
import id.lacak.notification.delivery.MessageId;
import id.lacak.notification.delivery.Origin;

/**
 * A message that is to be written and sent.
 *
 * @param template such as {@code N01}
 * @param address an email address, a phone number in E.164 or the name of a chat
 * @param values what its text may mention; a paragraph that needs another is left out
 */
public record PlannedMessage(MessageId id, Origin origin, String template, ChannelKind channel, Language language,
		String address, String name, Addressee addressee, Office office, String link,
		Conditions conditions, Map<String, Value> values) {
}
