package id.lacak.standalone.dev;

import java.time.Instant;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import id.lacak.standalone.mail.ReceivedMail;
import id.lacak.standalone.sms.ReceivedSms;
import org.jspecify.annotations.Nullable;

/**
 * A message that really left, over SMTP or SMPP.
 *
 * @param number its place in the order of arrival
 * @param id its name in addresses
 * @param at when it arrived here, by the legal clock
 * @param messageId what the sender calls an email
 * @param html of an email that has such a part
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record InboxMessage(@JsonIgnore long number, String id, Instant at, Channel channel, String to,
		@Nullable String messageId, @Nullable String subject, @Nullable String text, @Nullable String html) {

	/** The way it came. */
	enum Channel {

		EMAIL, SMS

	}

	static InboxMessage of(ReceivedMail mail) {
		return new InboxMessage(mail.number(), "e" + mail.number(), mail.at(), Channel.EMAIL, mail.to(),
				mail.messageId(), mail.subject(), mail.text(), mail.html());
	}

	static InboxMessage of(ReceivedSms sms) {
		return new InboxMessage(sms.number(), "s" + sms.number(), sms.at(), Channel.SMS, sms.to(), null, null,
				sms.text(), null);
	}

}
