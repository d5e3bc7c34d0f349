package id.lacak.notification.storage;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Date;
import java.util.List;

import id.lacak.notification.delivery.ChannelKind;
import id.lacak.notification.delivery.Conditions;
import id.lacak.notification.delivery.Content;
import id.lacak.notification.delivery.Message;
import id.lacak.notification.delivery.MessageId;
import id.lacak.notification.delivery.Notification;
import id.lacak.notification.delivery.Origin;
import id.lacak.notification.delivery.SendingHours;
import id.lacak.notification.delivery.ReportedState;
import id.lacak.notification.delivery.StateReport;
import id.lacak.notification.delivery.Urgency;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * Notifications as documents. Fields may be added; those written once must stay readable.
 */
final class NotificationDocuments {

	static final String ID = "_id";

	static final String SUBJECT = "subject";

	static final String OFFICE = "office";

	/** Absent for what is no reminder, and in documents from before there were any. */
	static final String REMINDER_AS_OF = "reminderAsOf";

	static final String VALID_UNTIL = "validUntil";

	private static final String QUIET_IN = "quietIn";

	private static final String HOURS = "hours";

	static final String VERSION = "version";

	static final String STATE = "state";

	static final String ATTEMPTS = "attempts";

	static final String ROUND = "round";

	static final String SINCE = "since";

	static final String COMMANDS = "commands";

	/** Absent in documents from before messages were sent again by themselves. */
	static final String RETURNED = "returned";

	static final String CHANNEL = "channel";

	/**
	 * Machine time at which the message needs attention; absent once it has come to an
	 * end.
	 */
	static final String NEXT = "next";

	/** Order of urgency; absent once the message has come to an end, and before there was any. */
	static final String RANK = "rank";

	/** Where it stands among those of its rank, the lowest first; together with the rank. */
	static final String PLACE = "place";

	private static final String URGENCY = "urgency";

	/** Absent for what is not. */
	static final String OPTIONAL = "optional";

	/** Ids of the messages whose news it tells; absent where there are none. */
	static final String TELLS = "tells";

	static final String REPORTS = "reports";

	static final String REPORT_SEQUENCE = "reportSequence";

	/**
	 * Machine time from which any replica may publish the reports; absent when none
	 * waits.
	 */
	static final String REPORT_NEXT = "reportNext";

	static final String ADDRESS = "address";

	static final String NAME = "name";

	static final String CONTENT = "content";

	static final String CONTENT_KIND = CONTENT + ".kind";

	static final String FINGERPRINT = "fingerprint";

	/** Every report there ever was; stays when those that wait are published. */
	static final String TRAIL = "trail";

	private static final String CONTACT_FAILED = "contactFailed";

	private static final String PROOF = "proof";

	private static final String REMOVED = "removed";

	private NotificationDocuments() {
	}

	static Document write(Notification n) {
		var document = new Document(ID, n.id().value()).append("eventId", n.origin().eventId())
				.append(SUBJECT, n.origin().subject())
				.append(OFFICE, n.origin().office())
				.append("registrationNumber", n.origin().registrationNumber())
				.append("template", n.message().template())
				.append("templateVersion", n.message().templateVersion())
				.append(CHANNEL, channel(n.message().channel()))
				.append(ADDRESS, n.message().address())
				.append(NAME, n.message().name())
				.append(CONTENT, content(n.message().content()))
				.append(FINGERPRINT, n.message().fingerprint())
				.append(VERSION, n.version())
				.append(STATE, StateDocuments.write(n.state()))
				.append(ATTEMPTS, n.attempts())
				.append(ROUND, n.round())
				.append(SINCE, Date.from(n.since()))
				.append(COMMANDS, n.commands())
				.append(RETURNED, n.returned());
		instant(document, REMINDER_AS_OF, n.conditions().reminderAsOf());
		instant(document, VALID_UNTIL, n.conditions().validUntil());
		if (n.conditions().optional()) {
			document.append(OPTIONAL, true);
		}
		if (n.conditions().quietIn() != null) {
			document.append(QUIET_IN, n.conditions().quietIn().getId());
		}
		if (!n.conditions().hours().isEmpty()) {
			document.append(HOURS, n.conditions().hours().stream().map(NotificationDocuments::hours).toList());
		}
		if (n.conditions().urgency() != Urgency.USUAL) {
			document.append(URGENCY, urgency(n.conditions().urgency()));
		}
		StateDocuments.next(n.state())
				.ifPresent(
						next -> document.append(NEXT, Date.from(next)).append(RANK, rank(n)).append(PLACE, place(n)));
		return document;
	}

	static int rank(Notification n) {
		return switch (n.conditions().urgency()) {
			case CODE -> 0;
			case LEGAL -> 1;
			case USUAL -> 2;
		};
	}

	static long place(Notification n) {
		var since = n.since().toEpochMilli();
		return switch (n.conditions().urgency()) {
			case CODE, USUAL -> since;
			case LEGAL -> -since;
		};
	}

