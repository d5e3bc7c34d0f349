package id.lacak.request.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.lacak.request.calendar.ACalendarDesk.Times;
import id.lacak.request.lifecycle.ASetting;
import id.lacak.request.lifecycle.AnIntake;
import id.lacak.request.lifecycle.CaseFile;
import id.lacak.request.lifecycle.DeadlineKind;
import id.lacak.request.lifecycle.OfficeCode;
import id.lacak.request.lifecycle.Outcome;
import id.lacak.request.lifecycle.RequestCommand;
import id.lacak.request.lifecycle.Requests.Opening;
import id.lacak.request.lifecycle.Role;
import id.lacak.request.lifecycle.Setting;
import id.lacak.request.objection.AnObjection;
import id.lacak.request.objection.ObjectionFile;
import id.lacak.request.objection.Objections;
import id.lacak.request.problem.Problem;
import id.lacak.request.storage.TestCalendars;
import id.lacak.request.storage.TestMongo;
import id.lacak.request.storage.TestRegister;

import com.mongodb.client.model.Updates;

import org.bson.Document;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import tools.jackson.databind.json.JsonMapper;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/** A decree comes inside the year: what is promised, what moves, and who is told, each once. */
@NullUnmarked
class ApplyingACalendarTest {

	private static TestMongo mongo;

	private final Times times = Times.at("2026-11-24T02:00:00Z");

	private TestRegister register;

	private ACalendarDesk replica;

	@BeforeAll
	static void start() {
		mongo = TestMongo.start();
	}

	@AfterAll
	static void stop() {
		mongo.close();
	}

	@BeforeEach
	void fresh() {
		register = TestRegister.on(mongo);
		replica = ACalendarDesk.on(mongo, register, times);
	}

	@AfterEach
	void empty() {
		register.close();
		mongo.clear();
	}

	@Test
	void moves_what_the_preview_said_and_keeps_the_promise() {
		var file = registered("2026-11-23");
		var previewed = replica.desk().preview(ACalendarDesk.ADMIN, replica.with(2026, "2026-12-01"));
		var applied = replica.desk().publish(ACalendarDesk.ADMIN, replica.with(2026, "2026-12-01"));
		assertThat(applied).isEqualTo(previewed);
		assertThat(applied.affected()).containsExactly(new Moved(file.request().id().value(),
				file.request().number().text(), DeadlineKind.WRITTEN_NOTICE, LocalDate.of(2026, 12, 7),
				LocalDate.of(2026, 12, 8), LocalDate.of(2026, 12, 7)));
		var after = register.requests().find(ASetting.DEPOK, file.request().id()).orElseThrow();
		var due = after.request().answerBy().orElseThrow();
		assertThat(due.lastDay()).isEqualTo("2026-12-08");
		assertThat(due.target()).as("what was promised").isEqualTo("2026-12-07");
		assertThat(due.calendar()).isEqualTo("shipped-2027+ID/2026.2");
		assertThat(after.version()).isEqualTo(file.version() + 1);
		var entry = after.history().getLast();
		assertThat(entry.type()).isEqualTo("deadlines-moved");
		assertThat(entry.why()).contains("Keppres 99/2026");
		assertThat(pending("cases").stream().filter(key -> key.equals("request.date-moved"))).hasSize(1);
	}

	@Test
	void is_applied_once_however_often_it_is_sent() {
		registered("2026-11-23");
		var proposal = replica.with(2026, "2026-12-01");
		replica.desk().publish(ACalendarDesk.ADMIN, proposal);
		var again = replica.desk().publish(ACalendarDesk.ADMIN, proposal);
		assertThat(again).isEqualTo(new CalendarDesk.Affected(List.of(), 0));
		assertThat(mongo.database().getCollection("calendars").countDocuments()).isEqualTo(1);
		finish();
		assertThat(pending("cases").stream().filter(key -> key.equals("request.date-moved"))).hasSize(1);
		assertThat(pending("calendar_changes")).as("desk and lead, once each").hasSize(2)
				.containsOnly("deadline.calendar-changed");
	}

