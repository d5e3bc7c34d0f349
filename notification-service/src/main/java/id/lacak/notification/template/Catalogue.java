package id.lacak.notification.template;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import id.lacak.notification.delivery.ChannelKind;
import id.lacak.notification.delivery.Conditions;
import id.lacak.notification.delivery.Content;
import id.lacak.notification.delivery.MessageId;
import id.lacak.notification.delivery.Origin;
import id.lacak.notification.planning.Addressee;
import id.lacak.notification.planning.Language;
import id.lacak.notification.planning.PlannedMessage;
import id.lacak.notification.planning.Samples;

/**
 * All texts of one language, each also with example data.
 *
 * @param version of the texts, as every message carries it
 */
public record Catalogue(Language language, int version, List<Entry> entries) {

	private static final String SUBJECT = ".subject";

	public Catalogue {
		entries = List.copyOf(entries);
	}

	/** A text: as it is written, and as somebody would get it. */
	public record Entry(String template, String subject, String body, Optional<String> sms, String exampleSubject,
			String exampleText, Optional<String> exampleSms) {
	}

	/** The texts of the language, by name. */
	public static Catalogue of(Language language) {
		var texts = Texts.in(language);
		var entries = texts.keys()
				.stream()
				.filter(key -> key.endsWith(SUBJECT))
				.map(key -> key.substring(0, key.length() - SUBJECT.length()))
				.sorted()
				.map(template -> entry(template, language, texts))
				.toList();
		return new Catalogue(language, texts.version(), entries);
	}

	/** A text as it was written in one version. */
	public record Said(String subject, String body, Optional<String> sms) {
	}

	/** The version of the texts that messages are written from now. */
	public static int version(Language language) {
		return Texts.in(language).version();
	}

	/**
	 * The text of a version, now or ever; empty when that version had none of that name.
	 * Messages carry their version, so this is what they were written from.
	 */
	public static Optional<Said> text(Language language, int version, String template) {
		return Texts.in(language, version)
				.flatMap(texts -> texts.find(template + SUBJECT)
						.map(subject -> new Said(subject, texts.get(template + ".body"),
								texts.find(template + ".sms"))));
	}

	/** The names of all templates, the same in both languages. */
	public static Set<String> names() {
		return Texts.in(Language.INDONESIAN)
				.keys()
				.stream()
				.filter(key -> key.endsWith(SUBJECT))
				.map(key -> key.substring(0, key.length() - SUBJECT.length()))
				.collect(Collectors.toUnmodifiableSet());
	}

	private static Entry entry(String template, Language language, Texts texts) {
		var sms = texts.find(template + ".sms");
		var mail = (Content.Mail) example(template, language, ChannelKind.EMAIL);
		var text = sms.map(_ -> ((Content.Text) example(template, language, ChannelKind.SMS)).text());
		return new Entry(template, texts.get(template + SUBJECT), texts.get(template + ".body"), sms, mail.subject(),
				mail.text(), text);
	}

	private static Content example(String template, Language language, ChannelKind channel) {
		var nobody = "contoh@ppid.example";
		return Templates
				.write(new PlannedMessage(MessageId.of("example", template, channel, nobody),
						new Origin("example", "example", Samples.OFFICE.code(), ""), template, channel, language,
						nobody, "Nama Contoh", Addressee.APPLICANT, Samples.OFFICE, Samples.LINK, Conditions.NONE,
						Samples.values()))
				.content();
	}

}