	private static String urgency(Urgency urgency) {
		return switch (urgency) {
			case CODE -> "code";
			case LEGAL -> "legal";
			case USUAL -> "usual";
		};
	}

	private static Urgency urgency(@Nullable String written) {
		return switch (written) {
			case null -> Urgency.USUAL;
			case "code" -> Urgency.CODE;
			case "legal" -> Urgency.LEGAL;
			case "usual" -> Urgency.USUAL;
			default -> throw new IllegalStateException("unknown urgency " + written);
		};
	}

	static Notification read(Document d) {
		var origin = new Origin(d.getString("eventId"), d.getString(SUBJECT), d.getString(OFFICE),
				d.getString("registrationNumber"));
		var message = new Message(d.getString("template"), d.getInteger("templateVersion"),
				channel(d.getString(CHANNEL)), d.getString(ADDRESS), d.getString(NAME),
				content(d.get(CONTENT, Document.class)));
		var zone = d.getString(QUIET_IN);
		var conditions = new Conditions(maybeInstant(d, REMINDER_AS_OF), maybeInstant(d, VALID_UNTIL),
				(zone == null) ? null : ZoneId.of(zone), urgency(d.getString(URGENCY)), d.getBoolean(OPTIONAL, false),
				d.getList(HOURS, Document.class, List.of()).stream().map(NotificationDocuments::hours).toList());
		return new Notification(new MessageId(d.getString(ID)), origin, message, conditions, d.getLong(VERSION),
				StateDocuments.read(d.get(STATE, Document.class)), d.getInteger(ATTEMPTS), d.getInteger(ROUND),
				StateDocuments.instant(d, SINCE), StateDocuments.strings(d, COMMANDS), d.getInteger(RETURNED, 0));
	}

	private static Document hours(SendingHours hours) {
		return new Document("from", Date.from(hours.from())).append("until", Date.from(hours.until()));
	}

	private static SendingHours hours(Document d) {
		return new SendingHours(d.getDate("from").toInstant(), d.getDate("until").toInstant());
	}

	private static void instant(Document document, String field, @Nullable Instant instant) {
		if (instant != null) {
			document.append(field, Date.from(instant));
		}
	}

	private static @Nullable Instant maybeInstant(Document document, String field) {
		var date = document.getDate(field);
		return (date == null) ? null : date.toInstant();
	}

	/** What is as usual is left out, as it was before there was anything else. */
	static Document report(StateReport report) {
		var document = new Document("id", report.id()).append(STATE, report.state().name())
				.append("at", Date.from(report.at()))
				.append("attempt", report.attempt())
				.append("detail", report.detail());
		if (report.round() > 0) {
			document.append(ROUND, report.round());
		}
		if (report.contactFailed()) {
			document.append(CONTACT_FAILED, true);
		}
		if (report.proof() != null) {
			document.append(PROOF, new Document("route", report.proof().route())
					.append(FINGERPRINT, report.proof().fingerprint())
					.append("references", report.proof().references()));
		}
		return document;
	}

	private static StateReport report(Document r) {
		var proof = r.get(PROOF, Document.class);
		return new StateReport(r.getString("id"), ReportedState.valueOf(r.getString(STATE)),
				StateDocuments.instant(r, "at"), r.getInteger("attempt"), r.getString("detail"),
				r.getInteger(ROUND, 0), r.getBoolean(CONTACT_FAILED, false),
				(proof == null)
						? null
						: new StateReport.Proof(proof.getString("route"), proof.getString(FINGERPRINT),
								StateDocuments.strings(proof, "references")));
	}

	static List<StateReport> reports(Document document) {
		return document.getList(REPORTS, Document.class)
				.stream()
				.map(NotificationDocuments::report)
				.toList();
	}

	static String channel(ChannelKind channel) {
		return switch (channel) {
			case EMAIL -> "email";
			case SMS -> "sms";
			case CHAT -> "chat";
		};
	}

	static ChannelKind channel(String kind) {
		return switch (kind) {
			case "email" -> ChannelKind.EMAIL;
			case "sms" -> ChannelKind.SMS;
			case "chat" -> ChannelKind.CHAT;
			default -> throw new IllegalStateException("unknown channel " + kind);
		};
	}

	static Document content(Content content) {
		return switch (content) {
			case Content.Removed() -> new Document("kind", REMOVED);
			case Content.Mail(var subject, var text, var html, var enclosure) -> EnclosureDocuments.added(
					new Document("kind", "mail").append("subject", subject).append("text", text).append("html", html),
					enclosure);
			case Content.Text(var text) -> new Document("kind", "text").append("text", text);
		};
	}

	private static Content content(Document d) {
		var kind = d.getString("kind");
		return switch (kind) {
			case "mail" -> new Content.Mail(d.getString("subject"), d.getString("text"), d.getString("html"),
					EnclosureDocuments.read(d));
			case REMOVED -> new Content.Removed();
			case "text" -> new Content.Text(d.getString("text"));
			default -> throw new IllegalStateException("unknown kind of content " + kind);
		};
	}

}
