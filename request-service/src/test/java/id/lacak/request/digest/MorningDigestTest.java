package id.lacak.request.digest;

import static org.assertj.core.api.Assertions.assertThat;

import id.lacak.request.account.Colleagues;
import id.lacak.request.account.PreferencesInMemory;
import id.lacak.request.account.TestColleagues;
import id.lacak.request.lifecycle.ASetting;
import id.lacak.request.lifecycle.AnIntake;
import id.lacak.request.lifecycle.CaseId;
import id.lacak.request.lifecycle.Outcome;
import id.lacak.request.lifecycle.RequestCommand;
import id.lacak.request.lifecycle.Requests.Opening;
import id.lacak.request.lifecycle.Role;
import id.lacak.request.lifecycle.Told;
import id.lacak.request.objection.AnObjection;
import id.lacak.request.office.Offices;
import id.lacak.request.office.TestOffices;
import id.lacak.request.outbox.Announcement;
import id.lacak.request.storage.TestMongo;
import id.lacak.request.storage.TestRegister;
import id.lacak.request.watch.HandClock;

import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** One mail to each officer each working morning, and none where there is nothing to say. */
@NullUnmarked
class MorningDigestTest {

	private static final JsonMapper JSON = JsonMapper.builder().build();

	private static TestMongo mongo;

	private final HandClock clock = new HandClock(ASetting.on("2026-11-23").build().now());

	private final Offices offices = TestOffices.depok(clock);

	private final Colleagues people = TestColleagues.ofDepok().build();

	private final PreferencesInMemory preferences = new PreferencesInMemory();

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
	void tells_each_officer_what_concerns_the_office_and_the_role() {
		received("2026-11-16T08:00");
		var today = received("2026-11-17T08:00");
		var soon = received("2026-11-19T08:00");
		at("2026-11-26T09:00");
		give(soon, Role.DESK_OFFICER, new RequestCommand.DeclareComplete());
		give(soon, Role.LEAD_OFFICER, new RequestCommand.Assign(List.of("dpupr"), "Mana?", Optional.empty()));
		register.requests().note(ASetting.DEPOK, today, failed("2026-11-30T08:00"));
		register.objections().open(AnObjection.withoutRequest().filedOn("2026-11-25").intake());
		received("2026-11-30T08:00");
		at("2026-12-01T07:30");
		digest().write();
		var post = post();
		assertThat(post).containsOnlyKeys("desk", "lead", "superior", "advisor", "unit");
		assertThat(sections(post.get("lead"))).containsExactly("OVERDUE", "DUE_TODAY", "DUE_SOON", "NEW", "OBJECTIONS",
				"UNDELIVERED");
		assertThat(sections(post.get("superior"))).containsExactly("OVERDUE", "OBJECTIONS");
		assertThat(sections(post.get("advisor"))).containsExactly("OBJECTIONS");
		assertThat(sections(post.get("unit"))).containsExactly("ASSIGNED");
		assertThat(post.get("unit").get("sections").get(0).get("items").get(0).get("dueDate").asString())
				.as("the internal date")
				.isEqualTo("2026-12-03");
	}

	@Test
	void is_not_written_for_whoever_switched_it_off() {
		received("2026-11-16T08:00");
		preferences.mornings("lead", false);
		at("2026-12-01T07:30");
		digest().write();
		assertThat(post()).containsKey("desk").doesNotContainKey("lead");
		preferences.mornings("lead", true);
		digest().write();
		assertThat(post()).containsKey("lead");
	}

	@Test
	void has_its_sections_in_order_with_date_and_page() {
		var overdue = received("2026-11-16T08:00");
		var today = received("2026-11-17T08:00");
		received("2026-11-19T08:00");
		received("2026-11-30T08:00");
		register.requests().note(ASetting.DEPOK, today, failed("2026-11-30T08:00"));
		at("2026-12-01T07:30");
		assertThat(digest().write()).isEqualTo(3);
		var lead = post().get("lead");
		assertThat(lead.get("date").asString()).isEqualTo("2026-12-01");
		assertThat(lead.get("sections").valueStream().map(part -> part.get("section").asString() + " "
				+ part.get("items").valueStream().map(item -> item.get("dueDate").asString()).toList()))
				.containsExactly(
						"OVERDUE [2026-11-30]", "DUE_TODAY [2026-12-01]", "DUE_SOON [2026-12-03]", "NEW [2026-12-14]",
						"UNDELIVERED [2026-12-01]");
		var item = lead.get("sections").get(0).get("items").get(0);
		assertThat(item.get("registrationNumber").asString()).isEqualTo(number(overdue));
		assertThat(item.get("link").asString()).endsWith("/petugas/permohonan/" + overdue);
	}

