package id.lacak.request.watch;

import static org.assertj.core.api.Assertions.assertThat;

import id.lacak.request.account.AccountsInMemory;
import id.lacak.request.account.SignedIn;
import id.lacak.request.casework.Desk;
import id.lacak.request.casework.Pagewalk;
import id.lacak.request.casework.UnitReminder;
import id.lacak.request.casework.UnitReminder.Result;
import id.lacak.request.lifecycle.ASetting;
import id.lacak.request.lifecycle.CaseFile;
import id.lacak.request.lifecycle.RequestCommand;
import id.lacak.request.lifecycle.Requests;
import id.lacak.request.lifecycle.Role;
import id.lacak.request.objection.AnObjection;
import id.lacak.request.objection.Objections;

import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The reminders as pages, and an officer's own word to a unit. */
@Tag("http")
@SpringBootTest(properties = {"spring.config.name=request", "lacak.demo=true", "logging.level.root=WARN",
		"logging.level.org.springframework.amqp=OFF", "spring.rabbitmq.listener.simple.auto-startup=false",
		"spring.rabbitmq.listener.direct.auto-startup=false", "lacak.request.sweep=1h"})
@AutoConfigureMockMvc
@Import({AccountsInMemory.class, AnOffice.class})
@NullUnmarked
class ReminderPagesTest {

	private static final String PATH = "/petugas/pengingat";

	@Autowired
	private MockMvcTester http;

	@Autowired
	private Requests requests;

	@Autowired
	private Objections objections;

	@Autowired
	private UnitReminder units;

	private Pagewalk officers;

	private CaseFile file;

	@BeforeEach
	void monday() {
		AnOffice.CLOCK.put(ASetting.at("2026-11-23T09:00").build().now());
		officers = new Pagewalk(http);
		file = Desk.file(requests, "2026-11-23");
	}

	@AfterEach
	void empty() {
		AnOffice.MONGO.database().getCollection("cases").deleteMany(new org.bson.Document());
		AnOffice.MONGO.database().getCollection("objections").deleteMany(new org.bson.Document());
	}

	@Test
	void show_what_is_planned_and_take_a_waiver_with_its_reason() {
		var name = file.request().id() + ":completeness-check:2026-11-26:1";
		assertThat(officers.page("lead", PATH)).contains(file.request().number().text(), "Pemeriksaan kelengkapan",
				"1 hari kerja sebelumnya", name).doesNotContain("??");
		assertThat(officers.page("desk", PATH)).doesNotContain(name);
		assertThat(officers.send("lead", PATH + "/lewati", "id", name, "state", "PLANNED")).hasStatus(422);
		assertThat(officers.send("lead", PATH + "/lewati", "id", name, "state", "PLANNED", "reason", "Sudah dibahas."))
				.hasStatus(302)
				.hasRedirectedUrl(PATH + "?state=PLANNED");
		assertThat(officers.page("lead", "/en" + PATH + "?state=WAIVED")).contains("Sudah dibahas.")
				.doesNotContain("??");
		assertThat(officers.page("auditor", PATH + "?state=WAIVED")).doesNotContain("Sudah dibahas.");
		assertThat(officers.send("desk", PATH + "/kirim", "id", name)).hasStatus(403);
		assertThat(officers.open("unit", PATH)).hasStatus(403);
		assertThat(officers.open("lead", PATH + "?state=x")).hasStatus(404);
		for (var state : List.of("DUE", "SENT", "SKIPPED"))
			assertThat(officers.page("lead", PATH + "?state=" + state)).doesNotContain("??");
	}

	@Test
	void of_objections_stand_in_the_same_list() {
		AnOffice.CLOCK.put(ASetting.at("2026-03-23T09:00").build().now());
		var objection = ((Objections.Opening.New) objections
				.open(AnObjection.toARefusal().filedOn("2026-02-27").intake())).file().objection();
		var name = objection.id() + ":objection-answer:2026-04-20:15";
		assertThat(officers.page("lead", PATH)).contains(objection.number().text(), "Keberatan",
				"/petugas/keberatan/" + objection.id(), "15 hari kerja sebelumnya", name).doesNotContain("??");
		assertThat(officers.send("lead", PATH + "/lewati", "id", name, "state", "PLANNED", "reason", "Cukup."))
				.hasStatus(302);
		assertThat(officers.page("lead", "/en" + PATH + "?state=WAIVED")).contains("Cukup.", "Objection")
				.doesNotContain("??");
	}

	@Test
	void go_to_a_unit_at_an_officers_word_once_a_day() {
		var desk = new SignedIn("desk", "Rina Lestari", Set.of(Role.DESK_OFFICER), Optional.empty(),
				file.request().office());
		assertThat(units.remind(desk, present())).isEqualTo(Result.NOBODY_ASKED);
		Pagewalk.act(requests, file, Role.DESK_OFFICER, "2026-11-23", new RequestCommand.DeclareComplete());
		Pagewalk.act(requests, file, Role.DESK_OFFICER, "2026-11-23",
				new RequestCommand.Assign(List.of("diskominfo"), "Mohon kontraknya.", Optional.empty()));
		assertThat(units.remind(desk, present())).isEqualTo(Result.REMINDED);
		assertThat(units.remind(desk, present())).isEqualTo(Result.REMINDED_TODAY);
		assertThat(AnOffice.MONGO.database().getCollection("cases").find().first().toJson())
				.contains("deadline.reminder.v1", "asked-2026-11-23");
		assertThat(officers.page("lead", PATH + "?state=SENT")).contains("atas permintaan petugas", "Rina Lestari");
	}

	private CaseFile present() {
		return requests.find(file.request().office(), file.request().id()).orElseThrow();
	}

}