	@Test
	void is_refused_when_it_changes_another_version_than_the_present_one() {
		var first = replica.with(2026, "2026-12-01");
		var second = replica.with(2026, "2026-12-02");
		replica.desk().publish(ACalendarDesk.ADMIN, first);
		assertThatThrownBy(() -> replica.desk().publish(ACalendarDesk.ADMIN, second)).isInstanceOfSatisfying(
				Problem.class, problem -> assertThat(problem.status()).isEqualTo(412));
	}

	@Test
	void goes_on_in_another_replica_after_a_crash_and_moves_each_case_once() {
		var files = IntStream.range(0, 250).mapToObj(_ -> registered("2026-11-23")).toList();
		var dying = ACalendarDesk.on(mongo, register, dyingAfter(1), times);
		assertThatThrownBy(() -> dying.desk().publish(ACalendarDesk.ADMIN, dying.with(2026, "2026-12-01")))
				.hasMessage("the machine is gone");
		var other = ACalendarDesk.on(mongo, register, times);
		other.work().work();
		assertThat(movedTimes(files)).as("the lease of the dead one holds").contains(0L);
		times.pass(180);
		other.work().work();
		assertThat(movedTimes(files)).containsOnly(1L);
		var change = other.changes().newest(ASetting.DEPOK, 1).getFirst();
		assertThat(change.done()).isTrue();
		assertThat(change.total()).as("those that the dead one had moved too").isEqualTo(250);
		assertThat(change.items()).hasSize(50);
		assertThat(pending("calendar_changes")).hasSize(2);
	}

	@Test
	void counts_a_case_whose_move_was_written_but_not_noted() {
		var file = registered("2026-11-23");
		var proposal = replica.with(2026, "2026-12-01");
		var dying = ACalendarDesk.on(mongo, register, times);
		dying.desk().publish(ACalendarDesk.ADMIN, proposal);
		mongo.database().getCollection("calendar_changes").updateMany(new Document(), Updates.combine(
				Updates.set("total", 0), Updates.set("items", List.of()), Updates.unset("place")));
		finish();
		var change = replica.changes().newest(ASetting.DEPOK, 1).getFirst();
		assertThat(change.total()).isEqualTo(1);
		assertThat(movedTimes(List.of(file))).containsOnly(1L);
	}

	@Test
	void reaches_a_case_that_another_replica_entered_on_the_calendar_before() {
		replica.desk().publish(ACalendarDesk.ADMIN, replica.with(2026, "2026-12-01"));
		var late = registered("2026-11-24");
		assertThat(late.request().answerBy().orElseThrow().lastDay()).isEqualTo("2026-12-08");
		finish();
		assertThat(register.requests().find(ASetting.DEPOK, late.request().id()).orElseThrow().request().answerBy()
				.orElseThrow().lastDay()).isEqualTo("2026-12-09");
	}

	@Test
	void makes_a_provisional_date_certain_and_says_so() {
		times.legal().set(Instant.parse("2027-12-22T02:00:00Z"));
		var file = registered("2027-12-22");
		assertThat(file.request().answerBy().orElseThrow().provisional()).isTrue();
		var newYear = ACalendarDesk.day("2028-01-01", "Tahun Baru", "NATIONAL_HOLIDAY", "SKB 1/2027", "ID");
		var affected = replica.desk().publish(ACalendarDesk.ADMIN, replica.proposal(2028, "ID/2028.0", newYear));
		assertThat(affected.affected()).hasSize(1).allSatisfy(moved -> assertThat(moved.from()).isEqualTo(moved.to()));
		var due = register.requests().find(ASetting.DEPOK, file.request().id()).orElseThrow().request().answerBy();
		assertThat(due.orElseThrow().provisional()).isFalse();
	}

