package id.lacak.request.objection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.lacak.request.lifecycle.ARequest;
import id.lacak.request.lifecycle.ASetting;
import id.lacak.request.lifecycle.Actor;
import id.lacak.request.lifecycle.CaseId;
import id.lacak.request.lifecycle.InformationRequest;
import id.lacak.request.lifecycle.NoticeOutcome;
import id.lacak.request.lifecycle.OfficeCode;
import id.lacak.request.lifecycle.Reminded;
import id.lacak.request.lifecycle.Role;
import id.lacak.request.lifecycle.Told;
import id.lacak.request.objection.ObjectionStage.Status;
import id.lacak.request.objection.Objections.Opening;

import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

/** What any register of objections must do. Every test gets a fresh, empty one. */
@NullUnmarked
public interface ObjectionsContract {

	Objections objections();

	/** The recorded looks at identity numbers, as {@code objection actor instant}. */
	List<String> looks();

	@Test
	default void an_objection_is_found_as_it_was_filed() {
		var objections = objections();
		var request = refused();
		var file = opened(objections, AnObjection.to(request));
		var objection = file.objection();

		assertThat(objection.number().text()).isEqualTo("001/PPID/KEBERATAN/II/2026");
		assertThat(file.historyIntact()).isTrue();
		assertThat(objections.find(objection.office(), objection.id())).contains(file);
		assertThat(objections.find(request.trackingCode())).containsExactly(file);
		assertThat(objections.to(objection.office(), request.id())).containsExactly(file);
		assertThat(objections.find(new OfficeCode("bogor"), objection.id())).isEmpty();
		assertThat(objections.to(new OfficeCode("bogor"), request.id())).isEmpty();
	}

	@Test
	default void one_that_is_entered_late_notes_the_reminders_whose_day_was_over() {
		// received on 27 February, so due on 20 April; entered on the 14th of April
		var late = opened(objections(),
				AnObjection.withoutRequest().filedOn("2026-04-14").receivedOn("2026-02-27"));
		assertThat(late.objection().answerBy().lastDay()).isEqualTo("2026-04-20");
		assertThat(late.reminders()).extracting(Reminded::key)
				.containsExactly("objection-answer:2026-04-20:15", "objection-answer:2026-04-20:5");
		assertThat(late.reminders()).allSatisfy(step -> {
			assertThat(step.state()).isEqualTo(Reminded.State.SKIPPED);
			assertThat(step.reason()).contains("past");
		});
		assertThat(objections().find(late.objection().office(), late.objection().id())).contains(late);
		assertThat(opened(objections(), AnObjection.withoutRequest().filedOn("2026-02-27")).reminders())
				.as("nothing was over when it came")
				.isEmpty();
	}

	@Test
	default void every_stage_is_kept_whole() {
		var objections = objections();
		var file = opened(objections, AnObjection.toARefusal());
		var steps = List.of(new Step(Role.ADVISOR, new ObjectionCommand.GiveOpinion("Perlu uji kepentingan publik")),
				new Step(Role.OBJECTION_AUTHORITY, AnObjection.decision(ObjectionOutcome.GRANTED_PARTIAL)),
				new Step(Role.LEAD_OFFICER, new ObjectionCommand.RecordDispute(new DisputeEntry(
						Optional.of(LocalDate.of(2026, 3, 2)), Optional.of("012/III/REG-PSI/2026"),
						Optional.of(DisputeStage.ADJUDICATION),
						Map.of(DisputeMilestone.ADJUDICATION_BEGUN, LocalDate.of(2026, 3, 9)),
						List.of(new Hearing(LocalDate.of(2026, 3, 9), Optional.of("Sidang pertama"))),
						Optional.of("Ajudikasi")))),
				new Step(Role.LEAD_OFFICER, AnObjection.execution()),
				new Step(Role.LEAD_OFFICER, AnObjection.dispute(DisputeStage.CLOSED)),
				new Step(Role.LEAD_OFFICER, new ObjectionCommand.Close(Optional.of("selesai"))));
		for (var step : steps) {
			file = objections.record(file, step.events(file), step.setting());
			assertThat(objections.find(ASetting.DEPOK, file.objection().id())).contains(file);
		}
		assertThat(file.version()).isEqualTo(7);
		assertThat(file.historyIntact()).isTrue();
	}

