package id.lacak.request.office;

import id.lacak.request.lifecycle.Actor;
import id.lacak.request.lifecycle.OfficeCode;
import id.lacak.request.lifecycle.Setting;

import org.springframework.stereotype.Component;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The offices by code and by the host name the public uses. */
@Component
public class Offices {

	private final Map<OfficeCode, Office> byCode = new LinkedHashMap<>();

	private final Map<String, Office> byHost = new LinkedHashMap<>();

	private final Calendars calendars;

	private final Clock clock;

	Offices(OfficeSettings settings, Calendars calendars, Clock clock) {
		this.calendars = calendars;
		this.clock = clock;
		for (var entry : settings.offices()) {
			var office = entry.office();
			if (byCode.put(office.code(), office) != null)
				throw new IllegalStateException("two offices are called " + office.code());
			if (entry.hosts() != null)
				entry.hosts().forEach(host -> byHost.put(host.toLowerCase(Locale.ROOT), office));
		}
		if (byCode.isEmpty())
			throw new IllegalStateException("lacak.offices names no office");
	}

	/** The office that a host name belongs to; the first one if none claims it. */
	public Office forHost(String host) {
		return byHost.getOrDefault(host.toLowerCase(Locale.ROOT), byCode.values().iterator().next());
	}

	/** Every office of this deployment. */
	public List<Office> all() {
		return List.copyOf(byCode.values());
	}

	/** The office with this code. */
	public Office get(OfficeCode code) {
		var office = byCode.get(code);
		if (office == null)
			throw new IllegalArgumentException("no office is called " + code);
		return office;
	}

	/** Time and law for a command given now in the office. */
	public Setting settingFor(Office office, Actor by) {
		return new Setting(clock.instant(), office.zone(), calendars.of(office.code()), office.rulebook(), by,
				office.reminders().hours());
	}

}
