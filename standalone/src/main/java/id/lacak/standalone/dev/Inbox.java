package id.lacak.standalone.dev;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.lacak.standalone.mail.SmtpInbox;
import id.lacak.standalone.sms.MessageCentre;
import org.jspecify.annotations.Nullable;

/** Emails and texts together, the newest first. */
final class Inbox {

	private static final String COUNTRY_CODE = "62";

	private static final Pattern ID = Pattern.compile("([es])(\\d{1,18})");

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

	/**
	 * The newest messages that are older than the cursor.
	 * @param to only those to this address or number; blank for all
	 */
	Page newest(String to, int size, Cursor after) {
		var found = Stream.concat(mails(to, size + 1, after), texts(to, size + 1, after))
				.sorted(Comparator.comparingLong(InboxMessage::number).reversed())
				.toList();
		var shown = found.subList(0, Math.min(size, found.size()));
		return new Page(shown, (found.size() > size) ? follow(after, shown).toString() : null);
	}

	/** The message of that id. */
	Optional<InboxMessage> find(String id) {
		var parts = ID.matcher(id);
		if (!parts.matches()) {
			return Optional.empty();
		}
		long number = Long.parseLong(parts.group(2));
		return parts.group(1).equals("e")
				? this.mails.find(number).map(InboxMessage::of)
				: this.texts.find(number).map(InboxMessage::of);
	}

	private Stream<InboxMessage> mails(String to, int atMost, Cursor after) {
		return this.mails.newest(Optional.of(to).filter(address -> !address.isBlank()), after.beforeMail(), atMost)
				.stream()
				.map(InboxMessage::of);
	}

	private Stream<InboxMessage> texts(String to, int atMost, Cursor after) {
		return this.texts.newestFirst(after.beforeSms())
				.filter(sms -> to.isBlank() || isSameNumber(sms.to(), to))
				.limit(atMost)
				.map(InboxMessage::of);
	}

	private static Cursor follow(Cursor cursor, List<InboxMessage> shown) {
		long mail = cursor.beforeMail();
		long sms = cursor.beforeSms();
		for (InboxMessage each : shown) {
			switch (each.channel()) {
				case EMAIL -> mail = each.number();
				case SMS -> sms = each.number();
			}
		}
		return new Cursor(mail, sms);
	}

	/** {@code 0812…}, {@code 62812…} and {@code +62812…} are the same number. */
	private static boolean isSameNumber(String number, String wanted) {
		String digits = wanted.contains("@") ? "" : digits(wanted);
		return !digits.isEmpty() && digits(number).equals(digits);
	}

	private static String digits(String number) {
		String digits = number.replaceAll("[^0-9]", "");
		if (digits.startsWith("00")) {
			return digits.substring(2);
		}
		return digits.startsWith("0") ? COUNTRY_CODE + digits.substring(1) : digits;
	}

}
