package id.lacak.notification.delivery;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * What is sent, where and in whose words.
 *
 * @param template such as {@code N01}
 * @param templateVersion version of the texts it was written from
 * @param address an email address, a phone number in E.164 or the name of a chat
 * @param name of the person; never printed in a text message
 */
public record Message(String template, int templateVersion, ChannelKind channel, String address, String name,
		Content content) {

	private static final String HIDDEN = "•••••";

	private static final String COUNTRY = "+62";

	private static final int SHOWN_DIGITS = 4;

	/**
	 * The contact with its middle hidden, for people who must recognise but not learn it.
	 */
	public String maskedAddress() {
		return masked(this.channel, this.address);
	}

	/** A contact with its middle hidden. */
	public static String masked(ChannelKind channel, String address) {
		return switch (channel) {
			case EMAIL -> maskedEmail(address);
			case SMS -> maskedPhone(address);
			// what the settings call it, nobody's contact
			case CHAT -> address;
		};
	}

	/**
	 * SHA-256 over channel, address and all parts of the text, in hexadecimal; where a
	 * letter is attached, also over the name of its file and its own SHA-256. Each field
	 * is written in UTF-8 after its length in bytes and a colon, so whoever has the
	 * message can show that it is the one that was sent.
	 */
	public String fingerprint() {
		var fields = switch (this.content) {
			case Content.Mail mail -> mailed(mail);
			case Content.Text(var text) -> List.of(text);
			case Content.Removed _ -> throw new IllegalStateException("the text is gone");
		};
		var digest = sha256();
		Stream.concat(Stream.of(this.channel.name(), this.address), fields.stream()).forEach(field -> {
			var bytes = field.getBytes(StandardCharsets.UTF_8);
			digest.update((bytes.length + ":").getBytes(StandardCharsets.UTF_8));
			digest.update(bytes);
		});
		return HexFormat.of().formatHex(digest.digest());
	}

	private static List<String> mailed(Content.Mail mail) {
		return switch (mail.enclosure()) {
			case Enclosure.None _,Enclosure.Awaited _ -> List.of(mail.subject(), mail.text(), mail.html());
			case Enclosure.Attached(var _, var file, var sha256, var _) ->
				List.of(mail.subject(), mail.text(), mail.html(), file, sha256);
		};
	}

	/** The letter that it waits for. */
	Optional<LetterKey> awaited() {
		return this.content instanceof Content.Mail mail && mail.enclosure() instanceof Enclosure.Awaited waiting
				? Optional.of(waiting.letter())
				: Optional.empty();
	}

	/** The same once it waits no longer: with the letter, or without any. */
	Message enclosing(@Nullable SealedLetter letter) {
		if (!(this.content instanceof Content.Mail mail
				&& mail.enclosure() instanceof Enclosure.Awaited(var _, var text, var html))) {
			throw new IllegalStateException("it waits for no letter");
		}
		return with((letter == null)
				? new Content.Mail(mail.subject(), mail.text(), mail.html())
				: new Content.Mail(mail.subject(), text, html, letter.attached()));
	}

	private static MessageDigest sha256() {
		try {
			return MessageDigest.getInstance("SHA-256");
		} catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException("every Java platform has SHA-256", ex);
		}
	}

	/** The same with another text. */
	public Message with(Content other) {
		return new Message(this.template, this.templateVersion, this.channel, this.address, this.name, other);
	}

	/** Without text, name and address. */
	Message removed() {
		return new Message(this.template, this.templateVersion, this.channel, HIDDEN, "", new Content.Removed());
	}

	private static String maskedEmail(String address) {
		var at = address.lastIndexOf('@');
		return (at < 1) ? HIDDEN : address.substring(0, 1) + HIDDEN + address.substring(at);
	}

	private static String maskedPhone(String address) {
		var national = address.startsWith(COUNTRY) ? "0" + address.substring(COUNTRY.length()) : address;
		if (national.length() <= 2 + SHOWN_DIGITS) {
			return HIDDEN;
		}
		return national.substring(0, 2) + HIDDEN + "•" + national.substring(national.length() - SHOWN_DIGITS);
	}

}
