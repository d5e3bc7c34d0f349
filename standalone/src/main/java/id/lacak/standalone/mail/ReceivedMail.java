package id.lacak.standalone.mail;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * A message as it arrived for one recipient.
 *
 * @param number grows with each message
 * @param at when it arrived, by the legal clock
 * @param to the address it was handed over for, which its own headers need not name
 * @param messageId what its sender calls it
 * @param subject without encoding
 * @param text the plain text
 * @param html the same as a page, if the message had one
 */
public record ReceivedMail(long number, Instant at, String to, @Nullable String messageId, @Nullable String subject,
		@Nullable String text, @Nullable String html) {
}
