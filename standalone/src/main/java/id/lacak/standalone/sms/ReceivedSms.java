package id.lacak.standalone.sms;

import java.time.Instant;

/**
 * A text as it would show on a phone, its parts put together.
 *
 * @param number of the part that made it complete; grows with each
 * @param at when that part arrived, by the legal clock
 * @param from the sender's name or number
 * @param to the number it was sent to
 */
public record ReceivedSms(long number, Instant at, String from, String to, String text) {
}
