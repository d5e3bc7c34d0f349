package id.lacak.request.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import id.lacak.request.deadline.Holiday;
import id.lacak.request.deadline.WorkingCalendar;
import id.lacak.request.lifecycle.AFiling;
import id.lacak.request.lifecycle.ANotice;
import id.lacak.request.lifecycle.AnIntake;
import id.lacak.request.lifecycle.ARequest;
import id.lacak.request.lifecycle.ASetting;
import id.lacak.request.lifecycle.Actor;
import id.lacak.request.lifecycle.CaseFile;
import id.lacak.request.lifecycle.InMemoryRequests;
import id.lacak.request.lifecycle.NoticeOutcome;
import id.lacak.request.lifecycle.Outcome;
import id.lacak.request.lifecycle.Promise;
import id.lacak.request.lifecycle.RequestCommand;
import id.lacak.request.lifecycle.Requests.Opening;
import id.lacak.request.lifecycle.Role;
import id.lacak.request.lifecycle.Submission;
import id.lacak.request.lifecycle.Told;
import id.lacak.request.objection.InMemoryObjections;
import id.lacak.request.storage.TestRegister;

import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.time.Clock;
import java.time.ZoneOffset;
import java.time.LocalDate;
import java.util.Set;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What is said of each command, and that it is what the contracts promise. */
@NullUnmarked
class AnnouncementsTest {

	private static final WorkingCalendar PLAIN = new WorkingCalendar("plain", List.of(), Set.of(2026, 2027));

	private final Announcements announcements = TestRegister.announcements();

	@Test
	void a_new_case_is_announced_with_its_number_dates_and_contacts() {
		var intake = AFiling.filing().build();
		var said = announcements.of(intake.registeredAs(7), intake.firstEvents(), intake.setting());
		assertThat(said).singleElement().satisfies(announcement -> {
			assertThat(announcement.routingKey()).isEqualTo("request.registered");
			WireContractTest.assertValid("request.registered.v1", announcement.body());
			var event = read(announcement);
			assertThat(event.at("/id").stringValue()).isEqualTo(announcement.id());
			assertThat(event.at("/source").stringValue()).isEqualTo("/offices/depok");
			assertThat(event.at("/subject").stringValue()).isEqualTo(intake.id().value());
			assertThat(event.at("/data/registrationNumber").stringValue()).isEqualTo("007/PPID/VIII/2026");
			assertThat(event.at("/data/officersLink").stringValue())
					.endsWith("/petugas/permohonan/" + intake.id());
			assertThat(event.at("/data/trackingLink").stringValue())
					.isEqualTo("http://localhost:8080/lacak/" + intake.trackingCode().value());
			assertThat(event.at("/data/recipient/channels").toString()).isEqualTo("[\"EMAIL\",\"SMS\"]");
			assertThat(announcement.body()).doesNotContain("3276", "Kenanga", "Anggaran");
		});
	}

	@Test
	void a_case_that_is_complete_from_the_start_is_announced_once() {
		var intake = AFiling.filing().foundComplete().build();
		assertThat(announcements.of(intake.registeredAs(1), intake.firstEvents(), intake.setting()))
				.extracting(Announcement::routingKey)
				.containsExactly("request.registered");
	}

	@Test
	void every_command_says_what_the_contracts_promise() {
		assertThat(said(ARequest.registered(), ARequest.missing())).containsExactly("request.incomplete");
		assertThat(said(ARequest.incomplete(), ARequest.completion())).containsExactly("request.completion-supplied");
		assertThat(said(ARequest.registered(), new RequestCommand.DeclareComplete()))
				.containsExactly("request.in-process");
		assertThat(said(ARequest.inProcess(), ARequest.extension())).containsExactly("request.extended");
		for (var outcome : NoticeOutcome.values())
			assertThat(said(ARequest.inProcess(),
					new RequestCommand.SendNotice(id.lacak.request.lifecycle.ANotice.of(outcome))))
					.containsExactly("request.decided");
		assertThat(said(ARequest.inProcess(),
				new RequestCommand.SendNotice(id.lacak.request.lifecycle.ANotice.withCosts())))
				.containsExactly("request.decided", "request.payment-due");
		assertThat(said(ARequest.awaitingPayment(), ARequest.payment())).containsExactly("request.payment-received");
		assertThat(said(ARequest.delivering(), ARequest.delivery())).containsExactly("request.delivered");
		assertThat(said(ARequest.delivered(), new RequestCommand.Close(Optional.empty())))
				.containsExactly("request.closed");
		assertThat(said(ARequest.registered(), ARequest.withdrawal())).containsExactly("request.withdrawn");
		assertThat(said(ARequest.delivered(), ARequest.correction())).containsExactly("request.corrected");
		assertThat(said(ARequest.registered(), new RequestCommand.AddNote("for us"))).isEmpty();
		assertThat(said(ARequest.assigned(), ARequest.unitAnswer())).isEmpty();
		assertThat(said(ARequest.delivered(), ARequest.objection(true))).isEmpty();
	}

