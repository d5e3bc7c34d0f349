package id.lacak.notification.inbox;

import java.util.List;

import id.lacak.notification.delivery.Content;
import id.lacak.notification.planning.Chat;
import id.lacak.notification.planning.ChatPlan;
import id.lacak.notification.planning.Chats;
import id.lacak.notification.planning.Language;
import id.lacak.notification.planning.PlannedMessage;
import id.lacak.notification.support.Contracts;
import id.lacak.notification.template.Templates;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import static org.assertj.core.api.Assertions.assertThat;

/** What the chats of an office are told of each event of the contract, and what they are not. */
class ChatPlanTest {

	private static final JsonMapper JSON = JsonMapper.shared();

	private static final Chat DEPOK = new Chat("depok-telegram", "depok", Language.INDONESIAN);

	private static final Chat ENGLISH = new Chat("depok-webhook", "depok", Language.ENGLISH);

	private static final Chat BOGOR = new Chat("bogor-telegram", "bogor", Language.INDONESIAN);

	private static final List<String> TOLD = List.of("request.registered.v1", "objection.registered.v1",
			"deadline.reminder.v1");

	private final EventReader reader = new EventReader();

	static List<EventContractTest.Example> examples() {
		return EventContractTest.read().toList();
	}

	@ParameterizedTest(name = "{0} {1}")
	@CsvSource(delimiter = '|', textBlock = """
			request.registered.v1 | two-channels | PPID Kota Depok: permohonan baru 001/PPID/XI/2026 | Jawaban paling lambat Jumat, 4 Desember 2026. | Buka berkas: http://localhost:8080/petugas/permohonan/5d0c1b6e-5f0a-4c5d-9a6e-0d3f4f6f8a01
			objection.registered.v1 | plain | PPID Kota Depok: keberatan baru 001/KEB/PPID/XII/2026 | Tanggapan paling lambat Kamis, 21 Januari 2027. | Buka berkas: http://localhost:8080/petugas/keberatan/8f1c1b6e-5f0a-4c5d-9a6e-0d3f4f6f8a09
			deadline.reminder.v1 | ahead | PPID Kota Depok: jawaban tertulis 001/PPID/XI/2026 | Tinggal 3 hari kerja. Tenggatnya Jumat, 4 Desember 2026. | Buka berkas: http://localhost:8080/petugas/permohonan/5d0c1b6e-5f0a-4c5d-9a6e-0d3f4f6f8a01
			deadline.reminder.v1 | today | PPID Kota Depok: jawaban tertulis 001/PPID/XI/2026 | Hari ini hari terakhir. Tenggatnya Jumat, 4 Desember 2026. | Buka berkas: http://localhost:8080/petugas/permohonan/5d0c1b6e-5f0a-4c5d-9a6e-0d3f4f6f8a01
			deadline.reminder.v1 | overdue | PPID Kota Depok: jawaban tertulis 001/PPID/XI/2026 | Terlambat 1 hari kerja. Tenggatnya Jumat, 4 Desember 2026. | Buka berkas: http://localhost:8080/petugas/permohonan/5d0c1b6e-5f0a-4c5d-9a6e-0d3f4f6f8a01
			""")
	void says_which_case_what_about_it_until_when_and_where(String type, String name, String first, String second,
			String third) {
		assertThat(texts(Contracts.example(type, name), DEPOK)).containsExactly(first + "\n" + second + "\n" + third);
	}

	@Test
	void says_it_in_the_language_of_the_chat_and_when_a_date_is_provisional() {
		assertThat(texts(Contracts.example("objection.registered.v1", "provisional"), ENGLISH)).singleElement()
				.asString()
				.startsWith("PPID Kota Depok: new objection ")
				.contains("To be replied to by", "This date is provisional");
	}

