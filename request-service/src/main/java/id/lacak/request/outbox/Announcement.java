package id.lacak.request.outbox;

/**
 * An event ready to be published.
 *
 * @param id of the event and of the AMQP message
 * @param routingKey type of the event without its version
 * @param body the CloudEvent as JSON
 */
public record Announcement(String id, String routingKey, String body) {

	@Override
	public String toString() {
		return routingKey + " " + id;
	}

}
