package id.lacak.request.watch;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;

import id.lacak.request.account.TestColleagues;
import id.lacak.request.lifecycle.ASetting;
import id.lacak.request.lifecycle.AnIntake;
import id.lacak.request.lifecycle.CaseFile;
import id.lacak.request.lifecycle.CaseId;
import id.lacak.request.lifecycle.Outcome;
import id.lacak.request.lifecycle.RequestCommand;
import id.lacak.request.lifecycle.Requests.Opening;
import id.lacak.request.lifecycle.Role;
import id.lacak.request.office.CalendarVersion;
import id.lacak.request.office.Calendars;
import id.lacak.request.office.InMemoryCalendars;
import id.lacak.request.office.Offices;
import id.lacak.request.office.TestOffices;
import id.lacak.request.outbox.Announcement;
import id.lacak.request.setback.Setbacks;
import id.lacak.request.storage.TestMongo;
import id.lacak.request.storage.TestRegister;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/** An office with its register, its people, a clock that is moved by hand, and a post box. */
final class Town implements AutoCloseable {

	private static final JsonMapper JSON = JsonMapper.builder().build();

	final HandClock clock = new HandClock(ASetting.on("2026-11-23").build().now());

	final Calendars calendars = TestOffices.calendars(clock, new InMemoryCalendars());

	final Offices offices = TestOffices.depok(clock, calendars);

	final TestRegister register;

	private final List<Posted> posted = new ArrayList<>();

	final Setbacks setbacks = new Setbacks(new SimpleMeterRegistry());

	private TestColleagues people = TestColleagues.ofDepok();

	Town(TestMongo mongo) {
		register = TestRegister.on(mongo);
	}

	/** A message to one person, without its text. */
	record Posted(LocalDateTime at, String type, String to, JsonNode data) {

		/** Such as {@code 2026-11-30 09:00 reminder lead WRITTEN_NOTICE 5}. */
		String line() {
			var words = new ArrayList<>(List.of(at.toLocalDate().toString(), at.toLocalTime().toString(),
					type.replaceAll("^(deadline|request)\\.|\\.v1$", ""), to));
			for (var name : List.of("what", "workingDays", "workingDaysLeft", "dueDate", "objectionFrom",
					"objectionUntil", "completeBy", "disputeFrom", "disputeUntil"))
				if (data.has(name) && !(name.equals("dueDate") && data.has("what")))
					words.add(data.get(name).asString());
			if (data.has("copy") && data.get("copy").booleanValue())
				words.add("copy");
			return String.join(" ", words);
		}

	}

	/** One more replica. */
	Sweep sweep() {
		return sweep(register.dueCases());
	}

	/** One more replica that finds its work there. */
	Sweep sweep(DueCases cases) {
		return new Sweep(cases, register.requests(), offices, reminding(), setbacks, clock);
	}

	/** One more replica for objections. */
	ObjectionSweep objectionSweep() {
		return new ObjectionSweep(register.dueObjections(), register.objections(), offices, reminding(), setbacks,
				clock);
	}

	Reminding reminding() {
		return new Reminding(TestRegister.reminderNews(), people.build());
	}

	void peopled(TestColleagues other) {
		people = other;
	}

	/** 09:00 or another local time such as {@code 2026-11-23T10:00}. */
	void at(String local) {
		clock.put(
				LocalDateTime.parse(local.length() == 10 ? local + "T09:00" : local).atZone(ASetting.WIB).toInstant());
	}

	CaseFile received(String local) {
		at(local);
		return ((Opening.New) register.requests().open(AnIntake.at(ASetting.at(local)).build())).file();
	}

	CaseFile find(CaseId id) {
		return register.requests().find(ASetting.DEPOK, id).orElseThrow();
	}

	/** A command given now. */
	CaseFile give(CaseId id, Role by, RequestCommand command) {
		var file = find(id);
		var setting = offices.settingFor(file.request(), ASetting.actor(by));
		var outcome = file.request().decide(command, setting);
		assertThat(outcome).isInstanceOf(Outcome.Accepted.class);
		return register.requests().record(file, ((Outcome.Accepted) outcome).events(), setting);
	}

	/** A new version of the city's own days off. */
	void decree(CalendarVersion version) {
		assertThat(calendars.add(version)).isTrue();
	}

	/** Lets the time pass to the end of that day, with a sweep each full hour. */
	void passTo(String day, Sweep... replicas) {
		var end = LocalDate.parse(day).plusDays(1).atStartOfDay(ASetting.WIB).toInstant();
		var turn = 0;
		for (var now = clock.instant(); now
				.isBefore(end); now = now.truncatedTo(ChronoUnit.HOURS).plus(Duration.ofHours(1))) {
			clock.put(now);
			replicas[turn++ % replicas.length].sweep();
			collect();
		}
		clock.put(end);
	}

	/** What was posted since the last look, in order. */
	List<Posted> post() {
		collect();
		var all = List.copyOf(posted);
		posted.clear();
		return all;
	}

	/** The lines of what was posted about dates since the last look, sorted. */
	String lines() {
		return post().stream()
				.filter(each -> each.type().contains("reminder") || each.type().contains("overdue"))
				.map(Posted::line)
				.collect(Collectors.joining("\n"));
	}

	private void collect() {
		while (true) {
			var now = Instant.now(java.time.Clock.systemUTC());
			var batches = register.pending().claim(now.plusSeconds(3600), now.plusSeconds(7200), 500);
			if (batches.isEmpty())
				return;
			var news = batches.stream().flatMap(batch -> batch.announcements().stream()).toList();
			register.pending()
					.settle(batches, news.stream().map(Announcement::id).collect(Collectors.toSet()), now);
			news.stream().map(Town::posted).sorted(Comparator.comparing(Posted::line)).forEach(posted::add);
		}
	}

	private static Posted posted(Announcement announcement) {
		var event = JSON.readTree(announcement.body());
		var recipient = event.get("data").get("recipient");
		var to = recipient.get("email").asString();
		return new Posted(Instant.parse(event.get("time").asString()).atZone(ASetting.WIB).toLocalDateTime(),
				event.get("type").asString(),
				to.endsWith("@depok.example") ? to.substring(0, to.indexOf('@')) : "applicant", event.get("data"));
	}

	@Override
	public void close() {
		register.close();
	}

}