	@ParameterizedTest
	@MethodSource("examples")
	void names_no_person_no_contact_and_no_code(EventContractTest.Example example) {
		var recipient = JSON.readTree(example.json()).at("/data/recipient");
		var code = JSON.readTree(example.json()).at("/data/trackingCode").asString("");
		var planned = plan(example.json(), DEPOK, ENGLISH, BOGOR);
		assertThat(planned).hasSize(TOLD.contains(example.type()) ? 2 : 0);
		assertThat(planned).allSatisfy(line -> {
			assertThat(line.template()).matches("D0[678]");
			assertThat(line.name()).isEmpty();
			assertThat(text(line)).doesNotContain(recipient.path("name").asString("?"),
					recipient.path("email").asString("?@?"), recipient.path("phone").asString("+?"), "/lacak/");
			assertThat(code.isEmpty() || !text(line).contains(code)).isTrue();
		});
	}

	@Test
	void nobody_is_told_where_no_chat_is_set() {
		assertThat(plan(Contracts.example("request.registered.v1", "two-channels"))).isEmpty();
	}

	@Test
	void an_office_s_chat_hears_nothing_of_another_office() {
		assertThat(plan(Contracts.example("request.registered.v1", "two-channels"), BOGOR)).isEmpty();
	}

	@Test
	void an_event_that_comes_twice_is_the_same_line_and_each_chat_has_its_own() {
		var event = Contracts.example("request.registered.v1", "two-channels");
		assertThat(plan(event, DEPOK, ENGLISH)).isEqualTo(plan(event, DEPOK, ENGLISH))
				.extracting(PlannedMessage::id)
				.doesNotHaveDuplicates();
	}

	@Test
	void a_step_is_one_line_however_many_officers_it_reminds_and_whoever_gets_a_copy() {
		var toLead = Contracts.example("deadline.reminder.v1", "overdue");
		var toSuperior = Contracts.example("deadline.reminder.v1", "copy");
		assertThat(plan(toLead, DEPOK).getFirst().id()).isEqualTo(plan(toSuperior, DEPOK).getFirst().id());
		assertThat(texts(toLead, DEPOK)).isEqualTo(texts(toSuperior, DEPOK));
	}

	@Test
	void another_step_is_another_line() {
		var steps = List.of("ahead", "today", "overdue", "objection");
		assertThat(steps.stream().map(step -> plan(Contracts.example("deadline.reminder.v1", step), DEPOK)).toList())
				.extracting(lines -> lines.getFirst().id())
				.doesNotHaveDuplicates();
	}

	@Test
	void an_event_from_before_the_officers_link_is_told_without_one() {
		var event = (ObjectNode) JSON.readTree(Contracts.example("request.registered.v1", "two-channels"));
		((ObjectNode) event.get("data")).remove("officersLink");
		assertThat(texts(JSON.writeValueAsString(event), DEPOK)).containsExactly(
				"PPID Kota Depok: permohonan baru 001/PPID/XI/2026\nJawaban paling lambat Jumat, 4 Desember 2026.");
	}

	@Test
	void a_line_waits_for_the_morning_and_may_be_overtaken() {
		var due = plan(Contracts.example("deadline.reminder.v1", "today"), DEPOK).getFirst().conditions();
		assertThat(due.isReminder()).isTrue();
		assertThat(due.validUntil()).isEqualTo("2026-12-05T02:00:00Z");
		assertThat(due.quietIn()).hasToString("Asia/Jakarta");
		var registered = plan(Contracts.example("request.registered.v1", "two-channels"), DEPOK).getFirst();
		assertThat(registered.conditions().isReminder()).isTrue();
		assertThat(registered.conditions().isUpdate()).as("gathered with nothing").isFalse();
	}

	private List<String> texts(String json, Chat... chats) {
		return plan(json, chats).stream().map(ChatPlanTest::text).toList();
	}

	private static String text(PlannedMessage line) {
		return ((Content.Text) Templates.write(line).content()).text();
	}

	private List<PlannedMessage> plan(String json, Chat... chats) {
		return ChatPlan.messagesFor(this.reader.announcement(this.reader.envelope(json.getBytes())).orElseThrow(),
				new Chats(List.of(chats)));
	}

}