	@Test
	default void numbers_are_of_their_own_and_count_by_office_and_year() {
		var objections = objections();
		assertThat(number(objections, AnObjection.toARefusal())).isEqualTo("001/PPID/KEBERATAN/II/2026");
		assertThat(number(objections, AnObjection.withoutRequest())).isEqualTo("002/PPID/KEBERATAN/II/2026");
		assertThat(number(objections, AnObjection.toARefusal().inOffice("bogor")))
				.isEqualTo("001/PPID/KEBERATAN/II/2026");
		assertThat(number(objections, AnObjection.withoutRequest().filedOn("2027-01-04")))
				.isEqualTo("001/PPID/KEBERATAN/I/2027");
	}

	@Test
	default void numbers_have_no_gap_when_many_file_at_once() throws Exception {
		var objections = objections();
		var numbers = together(IntStream.range(0, 40)
				.<Callable<Integer>>mapToObj(
						_ -> () -> opened(objections, AnObjection.withoutRequest()).objection().number().sequence())
				.toList());
		assertThat(numbers).containsExactlyInAnyOrderElementsOf(IntStream.rangeClosed(1, 40).boxed().toList());
	}

	@Test
	default void a_request_has_one_open_objection_however_many_come_at_once() throws Exception {
		var objections = objections();
		var request = refused();
		var openings = together(IntStream.range(0, 20)
				.<Callable<Opening>>mapToObj(_ -> () -> objections.open(AnObjection.to(request).intake()))
				.toList());
		assertThat(openings).filteredOn(Opening.New.class::isInstance).hasSize(1);
		assertThat(openings).filteredOn(Opening.OtherOpen.class::isInstance).hasSize(19);
		assertThat(number(objections, AnObjection.withoutRequest())).startsWith("002/");
	}

	@Test
	default void further_grounds_may_follow_once_the_first_objection_is_over() {
		var objections = objections();
		var request = refused();
		var first = opened(objections, AnObjection.to(request));
		assertThat(objections.open(AnObjection.to(request).on(Ground.F).intake()))
				.isEqualTo(new Opening.OtherOpen(first));

		var withdraw = new Step(Role.APPLICANT, new ObjectionCommand.Withdraw("keliru"));
		var withdrawn = objections.record(first, withdraw.events(first), withdraw.setting());
		var second = opened(objections, AnObjection.to(request).on(Ground.F));
		assertThat(second.objection().id()).isNotEqualTo(first.objection().id());
		assertThat(objections.to(ASetting.DEPOK, request.id())).containsExactly(second, withdrawn);
	}

	@Test
	default void a_repeated_call_finds_what_the_first_one_made() {
		var objections = objections();
		var request = refused();
		var file = opened(objections, AnObjection.to(request).key("k1", "b1"));
		assertThat(objections.open(AnObjection.to(request).key("k1", "b1").intake()))
				.isEqualTo(new Opening.Repeated(file));
		assertThat(objections.open(AnObjection.to(request).key("k1", "b2").intake()))
				.isEqualTo(new Opening.KeyReused());
		assertThat(objections.open(AnObjection.to(request).key("k2", "b1").intake()))
				.isEqualTo(new Opening.OtherOpen(file));

		var free = opened(objections, AnObjection.withoutRequest().key("k3", "b3"));
		assertThat(objections.open(AnObjection.withoutRequest().key("k3", "b3").intake()))
				.isEqualTo(new Opening.Repeated(free));
	}

