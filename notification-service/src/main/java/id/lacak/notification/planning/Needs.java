package id.lacak.notification.planning;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

import org.jspecify.annotations.Nullable;

import id.lacak.notification.delivery.ChannelKind;
import id.lacak.notification.delivery.Conditions;
import id.lacak.notification.delivery.SendingHours;
import id.lacak.notification.delivery.Urgency;

/** Which messages only remind of something, and what makes a reminder superfluous. */
final class Needs {

	private Needs() {
	}

	/** What must hold when a letter about the event leaves by that channel. */
	static Conditions conditions(Announcement a, Letter letter, ChannelKind channel) {
		var conditions = conditions(a).urgency(urgency(a.event(), letter));
		return switch (channel) {
			case EMAIL -> opensARight(a.event()) ? conditions.quietIn(a.office().zone()) : conditions;
			case CHAT -> conditions.quietIn(a.office().zone());
			case SMS -> mayWakeSomebody(a.event()) ? conditions : conditions.quietIn(a.office().zone());
		};
	}

	private static Urgency urgency(Event event, Letter letter) {
		return switch (event) {
			case RequestEvent.TrackingRequested _,OfficerEvent.Invited _,OfficerEvent.Trial _,TextAnswer _ ->
				Urgency.CODE;
			// in place of a notice, so as urgent as that
			case SecondWay _ -> Urgency.LEGAL;
			case RequestEvent _,ObjectionEvent _,OfficerEvent _ -> letter.legal() ? Urgency.LEGAL : Urgency.USUAL;
		};
	}

	/** What is of no use tomorrow morning, and what somebody asked for just now. */
	private static boolean mayWakeSomebody(Event event) {
		return switch (event) {
			case RequestEvent.TrackingRequested _,TextAnswer _ -> true;
			case RequestEvent.CompletionReminder e -> isTheLast(e);
			case RequestEvent _,ObjectionEvent _,OfficerEvent _ -> false;
		};
	}

	private static boolean isTheLast(RequestEvent.CompletionReminder reminder) {
		return reminder.workingDaysLeft() == 0;
	}

	/** Events that are older than the field do not say; then the last day's reminder ends with that day. */
	private static @Nullable Instant usefulUntil(RequestEvent.CompletionReminder e, ZoneId zone) {
		return (e.validUntil() != null || !isTheLast(e)) ? e.validUntil() : endOf(e.completeBy(), zone);
	}

	/** The last moment of a day where the office is: a reminder of it is of no use afterwards. */
	private static Instant endOf(LocalDate day, ZoneId zone) {
		return day.plusDays(1).atStartOfDay(zone).toInstant().minusMillis(1);
	}

	private static Conditions conditions(Announcement a) {
		return switch (a.event()) {
			case RequestEvent.Overdue e ->
				new Conditions(a.time(), e.validUntil(), null).within(orAny(e.sendingHours()));
			case RequestEvent.CompletionReminder e -> new Conditions(a.time(), usefulUntil(e, a.office().zone()), null);
			case RequestEvent.ObjectionReminder e -> new Conditions(a.time(), e.validUntil(), null);
			case ObjectionEvent.Unanswered e ->
				new Conditions(a.time(), e.validUntil(), null).within(orAny(e.sendingHours()));
			case ObjectionEvent.DisputeReminder e -> new Conditions(a.time(), e.validUntil(), null);
			case RequestEvent _ -> Conditions.NONE;
			case OfficerEvent.Reminder e -> new Conditions(a.time(), e.validUntil(), null);
			case OfficerEvent.Assigned _,OfficerEvent.Digest _,OfficerEvent.CalendarChanged _,OfficerEvent.Invited _,OfficerEvent.Trial _ ->
				Conditions.NONE;
			case ObjectionEvent _,TextAnswer _ -> Conditions.NONE;
		};
	}

	/** Events that are older than the field do not say; then only the quiet hours hold. */
	private static List<SendingHours> orAny(@Nullable List<SendingHours> hours) {
		return (hours == null) ? List.of() : hours;
	}

	/** What its reminders are about: an objection ends those of the right to object to a request. */
	static String endedSubject(Announcement a) {
		var objectedTo = (a.event() instanceof ObjectionEvent.Registered filed) ? filed.objectedTo() : null;
		return (objectedTo == null) ? a.subject() : objectedTo;
	}

	/** Whether reminders of what stood before are superfluous afterwards. */
	static boolean isEndedBy(Event event) {
		return switch (event) {
			case RequestEvent e -> endsOfRequest(e);
			case ObjectionEvent e -> endsOfObjection(e);
			case OfficerEvent _,TextAnswer _ -> false;
		};
	}

	/** What tells of a right that silence opened is told late rather than not at all, but not at night. */
	private static boolean opensARight(Event event) {
		return event instanceof RequestEvent.Overdue || event instanceof ObjectionEvent.Unanswered;
	}

	private static boolean endsOfRequest(RequestEvent event) {
		return switch (event) {
			case RequestEvent.Decided _,RequestEvent.Corrected _,RequestEvent.Extended _ -> true;
			case RequestEvent.Withdrawn _,RequestEvent.Closed _,RequestEvent.Lapsed _ -> true;
			case RequestEvent.Incomplete _,RequestEvent.CompletionSupplied _,RequestEvent.InProcess _ -> true;
			case RequestEvent.DateMoved _ -> true;
			case RequestEvent.Registered _,RequestEvent.TrackingRequested _,RequestEvent.Unreached _ -> false;
			case RequestEvent.ContactChanged _ -> false;
			case RequestEvent.PaymentDue _,RequestEvent.PaymentReceived _,RequestEvent.Delivered _ -> false;
			case RequestEvent.Overdue _,RequestEvent.CompletionReminder _,RequestEvent.ObjectionReminder _ -> false;
		};
	}

	private static boolean endsOfObjection(ObjectionEvent event) {
		return switch (event) {
			case ObjectionEvent.Decided _,ObjectionEvent.Withdrawn _,ObjectionEvent.Executed _ -> true;
			case ObjectionEvent.DateMoved _ -> true;
			case ObjectionEvent.Registered e -> e.objectedTo() != null;
			case ObjectionEvent.Unanswered _,ObjectionEvent.DisputeReminder _ -> false;
			case ObjectionEvent.Unreached _ -> false;
		};
	}

}
