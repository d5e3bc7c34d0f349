package id.lacak.notification.storage;

import java.time.Instant;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;

import id.lacak.notification.delivery.Parts;
import id.lacak.notification.delivery.State;
import org.bson.Document;

/**
 * States as documents, each under a literal kind that outlives any renaming of classes.
 */
final class StateDocuments {

	private static final String KIND = "kind";

	private static final String AT = "at";

	private static final String DETAIL = "detail";

	private static final String REFERENCES = "references";

	private StateDocuments() {
	}

	static Document write(State state) {
		return switch (state) {
			case State.Waiting(var dueAt) -> kind("waiting").append("dueAt", Date.from(dueAt));
			case State.Sending(var holder, var until) ->
				kind("sending").append("holder", holder).append("leaseUntil", Date.from(until));
			case State.Accepted(var at, var references, var delivered) -> kind("accepted").append(AT, Date.from(at))
					.append(REFERENCES, references)
					.append("delivered", delivered.stream().sorted().toList());
			case State.Delivered(var at) -> kind("delivered").append(AT, Date.from(at));
			case State.FailedPermanently(var at, var detail, var parts) ->
				parts(ended("failed-permanently", at, detail), parts);
			case State.FailedTechnically(var at, var detail) -> ended("failed-technically", at, detail);
			case State.Uncertain(var at, var detail, var parts) -> parts(ended("uncertain", at, detail), parts);
			case State.Suppressed(var at, var detail) -> ended("suppressed", at, detail);
			case State.Expired(var at, var detail, var parts) -> parts(ended("expired", at, detail), parts);
		};
	}

	static State read(Document document) {
		var kind = document.getString(KIND);
		return switch (kind) {
			case "waiting" -> new State.Waiting(instant(document, "dueAt"));
			case "sending" -> new State.Sending(document.getString("holder"), instant(document, "leaseUntil"));
			case "accepted" -> new State.Accepted(instant(document, AT), strings(document, REFERENCES),
					new HashSet<>(strings(document, "delivered")));
			case "delivered" -> new State.Delivered(instant(document, AT));
			case "failed-permanently" ->
				new State.FailedPermanently(instant(document, AT), detail(document), parts(document));
			case "failed-technically" -> new State.FailedTechnically(instant(document, AT), detail(document));
			case "uncertain" -> new State.Uncertain(instant(document, AT), detail(document), parts(document));
			case "suppressed" -> new State.Suppressed(instant(document, AT), detail(document));
			case "expired" -> new State.Expired(instant(document, AT), detail(document), parts(document));
			default -> throw new IllegalStateException("unknown kind of state " + kind);
		};
	}

	/** Machine time at which somebody must look at the message again, if ever. */
	static Optional<Instant> next(State state) {
		return switch (state) {
			case State.Waiting(var dueAt) -> Optional.of(dueAt);
			case State.Sending(var _, var leaseUntil) -> Optional.of(leaseUntil);
			case State.Accepted _,State.Delivered _,State.FailedPermanently _,State.FailedTechnically _,State.Uncertain _,State.Suppressed _,State.Expired _ ->
				Optional.empty();
		};
	}

	static Instant instant(Document document, String field) {
		return document.getDate(field).toInstant();
	}

	static List<String> strings(Document document, String field) {
		return List.copyOf(document.getList(field, String.class));
	}

	private static Document kind(String kind) {
		return new Document(KIND, kind);
	}

	private static Document ended(String kind, Instant at, String detail) {
		return kind(kind).append(AT, Date.from(at)).append(DETAIL, detail);
	}

	private static Document parts(Document document, Parts parts) {
		return parts.unknown()
				? document
				: document.append(REFERENCES, parts.references())
						.append("delivered", parts.arrived().stream().sorted().toList())
						.append("missing", parts.missing());
	}

	/** Nothing is known of the parts in documents from before they were kept. */
	private static Parts parts(Document document) {
		return document.containsKey(REFERENCES)
				? new Parts(strings(document, REFERENCES), new HashSet<>(strings(document, "delivered")),
						document.getInteger("missing"))
				: Parts.NONE;
	}

	private static String detail(Document document) {
		return document.getString(DETAIL);
	}

}
