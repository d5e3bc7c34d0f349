package id.lacak.notification.delivery;

import java.util.List;

/** Providers whose number only the settings know. */
public interface Channels {

	/** All of them. */
	List<Channel> all();

}
