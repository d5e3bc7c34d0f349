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
import id.lacak.request.objection.AnObjection;
import id.lacak.request.objection.ObjectionRuling;
import id.lacak.request.objection.ObjectionCommand;
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

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
	void moves_the_days_to_object_against_silence_as_it_was_previewed_and_tells_it() {
		var file = registered("2026-11-23");
		times.legal().set(Instant.parse("2026-12-08T02:00:00Z"));
		record(file, new RequestCommand.NoteSilence(), "2026-12-08");
		var previewed = replica.desk().preview(ACalendarDesk.ADMIN, replica.with(2026, "2026-12-15"));
		assertThat(previewed.affected()).singleElement().satisfies(moved -> {
			assertThat(moved.deadline()).isEqualTo(DeadlineKind.OBJECTION);
			assertThat(moved.to()).isAfter(moved.from());
			assertThat(moved.target()).as("what was told").isEqualTo(moved.from());
		});
		assertThat(replica.desk().publish(ACalendarDesk.ADMIN, replica.with(2026, "2026-12-15"))).isEqualTo(previewed);
		finish();
		finish();
		var after = register.requests().find(ASetting.DEPOK, file.request().id()).orElseThrow();
		assertThat(after.request().silence().orElseThrow().lastDay())
				.isEqualTo(previewed.affected().getFirst().to());
		assertThat(movedTimes(List.of(file))).containsOnly(1L);
		assertThat(pending("cases").stream().filter(key -> key.equals("request.date-moved"))).hasSize(1);
		assertThat(Explanation.of(Dated.of(after), "OBJECTION", replica.calendars())).hasValueSatisfying(why -> {
			assertThat(why.dueDate()).isEqualTo(previewed.affected().getFirst().to());
			assertThat(why.days()).filteredOn(day -> day.date().toString().equals("2026-12-15"))
					.singleElement()
					.satisfies(day -> assertThat(day.counted()).isFalse());
		});
	}

	@Test
	void moves_the_window_of_the_dispute_after_silence_and_tells_it() {
		times.legal().set(Instant.parse("2026-02-27T03:00:00Z"));
		var opened = (Objections.Opening.New) register.objections().open(AnObjection.toARefusal().intake());
		times.legal().set(Instant.parse("2026-04-21T03:00:00Z"));
		var setting = ASetting.on("2026-04-21").by(Role.SYSTEM).build();
		if (opened.file().objection().decide(new ObjectionCommand.NoteSilence(),
				setting) instanceof ObjectionRuling.Accepted(var events))
			register.objections().record(opened.file(), events, setting);
		var affected = replica.desk().publish(ACalendarDesk.ADMIN, replica.with(2026, "2026-04-29"));
		assertThat(affected.affected()).singleElement().satisfies(moved -> {
			assertThat(moved.deadline()).isEqualTo(DeadlineKind.DISPUTE);
			assertThat(moved.from()).isEqualTo("2026-05-11");
			assertThat(moved.to()).isEqualTo("2026-05-12");
		});
		finish();
		var after = register.objections().find(ASetting.DEPOK, opened.file().objection().id()).orElseThrow();
		assertThat(after.objection().silence().orElseThrow().lastDay()).isEqualTo("2026-05-12");
		assertThat(pending("objections").stream().filter(key -> key.equals("objection.date-moved"))).hasSize(1);
		assertThat(Explanation.of(Dated.of(after), "DISPUTE", replica.calendars())).isPresent();
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
	}

	@Test
	void leaves_cases_that_ended_or_were_answered_long_ago() {
		var file = registered("2026-11-23");
		record(file, new RequestCommand.Withdraw("tidak perlu lagi"), "2026-11-24");
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

	private void record(CaseFile file, RequestCommand command, String on) {
		var setting = ASetting.on(on).by(Role.SYSTEM).build();
		if (file.request().decide(command, setting) instanceof Outcome.Accepted(var events))
			register.requests().record(file, events, setting);
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

	private List<String> pending(String collection) {
		var keys = new ArrayList<String>();
		for (var document : mongo.database().getCollection(collection).find())
			for (var event : document.getList("outbox", Document.class, List.of()))
				keys.add(event.getString("key"));
		return keys;
	}

	/** A walk that ends with the machine once so many pages were applied; previews are let through. */
	private static OpenCases dyingAfter(int pages) {
		var cases = TestCalendars.openCases(mongo);
		var applied = new int[1];
		return new OpenCases() {

			@Override
			public Page<CaseFile> after(OfficeCode office, Optional<String> place, int most) {
				// the preview asks for larger pages than the application
				if (most == 100 && applied[0]++ >= pages)
					throw new IllegalStateException("the machine is gone");
				return cases.after(office, place, most);
			}

			@Override
			public Page<ObjectionFile> objectionsAfter(OfficeCode office, Optional<String> place, int most) {
				return cases.objectionsAfter(office, place, most);
			}
		};
	}

}
