package id.lacak.standalone.dev;

import java.time.Instant;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * A message that really left, over SMTP or SMPP.
 *
 * @param at when it arrived here, by the legal clock
 * @param html of an email that has such a part
 * @param messageId of an email, with its angle brackets
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record InboxMessage(String id, Instant at, Channel channel, String to, @Nullable String subject, @Nullable String text,
		@Nullable String html, @Nullable String messageId) {

	enum Channel {

		EMAIL, SMS

	}

}
