package id.lacak.request.outbox;

import tools.jackson.databind.JsonNode;

import java.time.Instant;

/**
 * The envelope of every message between the services (CloudEvents 1.0, structured mode).
 *
 * @param source the office, such as {@code /offices/depok}
 * @param type with its version, such as {@code request.registered.v1}
 * @param subject id of the case
 * @param time when it happened, by the legal clock
 */
record CloudEvent(String specversion, String id, String source, String type, String subject, Instant time,
		String datacontenttype, JsonNode data) {

	/** Media type of the structured form. */
	static final String MEDIA_TYPE = "application/cloudevents+json";

	static CloudEvent of(String id, String office, String type, String subject, Instant time, JsonNode data) {
		return new CloudEvent("1.0", id, "/offices/" + office, type, subject, time, "application/json", data);
	}

}