	@ParameterizedTest(name = "at {0}: {1}, {2}")
	@CsvSource(delimiter = '|', textBlock = """
			2026-12-01T07:29 | 0 | a minute before half past seven
			2026-12-01T07:30 | 3 | desk, lead and superior, of the overdue one
			2026-12-01T17:59 | 3 | caught up the same day
			2026-12-01T18:00 | 0 | not in the evening
			2026-12-05T09:00 | 0 | not on a Saturday
			2026-12-25T09:00 | 0 | not at Christmas
			2026-12-28T07:30 | 3 | but on the next working day
			""")
	void goes_out_on_working_mornings(String now, int expected, String why) {
		received("2026-11-16T08:00");
		at(now);
		assertThat(digest().write()).as(why).isEqualTo(expected);
	}

	@Test
	void is_not_sent_when_there_is_nothing_to_say_not_even_later_that_day() {
		at("2026-12-01T07:30");
		assertThat(digest().write()).isZero();
		received("2026-12-01T10:00");
		assertThat(digest().write()).as("another replica, started later").isZero();
		at("2026-12-02T07:30");
		assertThat(digest().write()).isEqualTo(2);
		assertThat(sections(post().get("desk"))).containsExactly("NEW");
	}

	@Test
	void begins_where_the_last_one_ended() {
		received("2026-11-30T08:00");
		at("2026-12-01T07:30");
		digest().write();
		post();
		at("2026-12-02T07:30");
		assertThat(digest().write()).as("nothing is new since yesterday").isZero();
	}

	@Test
	void counts_what_it_does_not_list() {
		IntStream.range(0, 25).forEach(_ -> received("2026-11-16T08:00"));
		at("2026-12-01T07:30");
		digest().write();
		var section = post().get("superior").get("sections").get(0);
		assertThat(section.get("items").size()).isEqualTo(20);
		assertThat(section.get("more").asInt()).isEqualTo(5);
	}

	@Test
	void is_sent_once_by_any_number_of_replicas() throws Exception {
		received("2026-11-16T08:00");
		at("2026-12-01T07:30");
		var replicas = IntStream.range(0, 4).<Callable<Integer>>mapToObj(_ -> digest()::write).toList();
		var sent = 0;
		try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
			for (var future : threads.invokeAll(replicas))
				sent += future.get();
		}
		assertThat(sent).isEqualTo(3);
	}

	private MorningDigest digest() {
		return new MorningDigest(offices, people, register.agenda(), register.digests(), TestRegister.digestNews(),
				preferences, clock);
	}

	private CaseId received(String local) {
		at(local);
		return ((Opening.New) register.requests().open(AnIntake.at(ASetting.at(local)).build())).file().request().id();
	}

	private void give(CaseId id, Role by, RequestCommand command) {
		var file = register.requests().find(ASetting.DEPOK, id).orElseThrow();
		var setting = offices.settingFor(file.request(), ASetting.actor(by));
		register.requests().record(file, ((Outcome.Accepted) file.request().decide(command, setting)).events(),
				setting);
	}

	private String number(CaseId id) {
		return register.requests().find(ASetting.DEPOK, id).orElseThrow().request().number().text();
	}

	private void at(String local) {
		clock.put(ASetting.at(local).build().now());
	}

	private static List<String> sections(JsonNode digest) {
		return digest.get("sections").valueStream().map(part -> part.get("section").asString()).toList();
	}

	private static Told failed(String local) {
		return new Told("m-1", "N01", "EMAIL", "si***@surel.example", List.of(new Told.Step(
				Told.State.FAILED_PERMANENTLY, ASetting.at(local).build().now(), 1, Optional.empty())));
	}

	/** The digests that wait to be published, by username. */
	private Map<String, JsonNode> post() {
		var now = Instant.now(Clock.systemUTC());
		var batches = register.pending().claim(now.plusSeconds(3600), now.plusSeconds(7200), 500);
		register.pending()
				.settle(batches, batches.stream()
						.flatMap(batch -> batch.announcements().stream())
						.map(Announcement::id)
						.collect(Collectors.toSet()), now);
		return batches.stream()
				.filter(batch -> batch.collection().equals("digests"))
				.flatMap(batch -> batch.announcements().stream())
				.sorted(Comparator.comparing(Announcement::id))
				.map(announcement -> JSON.readTree(announcement.body()).get("data"))
				.collect(Collectors.toMap(data -> data.get("recipient").get("email").asString().replaceAll("@.*", ""),
						data -> data, (one, _) -> one, TreeMap::new));
	}

}
