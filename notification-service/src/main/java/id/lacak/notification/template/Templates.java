package id.lacak.notification.template;

import java.util.stream.Stream;

import id.lacak.notification.delivery.Content;
import id.lacak.notification.delivery.Message;
import id.lacak.notification.planning.Language;
import id.lacak.notification.planning.PlannedMessage;

/** Writes messages from their templates. */
public final class Templates {

	private Templates() {
	}

	/**
	 * The finished message.
	 * @throws IllegalArgumentException when there is no such template or the event lacks
	 * a value that its subject or text message needs
	 */
	public static Message write(PlannedMessage planned) {
		var content = switch (planned.channel()) {
			case EMAIL -> mail(planned, false);
			case SMS -> new Content.Text(new Composition(planned).line(planned.template() + ".sms"));
			case CHAT -> chat(planned);
		};
		return new Message(planned.template(), Texts.in(planned.language()).version(), planned.channel(),
				planned.address(), planned.name(), content);
	}

	/** The mail as it is when the letter of the office goes with it: it says so. */
	public static Content.Mail withLetter(PlannedMessage planned) {
		return mail(planned, true);
	}

	/** What a mail would say, without all that surrounds it. */
	private static Content.Text chat(PlannedMessage planned) {
		var composition = new Composition(planned);
		var template = planned.template();
		var lines = Stream.of(Stream.of(composition.line(template + ".subject")),
				composition.lines(template + ".body").stream(),
				planned.link().isEmpty()
						? Stream.<String>empty()
						: Stream.of(composition.line(template + ".button") + ": " + planned.link()));
		return new Content.Text(String.join("\n", lines.flatMap(each -> each).toList()));
	}

	private static Content.Mail mail(PlannedMessage planned, boolean letter) {
		var composition = new Composition(planned);
		var body = letter
				? Stream.concat(composition.body(planned.template() + ".body").stream(),
						composition.body("frame.attached").stream()).toList()
				: composition.body(planned.template() + ".body");
		var template = planned.template();
		var why = switch (planned.addressee()) {
			case APPLICANT -> "frame.why.case";
			case OBJECTOR -> "frame.why.objection";
			case OFFICER -> "frame.why.account";
		};
		var frame = new MailFrame((planned.language() == Language.ENGLISH) ? "en" : "id",
				composition.line(template + ".subject"), composition.line("frame.greeting"),
				body, composition.line(template + ".button"), planned.link(),
				composition.line("frame.address"), composition.line("frame.contact"), composition.line(why));
		return new Content.Mail(frame.subject(), frame.text(), frame.html());
	}

}
