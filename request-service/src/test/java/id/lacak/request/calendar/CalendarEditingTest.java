package id.lacak.request.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import id.lacak.request.casework.AtTheDesk;
import id.lacak.request.casework.Counter;
import id.lacak.request.casework.Desk;
import id.lacak.request.lifecycle.InMemoryRequests;
import id.lacak.request.office.InMemoryCalendars;

import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** The calendar on its pages: changed in a form, looked at, and only then saved. */
@Counter
// other tests of the same counter count on the shipped calendar
@DirtiesContext
@NullUnmarked
class CalendarEditingTest {

	private static final Pattern FIELD = Pattern.compile(
			"<(?:input|select)[^>]*name=\"((?:days\\.\\d+\\.(?:date|name|decree))|version)\"[^>]*value=\"([^\"]*)\"");

	@Autowired
	private MockMvcTester http;

	@Autowired
	private InMemoryRequests requests;

	@Autowired
	private InMemoryCalendars calendars;

	private AtTheDesk admin;

	@BeforeEach
	void signIn() {
		admin = AtTheDesk.as("admin", http);
	}

	@ParameterizedTest
	@ValueSource(strings = {"", "/en"})
	void shows_the_days_of_a_year_to_be_changed(String language) {
		assertThat(admin.open(language + "/admin/kalender")).hasRedirectedUrl(language + "/admin/kalender/2026");
		assertThat(admin.text(language + "/admin/kalender/2026")).contains("2026-08-17", "name=\"days.0.date\"");
		assertThat(admin.open(language + "/admin/kalender/2028")).hasStatusOk();
		assertThat(admin.open(language + "/admin/kalender/besok")).hasStatus(404);
		assertThat(admin.open(language + "/admin/aturan-tenggat")).hasStatusOk();
	}

	@Test
	void is_saved_only_after_its_effect_was_seen() {
		var file = Desk.file(requests, "2026-11-26");
		var before = calendars.count();
		var fields = fields("2026");
		fields.addAll(List.of("days.150.date", "2026-12-01", "days.150.name", "Hari Jadi", "days.150.kind", "REGIONAL",
				"days.150.decree", "Keputusan Wali Kota 1/2026", "days.150.scope", "depok", "decreed", "true"));
		var preview = send("2026", fields);
		assertThat(preview).hasStatusOk()
				.bodyText()
				.contains(file.request().number().text(), "value=\"Hari Jadi\"", "value=\"simpan\"");
		assertThat(calendars.count()).isEqualTo(before);
		var back = new ArrayList<>(fields);
		back.addAll(List.of("aksi", "ubah"));
		assertThat(send("2026", back)).hasStatusOk().bodyText().contains("value=\"Hari Jadi\"", "type=\"date\"");
		var table = new ArrayList<>(fields);
		table.addAll(List.of("aksi", "unduh"));
		assertThat(send("2026", table)).hasStatusOk()
				.hasContentTypeCompatibleWith("text/csv")
				.bodyText()
				.contains(file.request().number().text() + ",");
		assertThat(calendars.count()).as("a table saves nothing").isEqualTo(before);
		fields.addAll(List.of("aksi", "simpan"));
		assertThat(send("2026", fields)).hasRedirectedUrl("/admin/kalender/2026?selesai=disimpan");
		assertThat(calendars.count()).isGreaterThan(before);
		assertThat(admin.text("/admin/kalender/2026?selesai=disimpan")).contains("depok/2026.2", "Arif Hidayat",
				"Keputusan Wali Kota 1/2026", "note--ok")
				.as("the work that goes on")
				.contains("sudah dihitung ulang", "/petugas/kalender/2026")
				.doesNotContain("??");
		fields.addAll(List.of("days.151.date", "2026-12-02", "days.151.name", "Lain", "days.151.kind", "REGIONAL",
				"days.151.decree", "x", "days.151.scope", "depok"));
		assertThat(send("2026", fields)).as("on a year that was changed meanwhile").hasStatus(409)
				.bodyText()
				.contains("note--late", "value=\"Lain\"");
	}

	@Test
	void keeps_what_was_typed_and_says_what_is_wrong() {
		assertThat(send("2027", List.of("days.0.date", "2026-01-01", "days.0.name", "Hari Salah", "days.0.kind",
				"REGIONAL", "days.0.decree", "", "days.0.scope", "depok"))).hasStatus(422)
				.bodyText()
				.contains("errsum", "#days-0-date", "#days-0-decree", "value=\"Hari Salah\"");
	}

	@Test
	void reads_files_into_the_form_and_saves_nothing() {
		var before = calendars.count();
		var table = "date,name,kind,decree\n2029-01-01,Tahun Baru,NATIONAL_HOLIDAY,SKB 1/2028\n";
		assertThat(imported(table)).hasStatusOk().bodyText().contains("value=\"Tahun Baru\"", "2029-01-01");
		assertThat(imported("date,name,kind,decree\nbesok,Tahun Baru,NATIONAL_HOLIDAY,SKB\n")).hasStatus(422)
				.bodyText()
				.contains("errsum", "besok");
		assertThat(imported("")).hasStatus(422).bodyText().contains("#berkas");
		assertThat(calendars.count()).isEqualTo(before);
	}

	@Test
	void gives_officers_a_new_address_once() {
		var desk = AtTheDesk.as("desk", http);
		assertThat(desk.text("/petugas/akun")).contains("/petugas/akun/kalender");
		assertThat(desk.send("/petugas/akun/kalender")).hasStatusOk().bodyText().contains("/api/v1/calendar-feed/",
				".ics");
		assertThat(admin.text("/petugas/akun")).doesNotContain("/petugas/akun/kalender");
		assertThat(admin.send("/petugas/akun/kalender")).hasStatus(403);
	}

	@ParameterizedTest
	@ValueSource(strings = {"/admin/kalender/2026", "/admin/aturan-tenggat"})
	void is_no_business_of_other_roles(String path) {
		for (var who : new String[]{"desk", "unit", "lead", "advisor", "superior", "auditor"})
			assertThat(AtTheDesk.as(who, http).open(path)).as(who).hasStatus(403);
	}

	private List<String> fields(String year) {
		var page = admin.text("/admin/kalender/" + year);
		var fields = new ArrayList<String>();
		FIELD.matcher(page).results().forEach(found -> {
			fields.add(found.group(1));
			fields.add(found.group(2));
			if (found.group(1).endsWith(".date") && !found.group(2).isEmpty())
				fields.addAll(List.of(found.group(1).replace("date", "kind"),
						"NATIONAL_HOLIDAY", found.group(1).replace("date", "scope"), "ID"));
		});
		return fields;
	}

	private MvcTestResult send(String year, List<String> fields) {
		return admin.send("/admin/kalender/" + year, fields.toArray(String[]::new));
	}

	private MvcTestResult imported(String table) {
		return http.post()
				.uri("/admin/kalender/2029/impor")
				.multipart()
				.file(new MockMultipartFile("berkas", "libur.csv", "text/csv",
						table.getBytes(StandardCharsets.UTF_8)))
				.with(csrf())
				.cookie(admin.cookie())
				.header("Accept", "text/html")
				.exchange();
	}

}
