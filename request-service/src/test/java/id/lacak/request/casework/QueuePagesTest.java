package id.lacak.request.casework;

import static org.assertj.core.api.Assertions.assertThat;

import id.lacak.request.correspondence.InMemoryReplies;
import id.lacak.request.correspondence.Reply;
import id.lacak.request.lifecycle.CaseFile;
import id.lacak.request.lifecycle.InMemoryRequests;
import id.lacak.request.lifecycle.RequestCommand;
import id.lacak.request.lifecycle.Role;
import id.lacak.request.lifecycle.Told;
import id.lacak.request.objection.AnObjection;
import id.lacak.request.objection.InMemoryObjections;
import id.lacak.request.objection.Objections;

import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The work queue, several cases at once, search, undelivered messages, and the unit's own pages. */
@Counter
@NullUnmarked
class QueuePagesTest {

	private static final String QUEUE = "/petugas/antrean";

	@Autowired
	private MockMvcTester http;

	@Autowired
	private InMemoryRequests requests;

	@Autowired
	private InMemoryObjections objections;

	@Autowired
	private InMemoryReplies replies;

	private Pagewalk officers;

	private CaseFile first;

	private CaseFile second;

	@BeforeEach
	void two_cases() {
		requests.clear();
		officers = new Pagewalk(http);
		first = Desk.file(requests, "2026-11-13");
		second = Desk.file(requests, "2026-11-26");
		Pagewalk.act(requests, second, Role.DESK_OFFICER, "2026-11-27", new RequestCommand.DeclareComplete());
	}

	@Test
	void sorts_by_date_or_entry_and_says_so_to_screen_readers() {
		var page = officers.page("desk", QUEUE);
		assertThat(page).containsOnlyOnce("aria-sort=\"ascending\"").doesNotContain("aria-sort=\"descending\"", "??");
		assertThat(page.indexOf(id(first))).isLessThan(page.indexOf(id(second)));
		var newest = officers.page("desk", QUEUE + "?sort=newest");
		assertThat(newest).containsOnlyOnce("aria-sort=\"descending\"").doesNotContain("aria-sort=\"ascending\"");
		assertThat(newest.indexOf(id(second))).isLessThan(newest.indexOf(id(first)));
		assertThat(officers.page("desk", "/en" + QUEUE)).contains("data-keys=\"on\"").doesNotContain("??");
	}

	@Test
	void leads_from_case_to_case_within_its_filter() {
		var page = officers.page("desk", "/petugas/permohonan/" + id(first) + "?antrean=");
		assertThat(page).contains("/petugas/permohonan/" + id(second) + "?antrean=", "Berikutnya");
		assertThat(officers.page("desk", "/petugas/permohonan/" + id(first) + "?antrean=status=REGISTERED"))
				.doesNotContain(id(second) + "?antrean");
		assertThat(officers.open("desk", "/petugas/permohonan/" + id(first) + "?antrean=size=x"))
				.hasStatusOk();
	}

	@Test
	void asks_a_unit_about_several_and_tells_by_number_what_worked() {
		var to = officers.send("desk", QUEUE + "/tindakan", "aksi", "tugaskan", "id", id(first), "id", id(second));
		assertThat(to).hasStatus(302).hasRedirectedUrl(QUEUE + "/tugaskan?id=" + id(first) + "&id=" + id(second));
		assertThat(officers.page("desk", to.getResponse().getRedirectedUrl())).contains(number(first), number(second));
		assertThat(officers.send("desk", QUEUE + "/tugaskan", "id", id(first), "unit", "diskominfo")).hasStatus(422);
		var done = officers.send("desk", QUEUE + "/tugaskan", "id", id(first), "id", id(second), "unit", "diskominfo",
				"question", "Mohon kontraknya.");
		assertThat(done).hasStatus(302);
		// the first is not complete yet, so no unit can be asked
		assertThat(officers.page("desk", done.getResponse().getRedirectedUrl())).contains("1 berhasil, 1 tidak",
				number(first), number(second));
		assertThat(present(second).request().assignments()).hasSize(1);
		assertThat(present(first).request().assignments()).isEmpty();
		var reminded = officers.send("lead", QUEUE + "/tindakan", "aksi", "ingatkan", "id", id(first), "id",
				id(second));
		assertThat(officers.page("lead", reminded.getResponse().getRedirectedUrl())).contains("1 berhasil, 1 tidak",
				"Belum ada unit yang ditugasi");
		assertThat(officers.send("desk", QUEUE + "/tindakan", "aksi", "tugaskan")).hasRedirectedUrl(QUEUE);
		assertThat(officers.send("auditor", QUEUE + "/tindakan", "aksi", "tugaskan", "id", id(first))).hasStatus(403);
		assertThat(officers.send("lead", QUEUE + "/tindakan", "aksi", "keputusan", "id", id(first))).hasStatus(404);
	}

