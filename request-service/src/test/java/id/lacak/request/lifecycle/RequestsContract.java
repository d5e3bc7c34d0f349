package id.lacak.request.lifecycle;

import static id.lacak.request.lifecycle.AFiling.filing;
import static id.lacak.request.lifecycle.AFiling.settingAt;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.lacak.request.lifecycle.Requests.Opening;
import id.lacak.request.lifecycle.Stage.Status;

import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

/** What any register must do. Every test gets a fresh, empty one. */
@NullUnmarked
public interface RequestsContract {

	/** A fresh register. */
	Requests requests(InstantSource machineTime);

	/** The recorded looks, as {@code case actor instant}. */
	List<String> looks();

	@Test
	default void a_case_is_found_as_it_was_opened() {
		var requests = requests(InstantSource.system());
		var file = opened(requests, filing());
		var request = file.request();

		assertThat(file.historyIntact()).isTrue();
		assertThat(request.number().text()).isEqualTo("001/PPID/VIII/2026");
		assertThat(requests.find(request.office(), request.id())).contains(file);
		assertThat(requests.find(request.trackingCode())).contains(file);
		assertThat(requests.findByNumber(request.office(), "001/PPID/VIII/2026")).contains(file);
	}

	@Test
	default void a_case_is_unknown_to_another_office() {
		var requests = requests(InstantSource.system());
		var request = opened(requests, filing()).request();

		var other = new OfficeCode("bogor");
		assertThat(requests.find(other, request.id())).isEmpty();
		assertThat(requests.findByNumber(other, request.number().text())).isEmpty();
		assertThat(requests.reveal(other, request.id(), Actor.SYSTEM, AFiling.MONDAY)).isEmpty();
		requests.note(other, request.id(), report(Told.State.PLANNED, 1));
		assertThat(requests.find(request.trackingCode()).orElseThrow().told()).isEmpty();
	}

	@Test
	default void numbers_count_by_office_and_year() {
		var requests = requests(InstantSource.system());

		assertThat(number(requests, filing())).isEqualTo("001/PPID/VIII/2026");
		assertThat(number(requests, filing())).isEqualTo("002/PPID/VIII/2026");
		assertThat(number(requests, filing().in("bogor"))).isEqualTo("001/PPID/VIII/2026");
		assertThat(number(requests, filing().at("2026-12-31T17:30:00Z"))).isEqualTo("001/PPID/I/2027");
		assertThat(number(requests, filing())).isEqualTo("003/PPID/VIII/2026");
	}

