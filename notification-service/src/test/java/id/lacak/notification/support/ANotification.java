package id.lacak.notification.support;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;

import id.lacak.notification.delivery.Change;
import id.lacak.notification.delivery.ChannelKind;
import id.lacak.notification.delivery.Conditions;
import id.lacak.notification.delivery.Content;
import id.lacak.notification.delivery.Enclosure;
import id.lacak.notification.delivery.LetterKey;
import id.lacak.notification.delivery.Message;
import id.lacak.notification.delivery.MessageId;
import id.lacak.notification.delivery.Moment;
import id.lacak.notification.delivery.Notification;
import id.lacak.notification.delivery.Origin;
import id.lacak.notification.delivery.SendingHours;
import id.lacak.notification.delivery.Urgency;

/** Notifications for tests; values that do not matter are hidden here. */
public final class ANotification {

	public static final Instant LEGAL = Instant.parse("2026-11-20T02:15:30Z");

	public static final Instant MACHINE = Instant.parse("2026-01-01T00:00:00Z");

	public static final Moment START = new Moment(LEGAL, MACHINE);

	public static final String EMAIL = "sari@surel.example";

	public static final String PHONE = "+6281255504471";

	private ANotification() {
	}

	public static Moment later(long seconds) {
		return new Moment(LEGAL.plusSeconds(seconds), MACHINE.plusSeconds(seconds));
	}

	public static Change plannedEmail(String eventId) {
		return planned(eventId, "N06", EMAIL, "Sari Wulandari");
	}

	public static Change planned(String eventId, String template, String address, String name) {
		var content = new Content.Mail("Permohonan 001/PPID/XI/2026 kami terima", "Isi surat", "<p>Isi surat</p>");
		return planned(eventId, new Message(template, 1, ChannelKind.EMAIL, address, name, content));
	}

	public static Change plannedSms(String eventId) {
		return plannedSms(eventId, PHONE, "PPID Depok: Permohonan 001/PPID/XI/2026 kami terima.");
	}

	public static Change plannedSms(String eventId, String phone, String text) {
		return planned(eventId,
				new Message("N06", 1, ChannelKind.SMS, phone, "Sari Wulandari", new Content.Text(text)));
	}

	/** The letter of which {@link #awaiting} tells. */
	public static final LetterKey LETTER = LetterKey.of("depok", "case-7", "RECEIPT", "id", LEGAL);

	/** A mail that waits a minute for its letter. */
	public static Change awaiting(String eventId) {
		var content = new Content.Mail("Permohonan kami terima", "Isi surat", "<p>Isi surat</p>",
				new Enclosure.Awaited(LETTER, "Isi surat, terlampir", "<p>Isi surat, terlampir</p>"));
		var message = new Message("N01", 1, ChannelKind.EMAIL, EMAIL, "Sari Wulandari", content);
		return Notification.planned(MessageId.of(eventId, "N01", ChannelKind.EMAIL, EMAIL),
				new Origin(eventId, "case-7", "depok", "001/PPID/XI/2026"), message, Conditions.NONE,
				MACHINE.plusSeconds(60), START);
	}

	/** News that its receiver may do without. */
	public static Change update(String eventId) {
		var content = new Content.Mail("Permohonan 001/PPID/XI/2026 lengkap", "Isi surat", "<p>Isi surat</p>");
		return planned(eventId, new Message("N06", 1, ChannelKind.EMAIL, EMAIL, "Sari Wulandari", content),
				Conditions.NONE.optional(true));
	}

	/** A reminder that was true at {@link #LEGAL} and is of use for an hour. */
	public static Change reminder(String eventId) {
		var content = new Content.Mail("Tenggat 001/PPID/XI/2026", "Isi surat", "<p>Isi surat</p>");
		return planned(eventId, new Message("D01", 1, ChannelKind.EMAIL, EMAIL, "Sari Wulandari", content),
				new Conditions(LEGAL, LEGAL.plusSeconds(3600), null));
	}

	/** A reminder that leaves in these hours only. */
	public static Change within(String eventId, List<SendingHours> hours) {
		var content = new Content.Mail("Tenggat 001/PPID/XI/2026", "Isi surat", "<p>Isi surat</p>");
		return planned(eventId, new Message("N13", 1, ChannelKind.EMAIL, EMAIL, "Sari Wulandari", content),
				new Conditions(LEGAL, null, null).within(hours));
	}

	/** The same by text message. */
	public static Change smsReminder(String eventId) {
		return planned(eventId,
				new Message("N03", 1, ChannelKind.SMS, PHONE, "Sari Wulandari", new Content.Text("PPID Depok: halo")),
				new Conditions(LEGAL, LEGAL.plusSeconds(3600), null));
	}

	/** A text message that respects the night in that zone. */
	public static Change quietSms(String eventId, String zone) {
		return planned(eventId,
				new Message("N06", 1, ChannelKind.SMS, PHONE, "Sari Wulandari", new Content.Text("PPID Depok: halo")),
				Conditions.NONE.quietIn(ZoneId.of(zone)));
	}

	/** An email of that urgency. */
	public static Change urgent(String eventId, Urgency urgency, Moment now) {
		return urgent(eventId, EMAIL, urgency, now);
	}

	public static Change urgent(String eventId, String address, Urgency urgency, Moment now) {
		var content = new Content.Mail(eventId, "Isi surat", "<p>Isi surat</p>");
		var message = new Message("N01", 1, ChannelKind.EMAIL, address, "Sari Wulandari", content);
		return planned(eventId, message, Conditions.NONE.urgency(urgency), now);
	}

	private static Change planned(String eventId, Message message) {
		return planned(eventId, message, Conditions.NONE);
	}

	private static Change planned(String eventId, Message message, Conditions conditions) {
		return planned(eventId, message, conditions, START);
	}

	private static Change planned(String eventId, Message message, Conditions conditions, Moment now) {
		var id = MessageId.of(eventId, message.template(), message.channel(), message.address());
		return Notification.planned(id, new Origin(eventId, "case-7", "depok", "001/PPID/XI/2026"), message, conditions,
				now);
	}

}
