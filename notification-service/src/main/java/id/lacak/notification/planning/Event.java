package id.lacak.notification.planning;

/**
 * What happened, as far as a message needs to know. Names are those of the event
 * contract.
 */
public sealed interface Event permits RequestEvent, ObjectionEvent, OfficerEvent, TextAnswer {
}
