package id.lacak.notification.inbox;

import java.time.Instant;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The envelope, as far as it is read. */
record CloudEvent(@Nullable String specversion, @Nullable String id, @Nullable String type, @Nullable String subject,
		@Nullable Instant time, @Nullable JsonNode data) {

	private static final int LONGEST_ID = 64;

	/**
	 * The envelope with all it must have.
	 * @throws InvalidEvent when something is missing
	 */
	Checked checked() {
		if (!"1.0".equals(this.specversion)) {
			throw new InvalidEvent("specversion is not 1.0");
		}
		if (this.id == null || this.id.isBlank() || this.id.length() > LONGEST_ID) {
			throw new InvalidEvent("id is missing or too long");
		}
		if (this.type == null || this.subject == null || this.subject.isBlank()) {
			throw new InvalidEvent("type or subject is missing");
		}
		if (this.time == null) {
			throw new InvalidEvent("time is missing");
		}
		if (this.data == null || !this.data.isObject()) {
			throw new InvalidEvent("data is missing");
		}
		return new Checked(this.id, this.type, this.subject, this.time, this.data);
	}

	/** An envelope with everything in it. */
	record Checked(String id, String type, String subject, Instant time, JsonNode data) {

		/** The type if it can be one; anything else may be a contact. */
		String shownType() {
			return this.type.matches("[a-z0-9.-]{1,80}") ? this.type : "without a name";
		}
	}

}
