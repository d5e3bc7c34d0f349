package id.lacak.request.outbox;

import java.util.List;
import java.util.Set;

/** Hands announcements to the broker. */
interface Publisher {

	/**
	 * Publishes in order and waits for the broker's word on each.
	 * @return ids of those the broker has taken responsibility for; a fault is no exception
	 */
	Set<String> publish(List<Announcement> announcements);

}
