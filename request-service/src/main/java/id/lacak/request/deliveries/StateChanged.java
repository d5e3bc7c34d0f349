package id.lacak.request.deliveries;

import id.lacak.request.lifecycle.CaseId;
import id.lacak.request.lifecycle.OfficeCode;
import id.lacak.request.lifecycle.Told;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A report as {@code notification.state-changed.v1} carries it. Fields that are not known
 * here are ignored.
 */
record StateChanged(OfficeCode office, CaseId id, Told told) {

	static final String TYPE = "notification.state-changed.v1";

	/** No part of a case: D for deadlines and A for accounts of officers, S for answers to whoever wrote a text. */
	private static final Pattern OFFICERS = Pattern.compile("[DAS]\\d");

	private static final JsonMapper JSON = JsonMapper.builder().build();

	/** Not what the contract says; trying again cannot help. */
	static final class Invalid extends Exception {

		private static final long serialVersionUID = 1;

		private final String why;

		Invalid(String why) {
			super(why);
			this.why = why;
		}

		/** In words for an operator; never the content. */
		String why() {
			return why;
		}

	}

	/** The report in the message; empty if the message is of another type or concerns no applicant. */
	static Optional<StateChanged> read(byte[] body) throws Invalid {
		try {
			var event = JSON.readTree(body);
			if (!event.isObject())
				throw new Invalid("not a CloudEvent");
			if (!text(event, "type").equals(TYPE) || isToOfficer(event.path("data")))
				return Optional.empty();
			return Optional.of(report(event, event.path("data")));
		} catch (JacksonException e) {
			throw new Invalid("not JSON");
		} catch (IllegalArgumentException | DateTimeException e) {
			throw new Invalid("a field is not what the contract says: " + e.getClass().getSimpleName());
		}
	}

	/** Whether the message is such a report, to whomever. */
	static boolean isOne(byte[] body) throws Invalid {
		try {
			return JSON.readTree(body).path("type").asString("").equals(TYPE);
		} catch (JacksonException e) {
			throw new Invalid("not JSON");
		}
	}

	private static StateChanged report(JsonNode event, JsonNode data) throws Invalid {
		var attempt = data.path("attempt");
		if (!attempt.isInt() || attempt.intValue() < 0)
			throw new Invalid("attempt is missing or no number");
		var step = new Told.Step(Told.State.valueOf(text(data, "state")), Instant.parse(text(data, "at")),
				attempt.intValue(), maybe(data, "detail"), round(data), data.path("contactFailed").asBoolean(false),
				maybe(data, "fingerprint").map(fingerprint -> new Told.Proof(maybe(data, "route").orElse(""),
						fingerprint,
						data.path("references").valueStream().map(each -> each.asString("")).toList())));
		return new StateChanged(new OfficeCode(text(data, "office")), new CaseId(text(event, "subject")),
				new Told(text(data, "messageId"), text(data, "template"), text(data, "channel"),
						text(data, "recipientMasked"), List.of(step), Optional.of(text(data, "eventId")), List.of()));
	}

	/** Absent in the first round, and in events from before there were others. */
	private static int round(JsonNode data) throws Invalid {
		var round = data.path("round");
		if (round.isMissingNode())
			return 0;
		if (!round.isInt() || round.intValue() < 0)
			throw new Invalid("round is no number");
		return round.intValue();
	}

	private static Optional<String> maybe(JsonNode node, String name) {
		var value = node.path(name);
		return value.isString() ? Optional.of(value.stringValue()) : Optional.empty();
	}

	/** What officers are told is no part of the case that applicants see. */
	private static boolean isToOfficer(JsonNode data) throws Invalid {
		return OFFICERS.matcher(text(data, "template")).lookingAt();
	}

	private static String text(JsonNode node, String name) throws Invalid {
		var value = node.path(name);
		if (!value.isString() || value.stringValue().isEmpty())
			throw new Invalid(name + " is missing or no text");
		return value.stringValue();
	}

}
