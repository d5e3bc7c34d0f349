package id.lacak.request.calendar;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;

import id.lacak.request.account.Colleagues.Colleague;
import id.lacak.request.account.SignedIn;
import id.lacak.request.lifecycle.ASetting;
import id.lacak.request.lifecycle.Role;
import id.lacak.request.office.Calendars;
import id.lacak.request.office.Offices;
import id.lacak.request.office.TestOffices;
import id.lacak.request.outbox.CalendarNews;
import id.lacak.request.problem.Body;
import id.lacak.request.setback.Setbacks;
import id.lacak.request.storage.TestCalendars;
import id.lacak.request.storage.TestMongo;
import id.lacak.request.storage.TestRegister;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;

/** One replica's calendars of the office of Depok, on a test database and by clocks that tests move. */
record ACalendarDesk(Calendars calendars, Offices offices, CalendarDesk desk, ChangeWork work,
		CalendarChanges changes) {

	static final SignedIn ADMIN = new SignedIn("admin", "Admin", Set.of(Role.ADMINISTRATOR), Optional.empty(),
			ASetting.DEPOK);

	private static final List<Colleague> COLLEAGUES = List.of(
			new Colleague("desk", "Dewi", "desk@depok.example", Set.of(Role.DESK_OFFICER), Optional.empty()),
			new Colleague("lead", "Lestari", "lead@depok.example", Set.of(Role.LEAD_OFFICER), Optional.empty()),
			new Colleague("superior", "Sekda", "superior@depok.example", Set.of(Role.OBJECTION_AUTHORITY),
					Optional.empty()),
			new Colleague("unit", "Rina", "unit@depok.example", Set.of(Role.UNIT_OFFICER), Optional.of("dpupr")),
			new Colleague("other", "Joko", "other@depok.example", Set.of(Role.UNIT_OFFICER), Optional.of("bkd")),
			new Colleague("auditor", "Agus", "audit@depok.example", Set.of(Role.AUDITOR), Optional.empty()));

	/** Both kinds of time. */
	record Times(AtomicReference<Instant> legal, AtomicReference<Instant> machine) {

		static Times at(String instant) {
			return new Times(new AtomicReference<>(Instant.parse(instant)),
					new AtomicReference<>(Instant.parse(instant)));
		}

		void pass(long seconds) {
			legal.updateAndGet(now -> now.plusSeconds(seconds));
			machine.updateAndGet(now -> now.plusSeconds(seconds));
		}

		Clock clock() {
			return new Clock() {

				@Override
				public ZoneId getZone() {
					return ZoneOffset.UTC;
				}

				@Override
				public Clock withZone(ZoneId zone) {
					return this;
				}

				@Override
				public Instant instant() {
					return legal.get();
				}
			};
		}

		InstantSource machineTime() {
			return machine::get;
		}

		/** Time that passes by so much with every look at it. */
		InstantSource passing(Duration each) {
			return () -> machine.getAndUpdate(now -> now.plus(each));
		}

	}

	static ACalendarDesk on(TestMongo mongo, TestRegister register, Times times) {
		return on(mongo, register, TestCalendars.openCases(mongo), times);
	}

	/** @param cases the walk, which a test may interrupt */
	static ACalendarDesk on(TestMongo mongo, TestRegister register, OpenCases cases, Times times) {
		return on(mongo, register, cases, times, times.machineTime());
	}

	/** @param looks by which time somebody waits for a preview */
	static ACalendarDesk on(TestMongo mongo, TestRegister register, OpenCases cases, Times times,
			InstantSource looks) {
		var requests = register.requests();
		var objections = register.objections();
		var clock = times.clock();
		var calendars = TestOffices.calendars(clock, TestCalendars.on(mongo), times.machineTime());
		var offices = TestOffices.depok(clock, calendars);
		var changes = TestCalendars.changes(mongo, times.machineTime());
		var recounting = new Recounting(cases, new Recount(offices, requests),
				new RecountObjection(offices, objections), new Setbacks(new SimpleMeterRegistry()));
		var news = new OfficersNews(_ -> COLLEAGUES, new CalendarNews(TestRegister.announcements()), () -> {
		}, clock);
		var work = new ChangeWork(new ChangeOpening(calendars, changes, times.machineTime()), changes, recounting,
				news, clock, times.machineTime());
		return new ACalendarDesk(calendars, offices, new CalendarDesk(calendars, recounting, work, clock, looks), work,
				changes);
	}

	/** The document of a year with one more day off. */
	Proposal with(int year, String date) {
		var present = desk.year(ASetting.DEPOK, year);
		var days = new StringBuilder();
		for (var day : present.days())
			days.append(day(day.date().toString(), day.name(), day.kind().name(), day.decree(), day.scope()))
					.append(',');
		return proposal(year, present.version(),
				days + day(date, "Hari Uji Nasional", "NATIONAL_HOLIDAY", "Keppres 99/2026", "ID"));
	}

	/** The document of a year with the days of this JSON. */
	Proposal proposal(int year, String version, String days) {
		var json = "{\"year\":" + year + ",\"decreed\":true,\"version\":\"" + version + "\",\"days\":[" + days + "]}";
		return Proposal.read(Body.json(json.getBytes(StandardCharsets.UTF_8)), OptionalInt.of(year),
				desk.present(ASetting.DEPOK).scopes());
	}

	static String day(String date, String name, String kind, String decree, String scope) {
		return "{\"date\":\"" + date + "\",\"name\":\"" + name + "\",\"kind\":\"" + kind + "\",\"decree\":\"" + decree
				+ "\",\"scope\":\"" + scope + "\"}";
	}

}
