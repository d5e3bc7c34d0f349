package id.lacak.standalone.mail;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A message as it arrived.
 *
 * @param number grows with each message
 * @param at when it arrived, by the legal clock
 * @param to the addresses it was handed over for
 * @param subject without encoding
 * @param text the plain text
 * @param html the same as a page, if the message had one
 * @param messageId the header of that name, with its angle brackets
 */
public record ReceivedMail(long number, Instant at, List<String> to, @Nullable String subject, @Nullable String text,
		@Nullable String html, @Nullable String messageId) {
}
