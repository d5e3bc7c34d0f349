package id.lacak.request.watch;

import static id.lacak.request.lifecycle.AFiling.filing;
import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;

import id.lacak.request.account.TestColleagues;
import id.lacak.request.lifecycle.AFiling;
import id.lacak.request.lifecycle.ANotice;
import id.lacak.request.lifecycle.Actor;
import id.lacak.request.lifecycle.NoticeOutcome;
import id.lacak.request.lifecycle.ObjectionMark;
import id.lacak.request.lifecycle.Role;
import id.lacak.request.lifecycle.CaseFile;
import id.lacak.request.lifecycle.MissingItem;
import id.lacak.request.lifecycle.Outcome;
import id.lacak.request.lifecycle.RequestCommand;
import id.lacak.request.lifecycle.Requests.Opening;
import id.lacak.request.lifecycle.Stage;
import id.lacak.request.office.TestOffices;
import id.lacak.request.setback.Setbacks;
import id.lacak.request.storage.TestMongo;
import id.lacak.request.storage.TestRegister;

import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

@NullUnmarked
class SweepTest {

	private static TestMongo mongo;

	private final SimpleMeterRegistry meters = new SimpleMeterRegistry();

	private TestRegister register;

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
	}

	@AfterEach
	void empty() {
		register.close();
		mongo.clear();
	}

	@Test
	void a_request_lapses_with_the_first_second_of_the_next_day_in_the_office() {
		// told on Monday 3 August; three working days end on Thursday 6 August
		var file = incomplete();
		assertThat(sweepAt("2026-08-06T16:59:59Z").sweep()).isZero();
		assertThat(sweepAt("2026-08-06T17:00:00Z").sweep()).isEqualTo(1);
		var lapsed = register.requests().find(file.request().trackingCode()).orElseThrow();
		assertThat(lapsed.request().stage()).isInstanceOf(Stage.Lapsed.class);
		assertThat(lapsed.history().getLast().actor()).isEqualTo("system");
		assertThat(sweepAt("2026-08-06T17:00:01Z").sweep()).isZero();
	}

	@Test
	void a_request_that_was_completed_does_not_lapse() {
		var file = incomplete();
		record(file, new RequestCommand.SupplyCompletion(List.of(), Optional.of("Foto KTP baru"), List.of(),
				Optional.empty()),
				Actor.APPLICANT, "2026-08-06T10:00:00Z");
		assertThat(sweepAt("2026-08-20T00:00:00Z").sweep()).isZero();
	}

	@Test
	void a_silence_goes_on_record_with_the_first_second_after_the_date_of_the_answer() {
		var file = ((Opening.New) register.requests().open(filing().foundComplete().build())).file();
		var last = file.request().answerBy().orElseThrow().lastDay();
		sweepAt(last + "T16:59:59Z").sweep();
		assertThat(found(file).request().silence()).isEmpty();
		assertThat(sweepAt(last + "T17:00:00Z").sweep()).isEqualTo(1);
		var silent = found(file);
		assertThat(silent.request().silence().orElseThrow().start()).isEqualTo(last);
		assertThat(silent.history().getLast().type()).isEqualTo("silence-began");
		assertThat(silent.history().getLast().actor()).isEqualTo("system");
		assertThat(sweepAt(last + "T17:00:01Z").sweep()).as("once").isZero();
	}

	@Test
	void a_refused_request_is_closed_the_day_after_the_window_to_object() {
		var file = refused();
		var last = file.request().objectionUntil().orElseThrow().lastDay();
		assertThat(sweepAt(last + "T16:59:59Z").sweep()).isZero();
		assertThat(sweepAt(last + "T17:00:00Z").sweep()).isEqualTo(1);
		var closed = register.requests().find(file.request().trackingCode()).orElseThrow();
		assertThat(closed.request().stage()).isInstanceOf(Stage.Closed.class);
		assertThat(closed.history().getLast().role()).isEqualTo(Role.SYSTEM);
		assertThat(sweepAt(last + "T17:00:01Z").sweep()).isZero();
	}

	@Test
	void a_request_under_objection_is_left_open() {
		var file = refused();
		var last = file.request().objectionUntil().orElseThrow().lastDay();
		var objected = record(file, new RequestCommand.NoteObjection(new ObjectionMark("001/KEB/VIII/2026", true)),
				Actor.SYSTEM,
				AFiling.MONDAY.toString());
		assertThat(sweepAt(last.plusYears(1) + "T00:00:00Z").sweep()).isZero();
		record(objected, new RequestCommand.NoteObjection(new ObjectionMark("001/KEB/VIII/2026", false)), Actor.SYSTEM,
				last + "T01:00:00Z");
		assertThat(sweepAt(last.plusYears(1) + "T00:00:00Z").sweep()).isEqualTo(1);
	}

	@Test
	void many_replicas_lapse_each_request_once() throws Exception {
		IntStream.range(0, 150).forEach(_ -> incomplete());
		var sweeps = IntStream.range(0, 4)
				.<Callable<Integer>>mapToObj(_ -> () -> sweepAt("2026-08-07T01:00:00Z").sweep())
				.toList();
		var changed = 0;
		try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
			for (var future : threads.invokeAll(sweeps))
				changed += future.get();
		}
		assertThat(changed).isEqualTo(150);
	}

	@Test
	void a_case_that_cannot_be_dealt_with_does_not_hold_up_the_others() {
		var file = incomplete();
		mongo.database()
				.getCollection("cases")
				.updateOne(com.mongodb.client.model.Filters.eq("_id", file.request().id().value()),
						com.mongodb.client.model.Updates.set("office", "closed-down"));
		incomplete();
		assertThat(sweepAt("2026-08-07T01:00:00Z").sweep()).isEqualTo(1);
		assertThat(register.dueCases().due(Instant.parse("2026-08-07T01:30:00Z"), 10)).isEmpty();
		assertThat(register.dueCases().due(Instant.parse("2026-08-07T02:00:00Z"), 10)).hasSize(1);
	}

	@Test
	void a_document_that_cannot_be_read_is_counted_and_left_alone_longer_and_longer() {
		var file = incomplete();
		mongo.database()
				.getCollection("cases")
				.updateOne(com.mongodb.client.model.Filters.eq("_id", file.request().id().value()),
						com.mongodb.client.model.Updates.set("arrival", "torn"));
		incomplete();
		var sweep = sweepAt("2026-08-07T01:00:00Z");
		assertThat(sweep.sweep()).as("the other one lapses").isEqualTo(1);
		assertThat(meters.get("lacak.sweep.setbacks").tag("sweep", "cases").counter().count()).isEqualTo(1);
		assertThat(register.dueCases().due(Instant.parse("2026-08-07T01:59:59Z"), 10)).isEmpty();
		assertThat(register.dueCases().due(Instant.parse("2026-08-07T02:00:00Z"), 10)).hasSize(1);
	}

	private CaseFile found(CaseFile file) {
		return register.requests().find(file.request().trackingCode()).orElseThrow();
	}

	private CaseFile incomplete() {
		var file = ((Opening.New) register.requests().open(filing().build())).file();
		return record(file,
				new RequestCommand.DeclareIncomplete(
						List.of(new MissingItem(MissingItem.Kind.IDENTITY, "Foto tidak terbaca"))),
				Actor.SYSTEM, AFiling.MONDAY.toString());
	}

	private CaseFile refused() {
		var file = ((Opening.New) register.requests().open(filing().foundComplete().build())).file();
		return record(file, new RequestCommand.SendNotice(ANotice.of(NoticeOutcome.NOT_HELD)),
				new Actor("lead", Role.LEAD_OFFICER), AFiling.MONDAY.toString());
	}

	private CaseFile record(CaseFile file, RequestCommand command, Actor by, String at) {
		var setting = AFiling.settingAt(Instant.parse(at), by);
		var outcome = (Outcome.Accepted) file.request().decide(command, setting);
		return register.requests().record(file, outcome.events(), setting);
	}

	private Sweep sweepAt(String instant) {
		var clock = Clock.fixed(Instant.parse(instant), ZoneOffset.UTC);
		return new Sweep(register.dueCases(), register.requests(), TestOffices.depok(clock),
				new Reminding(TestRegister.reminderNews(), TestColleagues.ofDepok().build()),
				new Setbacks(meters), clock);
	}

}