	@Test
	default void numbers_have_no_gap_when_many_file_at_once() throws Exception {
		var requests = requests(InstantSource.system());
		var calls = IntStream.range(0, 60)
				.<Callable<Integer>>mapToObj(
						_ -> () -> opened(requests, filing()).request().number().sequence())
				.toList();

		var numbers = new ArrayList<Integer>();
		try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
			for (var future : threads.invokeAll(calls))
				numbers.add(future.get());
		}
		assertThat(numbers).containsExactlyInAnyOrderElementsOf(IntStream.rangeClosed(1, 60).boxed().toList());
	}

	@Test
	default void a_repeated_call_finds_what_the_first_one_made() {
		var requests = requests(InstantSource.system());
		var file = opened(requests, filing().key("k1", "b1"));

		assertThat(requests.open(filing().key("k1", "b1").build())).isEqualTo(new Opening.Repeated(file));
		assertThat(requests.open(filing().key("k1", "b2").build())).isEqualTo(new Opening.KeyReused());
		assertThat(number(requests, filing())).startsWith("002/");
	}

	@Test
	default void one_key_used_by_many_at_once_opens_one_case() throws Exception {
		var requests = requests(InstantSource.system());
		var calls = IntStream.range(0, 20)
				.<Callable<Opening>>mapToObj(_ -> () -> requests.open(filing().key("k1", "b1").build()))
				.toList();

		var openings = new ArrayList<Opening>();
		try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
			for (var future : threads.invokeAll(calls))
				openings.add(future.get());
		}
		assertThat(openings).filteredOn(Opening.New.class::isInstance).hasSize(1);
		assertThat(openings).filteredOn(Opening.Repeated.class::isInstance).hasSize(19);
		assertThat(number(requests, filing())).startsWith("002/");
	}

	@Test
	default void a_key_is_free_again_after_24_hours() {
		var time = new Instant[]{Instant.parse("2026-08-03T02:15:00Z")};
		var requests = requests(() -> time[0]);
		opened(requests, filing().key("k1", "b1"));

		time[0] = time[0].plus(Duration.ofHours(24)).plusSeconds(1);
		assertThat(requests.open(filing().key("k1", "b2").build())).isInstanceOf(Opening.New.class);
	}

	@Test
	default void the_same_case_id_opens_one_case() {
		var requests = requests(InstantSource.system());
		var file = opened(requests, filing().as("11111111-a"));

		assertThat(requests.open(filing().as("11111111-a").build())).isEqualTo(new Opening.Repeated(file));
		assertThat(number(requests, filing())).startsWith("002/");
	}

	@Test
	default void events_are_carried_out_once_and_kept() {
		var requests = requests(InstantSource.system());
		var before = opened(requests, filing());
		var complete = complete(before);

		var after = requests.record(before, complete, settingAt(AFiling.MONDAY, Actor.SYSTEM));
		assertThat(after.version()).isEqualTo(2);
		assertThat(after.historyIntact()).isTrue();
		assertThat(requests.find(before.request().trackingCode())).contains(after);
		assertThatThrownBy(() -> requests.record(before, complete, settingAt(AFiling.MONDAY, Actor.SYSTEM)))
				.isInstanceOf(Requests.StaleCase.class);
		assertThat(requests.find(before.request().trackingCode())).contains(after);
	}

	@Test
	default void a_report_about_a_message_is_noted_once_in_any_order() {
		var requests = requests(InstantSource.system());
		var file = opened(requests, filing());
		var request = file.request();

		for (var state : List.of(Told.State.DELIVERED, Told.State.PLANNED, Told.State.DELIVERED, Told.State.PLANNED))
			requests.note(request.office(), request.id(), report(state, 1));
		var noted = requests.find(request.trackingCode()).orElseThrow();
		assertThat(noted.told()).singleElement().satisfies(told -> {
			assertThat(told.steps()).hasSize(2);
			assertThat(told.latest().state()).isEqualTo(Told.State.DELIVERED);
			assertThat(told.recipientMasked()).isEqualTo("s•••@surel.example");
		});
		// a report is no command: an officer's version stays good
		assertThat(noted.version()).isEqualTo(file.version());
		requests.record(file, complete(file), settingAt(AFiling.MONDAY, Actor.SYSTEM));
		assertThat(requests.find(request.trackingCode()).orElseThrow().told()).isEqualTo(noted.told());
	}

	@Test
	default void what_an_officer_did_about_a_message_stands_beside_it_and_stays() {
		var requests = requests(InstantSource.system());
		var request = opened(requests, filing()).request();
		var act = new Told.Act(Told.Kind.RESENT, "desk", Instant.parse("2026-08-04T03:00:00Z"), Optional.empty());
		assertThat(requests.note(request.office(), request.id(), "m1", act)).isFalse();
		requests.note(request.office(), request.id(), report(Told.State.FAILED_PERMANENTLY, 1));
		assertThat(requests.note(new OfficeCode("bogor"), request.id(), "m1", act)).isFalse();
		assertThat(requests.note(request.office(), request.id(), "m1", act)).isTrue();
		requests.note(request.office(), request.id(), report(Told.State.DELIVERED, 1));
		assertThat(requests.find(request.trackingCode()).orElseThrow().told()).singleElement()
				.satisfies(told -> assertThat(told.acts()).containsExactly(act));
	}

	@Test
	default void a_report_about_an_unknown_case_changes_nothing() {
		var requests = requests(InstantSource.system());
		requests.note(new OfficeCode("depok"), new CaseId("unknown-1"), report(Told.State.PLANNED, 1));
		assertThat(requests.find(new OfficeCode("depok"), new CaseId("unknown-1"))).isEmpty();
	}

	@Test
	default void a_look_at_identities_is_recorded() {
		var requests = requests(InstantSource.system());
		var request = opened(requests, filing()).request();
		var at = Instant.parse("2026-08-04T03:00:00Z");

		assertThat(requests.reveal(request.office(), request.id(), new Actor("rina", Role.DESK_OFFICER), at))
				.contains(new Intake.Identities("3276010101900001", Optional.empty()));
		assertThat(looks()).containsExactly(request.id() + " rina " + at);
	}

	@Test
	default void the_list_is_ordered_by_due_date_then_number_and_paged() {
		var requests = requests(InstantSource.system());
		for (var day : List.of("05", "03", "04", "03", "07"))
			opened(requests, filing().at("2026-08-" + day + "T02:00:00Z"));
		var withdrawn = opened(requests, filing());
		requests.record(withdrawn, List.of(new RequestEvent.Withdrawn(LocalDate.of(2026, 8, 3), "no longer needed")),
				settingAt(AFiling.MONDAY, Actor.APPLICANT));

		var first = requests.list(Queries.all().size(3).build());
		var second = requests.list(Queries.all().size(3).after(first.next()).build());
		assertThat(first.total()).isEqualTo(6);
		assertThat(Queries.sequences(first)).containsExactly(2, 4, 3);
		assertThat(Queries.sequences(second)).containsExactly(1, 5, 6);
		assertThat(second.next()).isEmpty();
		assertThat(second.total()).isEqualTo(6);
	}

	@Test
	default void the_newest_come_first_when_asked() {
		var requests = requests(InstantSource.system());
		for (var day : List.of("05", "03", "07"))
			opened(requests, filing().at("2026-08-" + day + "T02:00:00Z"));

		var first = requests.list(Queries.all().newest().size(2).build());
		var second = requests.list(Queries.all().newest().size(2).after(first.next()).build());
		assertThat(Queries.sequences(first)).containsExactly(3, 1);
		assertThat(Queries.sequences(second)).containsExactly(2);
	}

	@Test
	default void a_cursor_of_another_order_or_no_cursor_at_all_is_refused() {
		var requests = requests(InstantSource.system());
		opened(requests, filing());
		opened(requests, filing());
		var cursor = requests.list(Queries.all().size(1).build()).next();

		for (var wrong : List.of(Queries.all().newest().after(cursor), Queries.all().after(Optional.of("%%")),
				Queries.all().after(Optional.of(""))))
			assertThatThrownBy(() -> requests.list(wrong.build())).isInstanceOf(IllegalArgumentException.class);
	}

	@Test
	default void kin_are_cases_of_the_same_applicant_or_with_the_same_rare_words() {
		var requests = requests(InstantSource.system());
		var file = opened(requests, filing().by("Siti Aminah").about("Kontrak perbaikan jalan", "x"));
		var same = opened(requests, filing().by("Siti Aminah").about("Daftar guru", "y"));
		var alike = opened(requests, filing().by("Budi").reachedBy("budi@surel.example", null)
				.about("Salinan kontrak perbaikan", "z"));
		opened(requests, filing().in("bogor").about("Kontrak perbaikan jalan", "x"));
		assertThat(requests.kin(file.request(), 20)).extracting(kin -> kin.file().request().id())
				.contains(same.request().id(), alike.request().id())
				.doesNotContain(file.request().id());
		assertThat(requests.kin(same.request(), 20)).filteredOn(Requests.Kin::sameApplicant)
				.extracting(kin -> kin.file().request().id())
				.contains(file.request().id());
	}

	@Test
	default void a_unit_finds_what_it_was_asked() {
		var requests = requests(InstantSource.system());
		var complete = opened(requests, filing().foundComplete());
		opened(requests, filing().foundComplete());
		var setting = AFiling.settingAt(AFiling.MONDAY, ASetting.actor(Role.DESK_OFFICER));
		var outcome = (Outcome.Accepted) complete.request()
				.decide(new RequestCommand.Assign(java.util.List.of("bkd"), "Di mana?", Optional.empty()), setting);
		var asked = requests.record(complete, outcome.events(), setting);

		assertThat(Queries.sequences(requests.list(Queries.all().assignedTo("bkd").build()))).containsExactly(1);
		assertThat(Queries.sequences(requests.list(Queries.all().unit("bkd").build()))).containsExactly(1);
		assertThat(requests.find(asked.request().trackingCode())).contains(asked);
	}

	@Test
	default void a_case_is_found_by_who_looks_after_it_until_somebody_else_does() {
		var requests = requests(InstantSource.system());
		var taken = opened(requests, filing().foundComplete());
		opened(requests, filing().foundComplete());
		var setting = AFiling.settingAt(AFiling.MONDAY, ASetting.actor(Role.DESK_OFFICER));
		var rina = requests.record(taken, List.of(new RequestEvent.Entrusted(Optional.of("rina"))), setting);
		assertThat(rina.handler()).contains("rina");
		assertThat(Queries.sequences(requests.list(Queries.all().handledBy("rina")))).containsExactly(1);
		assertThat(Queries.sequences(requests.list(Queries.all().handledByNobody()))).containsExactly(2);

		var back = requests.record(rina, List.of(new RequestEvent.Entrusted(Optional.empty())), setting);
		assertThat(back.handler()).isEmpty();
		assertThat(back.historyIntact()).isTrue();
		assertThat(requests.list(Queries.all().handledBy("rina")).items()).isEmpty();
		assertThat(Queries.sequences(requests.list(Queries.all().handledByNobody()))).containsExactly(1, 2);
	}

	@Test
	default void a_clock_that_is_suspended_is_not_due_until_the_applicant_has_done_his_part() {
		var requests = requests(InstantSource.system());
		var file = opened(requests, filing());
		var desk = AFiling.settingAt(AFiling.MONDAY, ASetting.actor(Role.DESK_OFFICER));
		var waiting = requests.record(file,
				((Outcome.Accepted) file.request().decide(ARequest.missing(), desk)).events(), desk);
		var late = LocalDate.of(2027, 1, 1);
		assertThat(Queries.sequences(requests.list(Queries.all().due(null, late).build()))).isEmpty();
		requests.record(waiting,
				((Outcome.Accepted) waiting.request().decide(ARequest.completion(), desk)).events(), desk);
		assertThat(Queries.sequences(requests.list(Queries.all().due(null, late).build()))).containsExactly(1);
	}

	@Test
	default void the_list_is_narrowed_by_what_is_asked() {
		var requests = requests(InstantSource.system());
		var complete = opened(requests, filing().foundComplete());
		opened(requests, filing().at("2026-08-05T02:00:00Z").over(Channel.LETTER, "disdik"));
		opened(requests, filing().in("bogor"));

		assertThat(Queries.sequences(requests.list(Queries.all().status(Status.IN_PROCESS).build())))
				.containsExactly(1);
		assertThat(Queries.sequences(requests.list(Queries.all().unit("disdik").build()))).containsExactly(2);
		assertThat(Queries.sequences(requests.list(Queries.all().channel(Channel.LETTER).build()))).containsExactly(2);
		assertThat(requests.list(Queries.all().assignedTo("dpupr").build()).items()).isEmpty();
		var due = complete.request().deadline().orElseThrow().lastDay();
		assertThat(Queries.sequences(requests.list(Queries.all().due(null, due).build()))).containsExactly(1);
		assertThat(Queries.sequences(requests.list(Queries.all().due(due.plusDays(1), null).build())))
				.containsExactly(2);
		assertThat(requests.list(Queries.all().due(due.plusDays(1), due).build()).items()).isEmpty();
	}

	@Test
	default void a_search_takes_beginnings_of_words_in_any_order() {
		var requests = requests(InstantSource.system());
		opened(requests, filing().by("Siti Aminah").about("Anggaran perbaikan jalan", "Ruas Margonda (2025)"));
		opened(requests, filing().by("Budi.*").about("Izin mendirikan bangunan", "RT 01/RW 02"));

		assertThat(Queries.sequences(requests.list(Queries.all().text("anggar").build()))).containsExactly(1);
		assertThat(Queries.sequences(requests.list(Queries.all().text("  JALAN anggar ").build()))).containsExactly(1);
		assertThat(Queries.sequences(requests.list(Queries.all().text("002/PPID").build()))).containsExactly(2);
		assertThat(Queries.sequences(requests.list(Queries.all().text("aminah").build()))).containsExactly(1);
		assertThat(requests.list(Queries.all().text("anggar bangunan").build()).items()).isEmpty();
		assertThat(requests.list(Queries.all().text("ggaran").build()).items()).isEmpty();
		assertThat(Queries.sequences(requests.list(Queries.all().text(".*").build()))).containsExactly(1, 2);
		assertThat(Queries.sequences(requests.list(Queries.all().text("^b[").build()))).containsExactly(2);
	}

	private static String number(Requests requests, AFiling filing) {
		return opened(requests, filing).request().number().text();
	}

	/** Opens a case that is new. */
	static CaseFile opened(Requests requests, AFiling filing) {
		return ((Opening.New) requests.open(filing.build())).file();
	}

	/** What declaring the case complete leads to. */
	static List<RequestEvent> complete(CaseFile file) {
		return ((Outcome.Accepted) file.request()
				.decide(new RequestCommand.DeclareComplete(), settingAt(AFiling.MONDAY, Actor.SYSTEM))).events();
	}

	private static Told report(Told.State state, int attempt) {
		return new Told("m1", "N01", "EMAIL", "s•••@surel.example",
				List.of(new Told.Step(state, Instant.parse("2026-08-03T02:16:00Z").plusSeconds(state.ordinal()),
						attempt, Optional.empty())));
	}

}
