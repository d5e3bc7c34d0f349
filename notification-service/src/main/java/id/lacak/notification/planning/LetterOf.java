package id.lacak.notification.planning;

import java.util.Optional;

import id.lacak.notification.delivery.LetterKey;

/** Which letter of the office goes with the mail about an event. */
public final class LetterOf {

	private static final String NOTICE = "NOTICE";

	private static final String REFUSAL = "REFUSAL";

	private LetterOf() {
	}

	/** The letter that the office makes of the same deed, in the language the person reads. */
	public static Optional<LetterKey> announced(Announcement announcement) {
		return kind(announcement.event()).map(kind -> LetterKey.of(announcement.office().code(),
				announcement.subject(), kind, announcement.recipient().language(), announcement.time()));
	}

	private static Optional<String> kind(Event event) {
		return switch (event) {
			case RequestEvent e -> ofRequest(e);
			case ObjectionEvent.Registered _ -> Optional.of("OBJECTION_RECEIPT");
			case ObjectionEvent.Decided _ -> Optional.of("OBJECTION_DECISION");
			case ObjectionEvent.Unanswered _,ObjectionEvent.Executed _,ObjectionEvent.Withdrawn _,ObjectionEvent.DateMoved _,ObjectionEvent.DisputeReminder _,ObjectionEvent.Unreached _,OfficerEvent _,TextAnswer _ ->
				Optional.empty();
		};
	}

	private static Optional<String> ofRequest(RequestEvent event) {
		return switch (event) {
			case RequestEvent.Registered _ -> Optional.of("RECEIPT");
			case RequestEvent.Incomplete _ -> Optional.of("INCOMPLETENESS");
			case RequestEvent.Extended _ -> Optional.of("EXTENSION");
			case RequestEvent.Decided e -> Optional.of(answer(e.outcome()));
			case RequestEvent.Corrected e -> Optional.of(answer(e.outcome()));
			case RequestEvent.CompletionSupplied _,RequestEvent.InProcess _,RequestEvent.Lapsed _,RequestEvent.PaymentDue _,RequestEvent.PaymentReceived _,RequestEvent.Delivered _,RequestEvent.Withdrawn _,RequestEvent.Closed _,RequestEvent.TrackingRequested _,RequestEvent.Overdue _,RequestEvent.CompletionReminder _,RequestEvent.ObjectionReminder _,RequestEvent.DateMoved _,RequestEvent.Unreached _,RequestEvent.ContactChanged _ ->
				Optional.empty();
		};
	}

	private static String answer(RequestEvent.Outcome outcome) {
		return switch (outcome) {
			case REFUSED_EXEMPT -> REFUSAL;
			case GRANTED_FULL, GRANTED_PARTIAL, NOT_HELD, NOT_AVAILABLE -> NOTICE;
		};
	}

}
