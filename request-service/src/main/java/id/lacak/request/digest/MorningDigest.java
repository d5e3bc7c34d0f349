package id.lacak.request.digest;

import id.lacak.request.account.Colleagues;
import id.lacak.request.account.Colleagues.Colleague;
import id.lacak.request.account.Preferences;
import id.lacak.request.digest.Digests.Digest;
import id.lacak.request.lifecycle.Actor;
import id.lacak.request.lifecycle.OfficeCode;
import id.lacak.request.lifecycle.Setting;
import id.lacak.request.office.Office;
import id.lacak.request.office.Offices;
import id.lacak.request.outbox.Announcement;
import id.lacak.request.outbox.DigestNews;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Writes each officer one digest on each working day, from the office's hour for it on. Any
 * number of replicas may do so: the digest of an officer and day is kept once. After an outage
 * that lasted the whole day there is none; the next one tells what was missed.
 */
@Component
class MorningDigest {

	private static final Logger LOG = LoggerFactory.getLogger(MorningDigest.class);

	private final Offices offices;

	private final Colleagues colleagues;

	private final Agenda agenda;

	private final Digests digests;

	private final DigestNews news;

	private final Preferences preferences;

	private final Clock clock;

	/** What this replica need not look at again. */
	private final Map<OfficeCode, LocalDate> done = new ConcurrentHashMap<>();

	MorningDigest(Offices offices, Colleagues colleagues, Agenda agenda, Digests digests, DigestNews news,
			Preferences preferences, Clock clock) {
		this.preferences = preferences;
		this.offices = offices;
		this.colleagues = colleagues;
		this.agenda = agenda;
		this.digests = digests;
		this.news = news;
		this.clock = clock;
	}

	@Scheduled(fixedDelayString = "${lacak.request.sweep:30s}")
	void writeQuietly() {
		try {
			write();
		} catch (RuntimeException e) {
			LOG.warn("digests cannot be written now: {}", e.toString());
		}
	}

	/** Writes every digest that is due and returns how many are sent. */
	int write() {
		var sent = 0;
		for (var office : offices.all()) {
			var setting = offices.settingFor(office, Actor.SYSTEM);
			if (!due(office, setting))
				continue;
			var desk = new Morning(agenda, office, setting);
			for (var officer : colleagues.of(office.code()))
				sent += write(officer, desk, office, setting) ? 1 : 0;
			done.put(office.code(), setting.today());
		}
		return sent;
	}

	private boolean due(Office office, Setting setting) {
		var today = setting.today();
		if (today.equals(done.get(office.code())) || !setting.calendar().isWorkingDay(today))
			return false;
		var now = clock.instant();
		return !now.isBefore(at(today, office)) && now.isBefore(setting.hours().closing(today, office.zone()));
	}

	private boolean write(Colleague officer, Morning morning, Office office, Setting setting) {
		var today = setting.today();
		if (!preferences.mornings(officer.username()) || !morning.concerns(officer)
				|| digests.made(office.code(), officer.username(), today))
			return false;
		var since = digests.lastBefore(office.code(), officer.username(), today)
				.orElseGet(() -> at(setting.calendar().previousWorkingDay(today), office));
		var sections = morning.sections(officer, since);
		var letter = sections.isEmpty()
				? Optional.<Announcement>empty()
				: Optional.of(news.digest(office.code(), officer, today, sections, setting.now()));
		return digests.add(new Digest(office.code(), officer.username(), today, setting.now()), letter)
				&& letter.isPresent();
	}

	private static Instant at(LocalDate day, Office office) {
		return day.atTime(office.reminders().digestAt()).atZone(office.zone()).toInstant();
	}

}
