package id.lacak.standalone.dev;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.lacak.standalone.mail.ReceivedMail;
import id.lacak.standalone.mail.SmtpInbox;
import id.lacak.standalone.sms.MessageCentre;
import id.lacak.standalone.sms.ReceivedSms;
import org.jspecify.annotations.Nullable;

/** Emails and texts together, the newest first. */
final class Inbox {

	private static final String COUNTRY_CODE = "62";

	private final SmtpInbox mails;

	private final MessageCentre texts;

	Inbox(SmtpInbox mails, MessageCentre texts) {
		this.mails = mails;
		this.texts = texts;
	}

	/**
	 * A page of messages.
	 *
	 * @param next where the next page begins; absent on the last one
	 */
	@JsonInclude(JsonInclude.Include.NON_NULL)
	record Page(List<InboxMessage> items, @Nullable String next) {
	}

	/** A message with its place in the order of arrival. */
	private record Numbered(long number, InboxMessage message) {
	}

	/**
	 * The newest messages that are older than the cursor.
	 * @param to only those to this address or number; blank for all
	 * @param after the cursor of the page before
	 */
	Page newest(String to, int size, Optional<Cursor> after) {
		var cursor = after.orElse(Cursor.NEWEST);
		var found = Stream
				.concat(this.mails.newestFirst(cursor.beforeMail())
						.filter((mail) -> to.isBlank()
								|| mail.to().stream().anyMatch((address) -> sameAddress(address, to)))
						.limit(size + 1L)
						.map((mail) -> new Numbered(mail.number(), message(mail))),
						this.texts.newestFirst(cursor.beforeSms())
								.filter((sms) -> to.isBlank() || sameNumber(sms.to(), to))
								.limit(size + 1L)
								.map((sms) -> new Numbered(sms.number(), message(sms))))
				.sorted(Comparator.comparingLong(Numbered::number).reversed())
				.toList();
		var shown = found.subList(0, Math.min(size, found.size()));
		String next = (found.size() > size) ? follow(cursor, shown).toString() : null;
		return new Page(shown.stream().map(Numbered::message).toList(), next);
	}

	private static Cursor follow(Cursor cursor, List<Numbered> shown) {
		long mail = cursor.beforeMail();
		long sms = cursor.beforeSms();
		for (Numbered each : shown) {
			switch (each.message().channel()) {
				case EMAIL -> mail = each.number();
				case SMS -> sms = each.number();
			}
		}
		return new Cursor(mail, sms);
	}

	/** The page in an email. */
	Optional<String> html(long number) {
		return this.mails.newestFirst(number + 1)
				.findFirst()
				.filter((mail) -> mail.number() == number)
				.map(ReceivedMail::html);
	}

	private static InboxMessage message(ReceivedMail mail) {
		return new InboxMessage(Long.toString(mail.number()), mail.at(), InboxMessage.Channel.EMAIL,
				String.join(", ", mail.to()), mail.subject(), mail.text(), mail.html(), mail.messageId());
	}

	private static InboxMessage message(ReceivedSms sms) {
		return new InboxMessage(Long.toString(sms.number()), sms.at(), InboxMessage.Channel.SMS, sms.to(), null,
				sms.text(), null, null);
	}

	private static boolean sameAddress(String address, String wanted) {
		return address.toLowerCase(Locale.ROOT).equals(wanted.strip().toLowerCase(Locale.ROOT));
	}

	/** {@code 0812…}, {@code 62812…} and {@code +62812…} are the same number. */
	private static boolean sameNumber(String number, String wanted) {
		String digits = digits(wanted);
		return !digits.isEmpty() && digits(number).equals(digits);
	}

	private static String digits(String number) {
		String digits = number.replaceAll("\\D", "");
		return digits.startsWith("0") ? COUNTRY_CODE + digits.substring(1) : digits;
	}

}
