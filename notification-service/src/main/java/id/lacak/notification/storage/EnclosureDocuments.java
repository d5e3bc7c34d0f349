package id.lacak.notification.storage;

import id.lacak.notification.delivery.Enclosure;
import id.lacak.notification.delivery.LetterKey;
import org.bson.Document;

/** What goes with a mail, as a part of its content; absent for nothing. */
final class EnclosureDocuments {

	/** The letter that a mail waits for, as a path into its document. */
	static final String AWAITED = NotificationDocuments.CONTENT + ".enclosure.awaited";

	private static final String ENCLOSURE = "enclosure";

	private EnclosureDocuments() {
	}

	static Document added(Document mail, Enclosure enclosure) {
		return switch (enclosure) {
			case Enclosure.None _ -> mail;
			case Enclosure.Awaited(var letter, var text, var html) -> mail.append(ENCLOSURE,
					new Document("awaited", letter.value()).append("text", text).append("html", html));
			case Enclosure.Attached(var letter, var file, var sha256, var size) -> mail.append(ENCLOSURE,
					new Document("attached", letter.value()).append("file", file)
							.append("sha256", sha256)
							.append("size", size));
		};
	}

	static Enclosure read(Document mail) {
		var enclosure = mail.get(ENCLOSURE, Document.class);
		if (enclosure == null) {
			return Enclosure.NONE;
		}
		var awaited = enclosure.getString("awaited");
		return (awaited == null)
				? new Enclosure.Attached(new LetterKey(enclosure.getString("attached")), enclosure.getString("file"),
						enclosure.getString("sha256"), enclosure.getLong("size"))
				: new Enclosure.Awaited(new LetterKey(awaited), enclosure.getString("text"),
						enclosure.getString("html"));
	}

}
