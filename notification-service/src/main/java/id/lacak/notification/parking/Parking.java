package id.lacak.notification.parking;

import org.springframework.amqp.core.Message;

/** Where messages go that cannot be used, for a person to look at. */
@FunctionalInterface
public interface Parking {

	/**
	 * True once the broker has the message safely aside.
	 * @param queue it came from
	 * @param reason names no contact
	 */
	boolean park(String queue, Message message, String reason);

}