	@Test
	void a_promise_is_told_with_the_cost_and_again_with_the_payment() {
		var promising = new RequestCommand.SendNotice(
				ANotice.withCosts().promising(new Promise(Optional.of(5), Optional.of(10))));
		var due = told(ARequest.inProcess(), promising, "request.payment-due");
		assertThat(due.path("payBy").stringValue()).isEqualTo("2026-12-07");
		assertThat(due.path("provideInWorkingDays").intValue()).isEqualTo(5);
		assertThat(due.has("provisional")).as("only said where it is so").isFalse();
		assertThat(told(ARequest.promised(), ARequest.payment(), "request.payment-received").path("provideBy")
				.stringValue()).isEqualTo("2026-11-30");
		var free = new RequestCommand.SendNotice(
				ANotice.of(NoticeOutcome.GRANTED_FULL).promising(new Promise(Optional.of(5), Optional.empty())));
		assertThat(told(ARequest.inProcess(), free, "request.decided").path("provideBy").stringValue())
				.isEqualTo("2026-11-30");
	}

	@Test
	void a_date_in_a_year_without_decree_is_told_as_provisional() {
		var unsure = new WorkingCalendar("unsure", List.of(), Set.of(2025));
		var setting = ASetting.on("2026-11-23").countedOn(unsure);
		for (var said : java.util.Map.of("request.extended", ARequest.extension(), "request.decided",
				(RequestCommand) new RequestCommand.SendNotice(ANotice.of(NoticeOutcome.GRANTED_FULL))).entrySet())
			assertThat(told(ARequest.inProcess().from(AnIntake.at(setting)), said.getValue(), said.getKey(), setting)
					.path("provisional").booleanValue()).as(said.getKey()).isTrue();
		assertThat(told(ARequest.registered().from(AnIntake.at(setting)), ARequest.missing(), "request.incomplete",
				setting).path("provisional").booleanValue()).isTrue();
	}

	private JsonNode told(ARequest request, RequestCommand command, String key) {
		return told(request, command, key, ASetting.on("2026-11-23"));
	}

	private JsonNode told(ARequest request, RequestCommand command, String key, ASetting at) {
		var before = request.file();
		var setting = at.by(Role.LEAD_OFFICER).build();
		var events = ((Outcome.Accepted) before.request().decide(command, setting)).events();
		var announcement = announcements.of(before.after(events, setting), events, setting)
				.stream()
				.filter(each -> each.routingKey().equals(key))
				.findFirst()
				.orElseThrow();
		WireContractTest.assertValid(key + ".v1", announcement.body());
		return read(announcement).get("data");
	}

	@Test
	void a_unit_is_told_what_it_is_asked_and_nothing_of_the_applicant() {
		var before = ARequest.inProcess().file();
		var setting = ASetting.on("2026-11-23").build();
		var events = ((Outcome.Accepted) before.request().decide(ARequest.assignment(), setting)).events();
		assertThat(announcements.of(before.after(events, setting), events, setting)).singleElement()
				.satisfies(announcement -> {
					WireContractTest.assertValid("deadline.assigned.v1", announcement.body());
					assertThat(announcement.body()).contains("rina@depok.example", "\"returned\":false")
							.doesNotContain("joko", "Siti", "3276", "kontraknya");
				});
		assertThat(said(ARequest.assigned().then(Role.UNIT_OFFICER, ARequest.unitAnswer()), ARequest.giveBack()))
				.containsExactly("deadline.assigned");
	}

