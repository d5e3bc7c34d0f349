package id.lacak.request.channels;

import id.lacak.request.lifecycle.OfficeCode;

import java.time.Instant;
import java.util.Optional;

/** Where it is noted what an administrator wants of notification-service, and from where it is sent. */
public interface ChannelOrders {

	/** Notes the order and has it sent, in one write. */
	void send(Order order);

	/**
	 * What an administrator wants done.
	 *
	 * @param id opaque
	 * @param operation as the contract names it, such as {@code PAUSE_ROUTE}
	 * @param target name of the route, or id of the dead letter; may be empty
	 * @param by account of the administrator
	 * @param address of a trial; travels with the order and is not kept here
	 */
	record Order(String id, OfficeCode office, String operation, String target, String reason, String by,
			Optional<String> address, Instant at) {

		@Override
		public String toString() {
			return "Order[" + id + "]";
		}

	}

}