	@Test
	void gives_chosen_cases_as_worksheet_and_table_without_people_for_auditors() {
		var sheet = officers.page("desk", QUEUE + "/lembar?id=" + id(first));
		assertThat(sheet).contains(number(first), "Siti", "data-print").doesNotContain(number(second), "??");
		assertThat(officers.page("auditor", QUEUE + "/lembar?id=" + id(first))).doesNotContain("Siti");
		var csv = officers.open("desk", QUEUE + "/pilihan.csv?id=" + id(first));
		assertThat(csv).hasContentType("text/csv;charset=UTF-8");
		assertThat(Desk.text(csv)).contains(number(first), "Siti").contains("\r\n");
		assertThat(officers.page("auditor", QUEUE + "/pilihan.csv?id=" + id(first))).doesNotContain("Siti");
	}

	@Test
	void counts_for_a_page_that_stays_open() {
		assertThat(officers.page("desk", QUEUE + "/hitungan")).contains("\"REGISTERED\":1", "\"SENT_BACK\"");
		assertThat(officers.page("lead", QUEUE + "/hitungan")).contains("\"TO_SIGN\"");
	}

	@Test
	void keys_can_be_switched_off() {
		officers.send("advisor", "/petugas/akun/tombol");
		assertThat(officers.page("advisor", QUEUE)).contains("data-keys=\"off\"");
		officers.send("advisor", "/petugas/akun/tombol", "keys", "true");
		assertThat(officers.page("advisor", QUEUE)).contains("data-keys=\"on\"");
	}

	@Test
	void search_finds_by_name_for_those_who_may_know_it() {
		assertThat(officers.page("desk", "/petugas/cari?q=Siti")).contains(number(first), number(second));
		assertThat(officers.page("auditor", "/petugas/cari?q=Siti")).contains("0 permohonan ditemukan")
				.doesNotContain(number(first));
		assertThat(officers.page("auditor", "/en/petugas/cari?q=" + number(first))).contains(id(first))
				.doesNotContain("Siti", "??");
		assertThat(officers.open("unit", "/petugas/cari?q=Siti")).hasStatus(403);
		assertThat(officers.open("desk", "/petugas/cari?q=&after=x")).hasStatusOk();
		assertThat(officers.open("desk", "/petugas/cari?q=Siti&after=x")).hasStatus(404);
	}

	@Test
	void a_message_that_failed_is_a_task_until_somebody_was_reached() {
		var at = Instant.parse("2026-11-30T01:00:00Z");
		requests.note(second.request().office(), second.request().id(), new Told("m-77", "N06", "SMS", "0812•••21",
				List.of(new Told.Step(Told.State.FAILED_PERMANENTLY, at, 3, Optional.empty()))));
		var page = officers.page("desk", "/petugas/notifikasi");
		assertThat(page).contains(number(second), "0812•••21", "Yang harus dilakukan").doesNotContain(number(first),
				"??");
		var task = "/petugas/notifikasi/" + id(second) + "/m-77";
		assertThat(officers.send("desk", task + "/tercapai")).hasStatus(422);
		assertThat(officers.send("desk", task + "/kirim")).hasStatus(302);
		assertThat(officers.send("desk", task + "/tercapai", "way", "PHONE", "text", "Bicara dengan Ibu Siti."))
				.hasStatus(302);
		assertThat(CaseView.notes(present(second)).getLast().text()).contains("lewat telepon", "Bicara dengan Ibu");
		assertThat(officers.page("desk", "/petugas/notifikasi")).contains("Semua pesan sampai");
		assertThat(officers.open("auditor", "/petugas/notifikasi")).hasStatus(403);
	}

