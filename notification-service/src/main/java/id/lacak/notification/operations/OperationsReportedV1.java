package id.lacak.notification.operations;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * {@code notification.operations-reported.v1} as it leaves this service. Names and fields
 * here are promises; see the contract.
 */
record OperationsReportedV1(String specversion, String id, String source, String type, String subject, Instant time,
		String datacontenttype, Data data) {

	static final String TYPE = "notification.operations-reported.v1";

	static final String ROUTING_KEY = "notification.operations-reported";

	/** @param at by the legal clock */
	static OperationsReportedV1 of(Data data, Instant at) {
		return new OperationsReportedV1("1.0", "operations-%s-%d".formatted(data.office(), at.toEpochMilli()),
				"/offices/" + data.office(), TYPE, data.office(), at, "application/json", data);
	}

	/** What one office sees; contacts masked, and no text of a message. */
	record Data(String office, List<Route> routes, Map<String, Long> backlog, List<Paused> templates,
			long deadLetterTotal,
			List<Dead> deadLetters, List<Done> acts, List<Stopped> addresses) {
	}

	/** A route. */
	@JsonInclude(JsonInclude.Include.NON_NULL)
	record Route(String name, String channel, String breaker, boolean ready, @Nullable Paused paused) {
	}

	/** What is held back. */
	record Paused(String name, String by, String why, Instant at) {
	}

	/** A dead letter that waits for a person. */
	record Dead(String id, String queue, String eventType, String reason, String failure, int times, Instant firstAt,
			Instant lastAt, boolean replayable) {
	}

	/** A contact that messages do not leave to. */
	record Stopped(String id, String channel, String recipientMasked, String by, String why, Instant at) {
	}

	/** What somebody did. */
	record Done(String what, String target, String by, String why, Instant at, String outcome) {
	}

}
