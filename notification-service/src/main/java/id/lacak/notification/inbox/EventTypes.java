package id.lacak.notification.inbox;

import java.util.Map;

import id.lacak.notification.planning.Event;
import id.lacak.notification.planning.Matter;
import id.lacak.notification.planning.ObjectionEvent;
import id.lacak.notification.planning.OfficerEvent;
import id.lacak.notification.planning.RequestEvent;
import id.lacak.notification.planning.TextAnswer;

/** The types of events that lead to messages, and what each is about. */
final class EventTypes {

	static final Map<String, Known> KNOWN = Map.ofEntries(
			Map.entry("request.registered.v1", request(RequestEvent.Registered.class)),
			Map.entry("request.incomplete.v1", request(RequestEvent.Incomplete.class)),
			Map.entry("request.completion-supplied.v1", request(RequestEvent.CompletionSupplied.class)),
			Map.entry("request.in-process.v1", request(RequestEvent.InProcess.class)),
			Map.entry("request.lapsed.v1", request(RequestEvent.Lapsed.class)),
			Map.entry("request.extended.v1", request(RequestEvent.Extended.class)),
			Map.entry("request.decided.v1", request(RequestEvent.Decided.class)),
			Map.entry("request.payment-due.v1", request(RequestEvent.PaymentDue.class)),
			Map.entry("request.payment-received.v1", request(RequestEvent.PaymentReceived.class)),
			Map.entry("request.delivered.v1", request(RequestEvent.Delivered.class)),
			Map.entry("request.withdrawn.v1", request(RequestEvent.Withdrawn.class)),
			Map.entry("request.closed.v1", request(RequestEvent.Closed.class)),
			Map.entry("request.tracking-requested.v1", request(RequestEvent.TrackingRequested.class)),
			Map.entry("request.contact-changed.v1", request(RequestEvent.ContactChanged.class)),
			Map.entry("request.unreached.v1", request(RequestEvent.Unreached.class)),
			Map.entry("request.overdue.v1", request(RequestEvent.Overdue.class)),
			Map.entry("request.completion-reminder.v1", request(RequestEvent.CompletionReminder.class)),
			Map.entry("request.objection-reminder.v1", request(RequestEvent.ObjectionReminder.class)),
			Map.entry("request.date-moved.v1", request(RequestEvent.DateMoved.class)),
			Map.entry("request.corrected.v1", request(RequestEvent.Corrected.class)),
			Map.entry("objection.registered.v1", objection(ObjectionEvent.Registered.class)),
			Map.entry("objection.decided.v1", objection(ObjectionEvent.Decided.class)),
			Map.entry("objection.unanswered.v1", objection(ObjectionEvent.Unanswered.class)),
			Map.entry("objection.executed.v1", objection(ObjectionEvent.Executed.class)),
			Map.entry("objection.unreached.v1", objection(ObjectionEvent.Unreached.class)),
			Map.entry("objection.withdrawn.v1", objection(ObjectionEvent.Withdrawn.class)),
			Map.entry("objection.date-moved.v1", objection(ObjectionEvent.DateMoved.class)),
			Map.entry("objection.dispute-reminder.v1", objection(ObjectionEvent.DisputeReminder.class)),
			Map.entry("deadline.reminder.v1", duty(OfficerEvent.Reminder.class)),
			Map.entry("deadline.assigned.v1", duty(OfficerEvent.Assigned.class)),
			Map.entry("deadline.digest.v1", duty(OfficerEvent.Digest.class)),
			Map.entry("deadline.calendar-changed.v1", duty(OfficerEvent.CalendarChanged.class)),
			Map.entry("account.invited.v1", new Known(OfficerEvent.Invited.class, Matter.Account.class)),
			Map.entry("message.text-answer.v1", new Known(TextAnswer.class, Matter.Inquiry.class)),
			Map.entry("message.test.v1", new Known(OfficerEvent.Trial.class, Matter.Account.class)));

	private EventTypes() {
	}

	private static Known request(Class<? extends RequestEvent> event) {
		return new Known(event, Matter.Case.class);
	}

	private static Known objection(Class<? extends ObjectionEvent> event) {
		return new Known(event, Matter.Objection.class);
	}

	private static Known duty(Class<? extends OfficerEvent> event) {
		return new Known(event, Matter.Duty.class);
	}

	/** What the data of a type is read as. */
	record Known(Class<? extends Event> event, Class<? extends Matter> matter) {
	}

}