	@Test
	void a_failed_message_about_an_objection_is_a_task_and_can_be_sent_again() {
		var objection = ((Objections.Opening.New) objections.open(AnObjection.toARefusal().intake())).file()
				.objection();
		var at = Instant.parse("2026-11-30T01:00:00Z");
		objections.note(objection.office(), objection.id(), new Told("m-16", "N16", "EMAIL", "s•••@x.id",
				List.of(new Told.Step(Told.State.FAILED_PERMANENTLY, at, 1, Optional.empty()))));
		assertThat(officers.page("desk", "/petugas/notifikasi")).contains(objection.number().text(), "s•••@x.id")
				.doesNotContain("??");
		var task = "/petugas/notifikasi/" + objection.id() + "/m-16";
		assertThat(officers.send("desk", task + "/kirim")).hasStatus(302);
		assertThat(officers.page("desk", "/petugas/keberatan/" + objection.id())).contains("s•••@x.id",
				"Dikirim ulang atas permintaan").doesNotContain("??");
		assertThat(officers.page("desk", "/en/petugas/keberatan/" + objection.id())).contains("Sent again at the wish")
				.doesNotContain("??");
		assertThat(officers.send("desk", task + "/tercapai", "way", "POST")).hasStatus(302);
		assertThat(officers.page("desk", "/petugas/notifikasi")).doesNotContain("s•••@x.id");
		assertThat(officers.send("desk", task + "/tercapai", "way", "POST")).hasStatus(302);
		assertThat(officers.send("desk", "/petugas/notifikasi/" + objection.id() + "/m-99/kirim")).hasStatus(404);
	}

	@Test
	void a_notice_that_reached_its_person_by_text_is_no_task_although_the_email_failed() {
		var at = Instant.parse("2026-11-30T01:00:00Z");
		for (var way : List.of("EMAIL", "SMS"))
			requests.note(second.request().office(), second.request().id(), new Told("m-" + way, "N06", way, "•" + way,
					List.of(new Told.Step(way.equals("SMS") ? Told.State.DELIVERED : Told.State.FAILED_PERMANENTLY, at,
							1, Optional.empty())),
					Optional.of("e-5"), List.of()));
		assertThat(officers.page("desk", "/petugas/notifikasi")).doesNotContain(number(second));
	}

	@Test
	void a_contact_that_does_not_work_is_marked_until_it_is_changed() {
		var at = Instant.parse("2026-11-30T01:00:00Z");
		requests.note(second.request().office(), second.request().id(), new Told("m-1", "N01", "EMAIL", "s•••@x.id",
				List.of(new Told.Step(Told.State.FAILED_PERMANENTLY, at, 1, Optional.empty(), 0, true,
						Optional.empty())),
				Optional.of("e-1"), List.of()));
		var path = "/petugas/permohonan/" + id(second);
		assertThat(officers.page("desk", path)).contains("Email ke s•••@x.id tidak sampai").doesNotContain("??");
		assertThat(officers.send("desk", path + "/kontak", "email", "kacau", "reason", "x")).hasStatus(422);
		assertThat(officers.send("desk", path + "/kontak", "reason", "x")).hasStatus(422);
		var applicant = second.request().submission().applicant();
		assertThat(officers.send("desk", path + "/kontak", "email", applicant.email().orElse(""), "phone",
				applicant.phone().orElse(""), "reason", "x")).hasStatus(422);
		assertThat(officers.send("desk", path + "/kontak", "email", "baru@surel.example", "phone", "0812 3456 7890",
				"reason", "Salah ketik")).hasStatus(302);
		var changed = present(second);
		assertThat(changed.request().submission().applicant().phone()).contains("+6281234567890");
		assertThat(changed.history().getLast().facts()).containsEntry("email", "b•••••@surel.example")
				.containsEntry("phone", "08••••••7890");
		assertThat(officers.page("desk", path)).doesNotContain("tidak sampai sejak", "??");
	}

	@Test
	void the_service_of_a_notice_is_certified_and_becomes_a_letter() {
		var at = Instant.parse("2026-11-30T01:00:00Z");
		requests.note(second.request().office(), second.request().id(), new Told("m-1", "N01", "SMS", "08••1",
				List.of(new Told.Step(Told.State.DELIVERED, at, 1, Optional.empty())), Optional.of("e-1"), List.of()));
		var path = "/petugas/permohonan/" + id(second);
		assertThat(officers.page("desk", path)).contains("Buat bukti penyampaian");
		assertThat(officers.send("desk", path + "/penyampaian", "notice", "e-9")).hasStatus(422);
		assertThat(officers.send("desk", path + "/penyampaian", "notice", "e-1")).hasStatus(302);
		var entry = present(second).history().getLast();
		assertThat(entry.facts()).containsEntry("standing", "CONFIRMED").containsEntry("way.01.recipient", "08••1");
		assertThat(officers.page("desk", path + "/surat/" + entry.number())).contains("BUKTI PENYAMPAIAN", "08••1")
				.doesNotContain("??");
	}