	@Test
	default void one_key_used_by_many_at_once_files_one_objection() throws Exception {
		var objections = objections();
		var request = refused();
		var openings = together(IntStream.range(0, 20)
				.<Callable<Opening>>mapToObj(
						_ -> () -> objections.open(AnObjection.to(request).key("k1", "b").intake()))
				.toList());
		assertThat(openings).filteredOn(Opening.New.class::isInstance).hasSize(1);
		assertThat(openings).filteredOn(Opening.Repeated.class::isInstance).hasSize(19);
	}

	@Test
	default void events_are_carried_out_once() {
		var objections = objections();
		var before = opened(objections, AnObjection.toARefusal());
		var review = new Step(Role.LEAD_OFFICER, new ObjectionCommand.BeginReview());
		var after = objections.record(before, review.events(before), review.setting());
		assertThat(after.objection().stage().status()).isEqualTo(Status.UNDER_REVIEW);
		assertThatThrownBy(() -> objections.record(before, review.events(before), review.setting()))
				.isInstanceOf(Objections.StaleObjection.class);
	}

	@Test
	default void a_report_about_a_message_is_noted_once_in_any_order() {
		var objections = objections();
		var objection = opened(objections, AnObjection.toARefusal()).objection();
		for (var state : List.of(Told.State.DELIVERED, Told.State.PLANNED, Told.State.DELIVERED))
			assertThat(objections.note(objection.office(), objection.id(), report(state))).isTrue();
		assertThat(objections.note(objection.office(), new CaseId("unknown-1"), report(Told.State.PLANNED))).isFalse();
		assertThat(objections.note(new OfficeCode("bogor"), objection.id(), report(Told.State.PLANNED))).isFalse();
		var id = objections.find(objection.office(), objection.id()).orElseThrow().told().getFirst().messageId();
		var act = new Told.Act(Told.Kind.PHONE, "desk", Instant.parse("2026-08-04T03:00:00Z"), Optional.of("ya"));
		assertThat(objections.note(objection.office(), objection.id(), "other", act)).isFalse();
		assertThat(objections.note(objection.office(), objection.id(), id, act)).isTrue();
		var noted = objections.find(objection.office(), objection.id()).orElseThrow();
		assertThat(noted.version()).isEqualTo(1);
		assertThat(noted.told()).singleElement().satisfies(told -> {
			assertThat(told.steps()).hasSize(2);
			assertThat(told.acts()).containsExactly(act);
		});
	}

	@Test
	default void a_look_at_identities_is_recorded() {
		var objections = objections();
		var objection = opened(objections, AnObjection.withoutRequest()).objection();
		var at = Instant.parse("2026-08-04T03:00:00Z");
		var by = new Actor("rina", Role.DESK_OFFICER);
		assertThat(objections.reveal(new OfficeCode("bogor"), objection.id(), by, at)).isEmpty();
		assertThat(objections.reveal(objection.office(), objection.id(), by, at))
				.contains(new ObjectionIntake.Identities(Optional.of("3276014507900002"), Optional.empty()));
		assertThat(looks()).containsExactly(objection.id() + " rina " + at);
	}

	@Test
	default void the_list_is_ordered_by_due_date_and_paged_and_narrowed() {
		var objections = objections();
		for (var day : List.of("2026-03-05", "2026-03-03", "2026-03-04", "2026-03-03"))
			opened(objections, AnObjection.toARefusal().filedOn(day));
		opened(objections, AnObjection.toARefusal().inOffice("bogor"));
		var decide = new Step(Role.OBJECTION_AUTHORITY, AnObjection.decision(ObjectionOutcome.PPID_UPHELD));
		var third = objections.list(query(Set.of(), 50, Optional.empty())).items().get(2);
		objections.record(third, decide.events(third), decide.setting());

		var first = objections.list(query(Set.of(), 3, Optional.empty()));
		assertThat(first.total()).isEqualTo(4);
		assertThat(first.items()).extracting(file -> file.objection().number().sequence()).containsExactly(2, 4, 3);
		var second = objections.list(query(Set.of(), 3, first.next()));
		assertThat(second.items()).extracting(file -> file.objection().number().sequence()).containsExactly(1);
		assertThat(second.next()).isEmpty();
		assertThat(objections.list(query(Set.of(Status.DECIDED), 5, Optional.empty())).items())
				.extracting(file -> file.objection().number().sequence())
				.containsExactly(3);
		var due = third.objection().answerBy().lastDay();
		assertThat(objections.list(new ObjectionQuery(ASetting.DEPOK, Set.of(), Optional.of(due), Optional.of(due), 5,
				Optional.empty())).items()).extracting(file -> file.objection().id())
				.containsExactly(third.objection().id());
		assertThatThrownBy(() -> objections.list(query(Set.of(), 3, Optional.of("%%"))))
				.isInstanceOf(IllegalArgumentException.class);
	}

