package id.lacak.notification.planning;

import java.time.ZoneId;
import java.util.Objects;

/**
 * The office that acts, as the event names it.
 *
 * @param zone in which a person reads dates
 */
public record Office(String code, String name, String city, ZoneId zone, String phone, String address, String hours) {

	public Office {
		Objects.requireNonNull(code, "office.code");
		Objects.requireNonNull(name, "office.name");
		Objects.requireNonNull(city, "office.city");
		Objects.requireNonNull(zone, "office.zone");
		Objects.requireNonNull(phone, "office.phone");
		Objects.requireNonNull(address, "office.address");
		Objects.requireNonNull(hours, "office.hours");
	}

}