	@Test
	void moves_the_answer_to_an_objection_too() {
		times.legal().set(Instant.parse("2026-02-27T03:00:00Z"));
		var opened = register.objections().open(AnObjection.toARefusal().intake());
		var objection = ((Objections.Opening.New) opened).file().objection();
		assertThat(objection.answerBy().lastDay()).isEqualTo("2026-04-20");
		var affected = replica.desk().publish(ACalendarDesk.ADMIN, replica.with(2026, "2026-04-06"));
		assertThat(affected.affected()).containsExactly(new Moved(objection.id().value(), objection.number().text(),
				DeadlineKind.OBJECTION_ANSWER, LocalDate.of(2026, 4, 20), LocalDate.of(2026, 4, 21),
				LocalDate.of(2026, 4, 20)));
		finish();
		finish();
		var after = register.objections().find(ASetting.DEPOK, objection.id()).orElseThrow();
		assertThat(after.objection().answerBy().lastDay()).isEqualTo("2026-04-21");
		assertThat(after.history().stream().filter(entry -> entry.type().equals("deadlines-moved"))).hasSize(1);
		assertThat(replica.changes().newest(ASetting.DEPOK, 1).getFirst().total()).isEqualTo(1);
		assertThat(pending("objections").stream().filter(key -> key.equals("objection.date-moved"))).hasSize(1);
		assertThat(told()).as("the superior, whose date it is, and once").containsExactlyInAnyOrder("desk@depok.example 1",
				"lead@depok.example 1", "superior@depok.example 1");
	}

	@Test
	void tells_a_unit_of_its_own_dates_only() {
		var file = registered("2026-11-23");
		var lead = ASetting.at("2026-11-24T09:00").by(Role.LEAD_OFFICER).build();
		act(file, new RequestCommand.DeclareComplete(), lead);
		act(present(file), new RequestCommand.Assign(List.of("dpupr"), "Mohon kontraknya.", Optional.empty()), lead);
		replica.desk().publish(ACalendarDesk.ADMIN, replica.with(2026, "2026-11-26"));
		finish();
		finish();
		assertThat(told()).as("of the answer and the question; the superior has no date in it")
				.containsExactlyInAnyOrder("desk@depok.example 2", "lead@depok.example 2", "unit@depok.example 1");
	}

	@Test
	void leaves_cases_that_ended_or_were_answered_long_ago() {
		var file = registered("2026-11-23");
		var setting = ASetting.at("2026-11-24T09:00").by(Role.APPLICANT).build();
		if (file.request().decide(new RequestCommand.Withdraw("tidak perlu lagi"),
				setting) instanceof Outcome.Accepted(var events))
			register.requests().record(file, events, setting);
		assertThat(replica.desk().publish(ACalendarDesk.ADMIN, replica.with(2026, "2026-12-01")).total()).isZero();
	}

	@Test
	void does_not_hold_before_its_instant_of_the_legal_clock() {
		var file = registered("2026-11-23");
		replica.desk().publish(ACalendarDesk.ADMIN, replica.with(2026, "2026-12-01"));
		times.legal().set(Instant.parse("2026-11-23T03:00:00Z"));
		assertThat(replica.calendars().of(ASetting.DEPOK).version()).isEqualTo("shipped-2027");
		assertThat(file.request().answerBy()).isPresent();
	}

	private void finish() {
		times.pass(10);
		replica.work().work();
	}

	private CaseFile registered(String date) {
		return ((Opening.New) register.requests().open(AnIntake.on(date).build())).file();
	}

	private List<Long> movedTimes(List<CaseFile> files) {
		return files.stream()
				.map(file -> register.requests().find(ASetting.DEPOK, file.request().id()).orElseThrow())
				.map(file -> file.history().stream().filter(entry -> entry.type().equals("deadlines-moved")).count())
				.toList();
	}

	private CaseFile present(CaseFile file) {
		return register.requests().find(ASetting.DEPOK, file.request().id()).orElseThrow();
	}