	@Test
	void an_answer_by_email_is_a_task_until_somebody_dealt_with_it() {
		var id = "0123456789abcdef0123456789abcdef";
		replies.keep(new Reply(id, second.request().office(), second.request().id(), false, number(second),
				Instant.parse("2026-11-30T01:00:00Z"), false, "Saya <b>yang</b> mengurus.", List.of("surat.pdf"),
				List.of(new Reply.Omitted("virus.txt", "INFECTED"))));
		var tasks = "/petugas/notifikasi/balasan";
		assertThat(officers.page("desk", tasks)).contains(number(second), "Dari alamat lain", "surat.pdf",
				"virus.txt (mengandung virus)", "Saya &lt;b&gt;yang").doesNotContain("??");
		assertThat(officers.page("desk", "/en" + tasks)).contains("From another address").doesNotContain("??");
		assertThat(officers.page("desk", "/petugas/permohonan/" + id(second))).contains("Saya &lt;b&gt;yang");
		assertThat(officers.open("auditor", tasks)).hasStatus(403);
		assertThat(officers.send("desk", tasks + "/nobody/selesai")).hasStatus(404);
		assertThat(officers.send("desk", tasks + "/" + id + "/selesai")).hasStatus(302);
		assertThat(officers.page("desk", tasks)).contains("Tidak ada balasan").doesNotContain("virus.txt");
		assertThat(officers.page("desk", "/petugas/permohonan/" + id(second))).contains("surat.pdf");
	}

	@Test
	void an_answer_about_an_objection_stands_on_its_page() {
		var objection = ((Objections.Opening.New) objections.open(AnObjection.toARefusal().intake())).file()
				.objection();
		replies.keep(new Reply("f123456789abcdef0123456789abcdef", objection.office(), objection.id(), true,
				objection.number().text(), Instant.parse("2026-11-30T01:00:00Z"), true, "Kapan diputus?", List.of(),
				List.of(new Reply.Omitted("besar.pdf", "TOO_LARGE"))));
		assertThat(officers.page("desk", "/petugas/keberatan/" + objection.id()))
				.contains("Kapan diputus?", "besar.pdf (lebih dari 10 MB)", "Dari alamat pemohon")
				.doesNotContain("??");
		assertThat(officers.page("desk", "/petugas/notifikasi/balasan")).contains(objection.number().text());
		assertThat(officers.page("auditor", "/petugas/keberatan/" + objection.id())).doesNotContain("Kapan diputus?");
		assertThat(officers.send("desk", "/petugas/notifikasi/balasan/f123456789abcdef0123456789abcdef/selesai"))
				.hasStatus(302);
	}

	@Test
	void a_unit_has_pages_of_its_own() {
		officers.send("desk", QUEUE + "/tugaskan", "id", id(second), "unit", "diskominfo", "question",
				"Mohon kontraknya.");
		assertThat(officers.open("unit", "/petugas")).hasRedirectedUrl("/unit/tugas");
		assertThat(officers.open("unit", QUEUE)).hasRedirectedUrl("/unit/tugas");
		assertThat(officers.page("unit", "/unit/tugas")).contains("Mohon kontraknya.", number(second))
				.doesNotContain("Siti", number(first), "??");
		assertThat(officers.open("unit", "/petugas/permohonan/" + id(second)))
				.hasRedirectedUrl("/unit/tugas/" + id(second));
		assertThat(officers.page("unit", "/en/unit/tugas/" + id(second))).doesNotContain("Siti", "??");
		assertThat(officers.open("unit", "/unit/tugas/" + id(first))).hasStatus(404);
		assertThat(officers.open("desk", "/unit/tugas")).hasStatus(403);
	}

	@Test
	void the_superior_sees_everything_late_by_unit() {
		assertThat(officers.open("superior", "/petugas")).hasRedirectedUrl("/atasan");
		assertThat(officers.page("superior", "/atasan")).contains("Keberatan untuk ditanggapi").doesNotContain("??");
		assertThat(officers.page("lead", "/atasan/pantauan")).contains(number(first)).doesNotContain("??");
		assertThat(officers.open("desk", "/atasan/pantauan")).hasStatus(403);
	}

	private static String id(CaseFile file) {
		return file.request().id().value();
	}

	private static String number(CaseFile file) {
		return file.request().number().text();
	}

	private CaseFile present(CaseFile file) {
		return requests.find(file.request().office(), file.request().id()).orElseThrow();
	}

}