	@Test
	default void a_request_is_told_how_its_objection_stands_until_it_knows() {
		var objections = objections();
		var file = opened(objections, AnObjection.toARefusal());
		opened(objections, AnObjection.withoutRequest());
		assertThat(objections.unknownToTheirRequests(10)).containsExactly(file);
		objections.knownToItsRequest(file);
		assertThat(objections.unknownToTheirRequests(10)).isEmpty();

		var review = new Step(Role.LEAD_OFFICER, new ObjectionCommand.BeginReview());
		var reviewed = objections.record(file, review.events(file), review.setting());
		assertThat(objections.unknownToTheirRequests(10)).as("it is open as before").isEmpty();
		var withdraw = new Step(Role.APPLICANT, new ObjectionCommand.Withdraw("keliru"));
		var withdrawn = objections.record(reviewed, withdraw.events(reviewed), withdraw.setting());
		objections.knownToItsRequest(reviewed);
		assertThat(objections.unknownToTheirRequests(10)).as("it has moved on").containsExactly(withdrawn);
	}

	@Test
	default void what_nobody_disputes_is_due_after_the_window() {
		var objections = objections();
		var file = opened(objections, AnObjection.toARefusal());
		var decide = new Step(Role.OBJECTION_AUTHORITY, AnObjection.decision(ObjectionOutcome.PPID_UPHELD));
		var decided = objections.record(file, decide.events(file), decide.setting());
		var over = decided.objection().closesAfter().orElseThrow().plusDays(1).atStartOfDay(ASetting.WIB).toInstant();
		assertThat(objections.due(over.minusMillis(1), 10)).isEmpty();
		assertThat(objections.due(over, 10)).containsExactly(decided);
	}

	/** One command on the day after the usual filing. */
	record Step(Role by, ObjectionCommand command) {

		List<ObjectionEvent> events(ObjectionFile file) {
			return ((ObjectionRuling.Accepted) file.objection().decide(command, setting())).events();
		}

		id.lacak.request.lifecycle.Setting setting() {
			return ASetting.on("2026-03-02").by(by).build();
		}
	}

	private static InformationRequest refused() {
		return ARequest.decided(NoticeOutcome.REFUSED_EXEMPT).on("2026-02-02").request();
	}

	private static ObjectionFile opened(Objections objections, AnObjection objection) {
		return ((Opening.New) objections.open(objection.intake())).file();
	}

	private static String number(Objections objections, AnObjection objection) {
		return opened(objections, objection).objection().number().text();
	}

	private static ObjectionQuery query(Set<Status> statuses, int size, Optional<String> after) {
		return new ObjectionQuery(ASetting.DEPOK, statuses, Optional.empty(), Optional.empty(), size, after);
	}

	private static Told report(Told.State state) {
		return new Told("m1", "N16", "EMAIL", "s•••@surel.example", List.of(new Told.Step(state,
				Instant.parse("2026-08-03T02:16:00Z").plusSeconds(state.ordinal()), 1, Optional.empty())));
	}

	private static <T> List<T> together(List<Callable<T>> calls) throws Exception {
		var results = new ArrayList<T>();
		try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
			for (var future : threads.invokeAll(calls))
				results.add(future.get());
		}
		return results;
	}

}