	private void act(CaseFile file, RequestCommand command, Setting setting) {
		var outcome = (Outcome.Accepted) file.request().decide(command, setting);
		register.requests().record(file, outcome.events(), setting);
	}

	/** Who was told of the change, and of how many dates. */
	private static List<String> told() {
		var lines = new ArrayList<String>();
		for (var document : mongo.database().getCollection("calendar_changes").find())
			for (var event : document.getList("outbox", Document.class, List.of())) {
				var data = JsonMapper.shared().readTree(event.getString("body")).get("data");
				lines.add(data.get("recipient").get("email").asString() + " " + data.get("total").asInt());
			}
		return lines;
	}

	private List<String> pending(String collection) {
		var keys = new ArrayList<String>();
		for (var document : mongo.database().getCollection(collection).find())
			for (var event : document.getList("outbox", Document.class, List.of()))
				keys.add(event.getString("key"));
		return keys;
	}

	@Test
	void is_looked_at_no_longer_than_somebody_waits_and_counted_to_the_end_all_the_same() {
		var files = IntStream.range(0, 40).mapToObj(_ -> registered("2026-11-23")).toList();
		var hurried = ACalendarDesk.on(mongo, register, TestCalendars.openCases(mongo), times,
				times.passing(Duration.ofSeconds(1)));
		var previewed = hurried.desk().preview(ACalendarDesk.ADMIN, hurried.with(2026, "2026-12-01"));
		assertThat(previewed.complete()).isFalse();
		assertThat(previewed.total()).as("fifteen seconds, a second each").isBetween(10, 20);
		var all = new ArrayList<Moved>();
		hurried.desk().all(ACalendarDesk.ADMIN, hurried.with(2026, "2026-12-01")).accept(all::add);
		assertThat(all).as("the table has them all").hasSize(40);

		var published = hurried.desk().publish(ACalendarDesk.ADMIN, hurried.with(2026, "2026-12-01"));
		assertThat(published.complete()).isFalse();
		assertThat(published.total()).as("who has decided waits less").isBetween(1, 6);
		finish();
		assertThat(movedTimes(files)).containsOnly(1L);
		var change = replica.changes().newest(ASetting.DEPOK, 1).getFirst();
		assertThat(change.total()).isEqualTo(40);
		assertThat(change.seen()).as("and says how far it came").isEqualTo(40);
	}

	@Test
	void looks_at_no_history_for_a_preview_and_finds_what_is_applied() {
		var file = registered("2026-11-23");
		var looked = new ArrayList<CaseFile>();
		TestCalendars.openCases(mongo).look(ASetting.DEPOK, looked::add);
		assertThat(looked).singleElement().satisfies(outline -> {
			assertThat(outline.history()).isEmpty();
			assertThat(outline.request().deadlines()).isEqualTo(file.request().deadlines());
			assertThat(outline.request().submission().details()).isEmpty();
		});
		assertThat(TestCalendars.openCases(mongo).count(ASetting.DEPOK)).isEqualTo(1);
	}

	/** A walk that ends with the machine once so many pages were applied; previews are let through. */
	private static OpenCases dyingAfter(int pages) {
		var cases = TestCalendars.openCases(mongo);
		var applied = new int[1];
		return new OpenCases() {

			@Override
			public Page<CaseFile> after(OfficeCode office, Optional<String> place, int most) {
				if (applied[0]++ >= pages)
					throw new IllegalStateException("the machine is gone");
				return cases.after(office, place, most);
			}

			@Override
			public Page<ObjectionFile> objectionsAfter(OfficeCode office, Optional<String> place, int most) {
				return cases.objectionsAfter(office, place, most);
			}

			@Override
			public void look(OfficeCode office, Predicate<CaseFile> goOn) {
				cases.look(office, goOn);
			}

			@Override
			public void lookAtObjections(OfficeCode office, Predicate<ObjectionFile> goOn) {
				cases.lookAtObjections(office, goOn);
			}

			@Override
			public long count(OfficeCode office) {
				return cases.count(office);
			}
		};
	}

}