	@Test
	void a_moved_date_is_told_once_for_what_the_applicant_waits_for() {
		var off = new WorkingCalendar("off", List.of(Holiday.national(LocalDate.of(2026, 12, 1), "Libur",
				Holiday.Kind.NATIONAL_HOLIDAY, "Keppres 9/2026")), Set.of(2026, 2027));
		assertThat(moved(ARequest.extended(), off)).containsExactly("EXTENDED_NOTICE 2026-12-16 2026-12-17");
		assertThat(moved(ARequest.assigned(), off)).containsExactly("WRITTEN_NOTICE 2026-12-07 2026-12-08");
		assertThat(moved(ARequest.delivered(), off)).singleElement().asString().startsWith("OBJECTION ");
	}

	private List<String> moved(ARequest request, WorkingCalendar calendar) {
		var before = request.from(AnIntake.at(ASetting.on("2026-11-23").countedOn(PLAIN))).file();
		var setting = ASetting.on("2026-11-23").by(Role.SYSTEM).countedOn(calendar).build();
		var events = ((Outcome.Accepted) before.request()
				.decide(new RequestCommand.Recount("Keppres 9/2026"), setting)).events();
		return announcements.of(before.after(events, setting), events, setting).stream().map(announcement -> {
			WireContractTest.assertValid("request.date-moved.v1", announcement.body());
			var data = read(announcement).get("data");
			return data.get("deadline").stringValue() + " " + data.get("from").stringValue() + " "
					+ data.get("to").stringValue();
		}).toList();
	}

	@Test
	void a_resend_is_asked_for_a_message_that_was_reported_and_for_no_other() {
		var requests = new InMemoryRequests();
		var file = ((Opening.New) requests.open(AFiling.filing().build())).file();
		var office = file.request().office();
		var id = file.request().id();
		requests.note(office, id, new Told("m1", "N01", "EMAIL", "s•••@surel.example", List
				.of(new Told.Step(Told.State.FAILED_PERMANENTLY, AFiling.MONDAY, 1, Optional.of("550")))));
		var added = new ArrayList<Announcement>();
		var resend = new ResendRequests(requests, new InMemoryObjections(), adding(added), announcements,
				Clock.fixed(AFiling.MONDAY, ZoneOffset.UTC), () -> {
				});

		assertThat(resend.ask(office, id, "m2", new Actor("rina", Role.DESK_OFFICER))).isFalse();
		assertThat(resend.ask(office, id, "m1", new Actor("rina", Role.DESK_OFFICER))).isTrue();
		assertThat(added).singleElement().satisfies(announcement -> {
			assertThat(announcement.routingKey()).isEqualTo("command.resend");
			WireContractTest.assertValid("command.resend.v1", announcement.body());
		});
	}

	@Test
	void a_lost_link_goes_to_the_one_contact_that_was_named() {
		var file = AFiling.filing().build().registeredAs(1);
		var announcement = announcements.trackingRequested(file, Submission.Contact.SMS, AFiling.MONDAY);
		assertThat(announcement.routingKey()).isEqualTo("request.tracking-requested");
		assertThat(read(announcement).at("/data/channel").stringValue()).isEqualTo("SMS");
		WireContractTest.assertValid("request.tracking-requested.v1", announcement.body());
	}

	/** Routing keys of what the command leads to; each is checked against its schema. */
	private List<String> said(ARequest request, RequestCommand command) {
		CaseFile before = request.file();
		var setting = ASetting.on("2026-11-23").by(new Actor("rina", Role.LEAD_OFFICER)).build();
		var outcome = (Outcome.Accepted) before.request().decide(command, setting);
		var after = before.after(outcome.events(), setting);
		var said = announcements.of(after, outcome.events(), setting);
		said.forEach(announcement -> WireContractTest.assertValid(read(announcement).at("/type").stringValue(),
				announcement.body()));
		return said.stream().map(Announcement::routingKey).toList();
	}

	static Pending adding(List<Announcement> added) {
		return new Pending() {

			@Override
			public boolean add(id.lacak.request.lifecycle.OfficeCode office, id.lacak.request.lifecycle.CaseId id,
					Announcement announcement) {
				return added.add(announcement);
			}

			@Override
			public List<Batch> claim(java.time.Instant now, java.time.Instant until, int limit) {
				return List.of();
			}

			@Override
			public void settle(List<Batch> batches, java.util.Set<String> published, java.time.Instant next) {
			}
		};
	}

	private static JsonNode read(Announcement announcement) {
		return JsonMapper.shared().readTree(announcement.body());
	}

}
