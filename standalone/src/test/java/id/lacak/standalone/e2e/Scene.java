package id.lacak.standalone.e2e;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

/** An office on an ordinary Monday: one case in each state that a page can be about. */
final class Scene implements AutoCloseable {

	private final Product product = Product.start();

	private final Case registered;

	private final Case incomplete;

	private final Case inProcess;

	private final Case refused;

	private final Case delivered;

	private final Case objected;

	private final Case proposed;

	private final Case returned;

	private final String test;

	private final String objection;

	private final String ready;

	private final String empty;

	/** A case as its applicant and the officers reach it. */
	record Case(String id, String number, String code) {
	}

	/**
	 * A page somebody can open.
	 *
	 * @param route as the route table has it
	 * @param officer who is signed in; empty for the public
	 */
	record Shown(String route, String path, String officer) {

		@Override
		public String toString() {
			return (officer.isEmpty() ? "" : officer + ": ") + path;
		}
	}

	Scene() {
		product.http().put("/dev/clock", "{\"now\": \"2026-11-23T01:30:00Z\"}").expect(200);
		registered = filed(1);
		incomplete = filed(2);
		ask(desk(), incomplete, "completeness", """
				{"complete": false, "missing": [{"item": "DETAILS", "explanation": "Sebutkan nama jalan."}]}""");
		inProcess = complete(filed(3));
		refused = complete(filed(4));
		ask(lead(), refused, "notice", """
				{"outcome": "NOT_HELD", "underControl": false, "reason": "Kewenangan badan lain.",
				 "otherBody": {"name": "Kantor Pertanahan Kota Depok", "contact": "(021) 555-0199"}}""");
		delivered = complete(filed(5));
		ask(lead(), delivered, "notice", """
				{"outcome": "GRANTED_FULL", "underControl": true, "materials": ["Kontrak dan RAB 2025"],
				 "delivery": "EMAIL", "format": "COPY_SOFT", "costLines": []}""");
		var file = desk().upload("/api/v1/requests/" + delivered.id() + "/documents", "kontrak.pdf",
				"%PDF-1.7\nkontrak\n%%EOF\n".getBytes(StandardCharsets.US_ASCII), "APPLICANT").expect(201);
		ask(desk(), delivered, "delivery", """
				{"documents": ["%s"], "evidence": "Dikirim ke surel pemohon", "deliveredBy": "EMAIL"}"""
				.formatted(file.text("id")));
		objected = complete(filed(6));
		ask(lead(), objected, "notice",
				"""
				{"outcome": "NOT_AVAILABLE", "underControl": false, "notAvailable": {"why": "NOT_DOCUMENTED", "availableInDays": 30}}""");
		product.http()
				.post("/api/v1/tracking/" + objected.code() + "/objections", """
						{"grounds": ["D", "E"], "caseSummary": "Dokumen ini seharusnya sudah ada."}""")
				.expect(201);
		objection = lead().get("/api/v1/objections").expect(200).json().path("items").get(0).path("id").asString();
		lead().post("/api/v1/requests/" + inProcess.id() + "/assignments", """
				{"unit": "diskominfo", "question": "Mohon kontrak dan RAB 2025."}""").expect(201);
		test = lead().post("/api/v1/consequence-tests", """
				{"items": ["Nomor rekening penyedia"], "ground": "H", "statuteArticle": "UU 27/2022 Pasal 4",
				 "harmIfOpened": "Rekening dapat disalahgunakan.", "benefitIfOpened": "Tidak ada.",
				 "harmIfClosed": "Tidak ada.", "decision": "EXEMPT", "members": ["Dewi Anggraini", "Bagus Pratama"]}""")
				.expect(201)
				.text("id");
		proposed = complete(filed(7));
		returned = complete(filed(8));
		var letters = new Letters(product.site());
		letters.propose(proposed.id());
		letters.propose(returned.id());
		letters.sendBack(returned.id(), "Sebutkan tahun anggarannya.");
		try (var browser = Browser.withoutScripts(product.site())) {
			empty = GuidedForm.begun(browser).code();
			ready = GuidedForm.begun(browser).answered().withFile("ktp.jpg").code();
		}
	}

	URI site() {
		return product.site();
	}

	Product product() {
		return product;
	}

	Case registered() {
		return registered;
	}

	Case inProcess() {
		return inProcess;
	}

	/** Every page in every state it is shown in; a route that is missing here has no test. */
	List<Shown> pages() {
		return Stream.of(publicPages(), officersPages(), lettersPages(), administrationPages())
				.flatMap(pages -> pages)
				.toList();
	}

	@Override
	public void close() {
		product.close();
	}

	private Stream<Shown> publicPages() {
		var plain = Stream.of("/", "/cara-mengajukan", "/bantuan", "/bantuan/hak-anda", "/privasi", "/aksesibilitas",
				"/bantuan/hari-kerja", "/statistik", "/profil", "/maklumat", "/kontak", "/luring", "/ajukan", "/lacak",
				"/ajukan/terkirim", "/keberatan")
				.map(path -> new Shown(path, path, ""));
		var others = Stream.of(
				new Shown("/bantuan/hari-kerja", "/bantuan/hari-kerja?received=2026-11-23&workingDays=10", ""),
				new Shown("/statistik", "/statistik?tahun=2025", ""), new Shown("", "/tidak-ada", ""),
				applicant("/ajukan/terkirim/{code}", registered),
				applicant("/lacak/{code}", registered), applicant("/lacak/{code}", incomplete),
				applicant("/lacak/{code}", inProcess), applicant("/lacak/{code}", refused),
				applicant("/lacak/{code}", delivered), applicant("/lacak/{code}/lengkapi", incomplete),
				applicant("/lacak/{code}", objected), applicant("/lacak/{code}/tenggat", inProcess),
				applicant("/lacak/{code}/keberatan", refused), applicant("/lacak/{code}/keberatan/terkirim", objected),
				applicant("/lacak/{code}/keberatan/cabut", objected),
				applicant("/lacak/{code}/keberatan/berkas", objected), applicant("/lacak/{code}/cabut", inProcess),
				applicant("/lacak/{code}/konfirmasi", delivered));
		return Stream.of(plain, others, draftPages()).flatMap(pages -> pages);
	}

	/** The guided form: every page of a draft that is ready, and what a page shows when it is not. */
	private Stream<Shown> draftPages() {
		var place = "/ajukan/" + ready + "/";
		var steps = Stream.of("jenis", "identitas", "informasi", "cara", "kontak")
				.map(step -> new Shown("/ajukan/{draft}/{step}", place + step, ""));
		var others = Stream.of(new Shown("/ajukan/{draft}/berkas", place + "berkas", ""),
				new Shown("/ajukan/{draft}/periksa", place + "periksa", ""),
				new Shown("/ajukan/{draft}/simpan", place + "simpan", ""),
				new Shown("/ajukan/{draft}", "/ajukan/" + ready, ""),
				new Shown("/ajukan/{draft}/{step}", place + "informasi?ubah=1", ""),
				new Shown("/ajukan/{draft}/{step}", "/ajukan/" + empty + "/identitas?kurang=1", ""),
				new Shown("/ajukan/{draft}/berkas", "/ajukan/" + empty + "/berkas", ""),
				new Shown("/ajukan/{draft}", "/ajukan/AAAABBBBCCCC", ""),
				new Shown("/ajukan/terkirim/{code}", "/ajukan/terkirim/" + registered.code() + "?sudah=1", ""));
		return Stream.concat(steps, others);
	}

	private Stream<Shown> lettersPages() {
		var letter = "/lacak/{code}/surat/{id}";
		var officers = "/petugas/permohonan/{id}/surat/{entry}";
		var review = "/petugas/keberatan/{id}/surat/{letter}";
		var check = "/verifikasi/{code}";
		var made = product.http().get("/en/lacak/" + refused.code() + "/surat/3").expect(200).body();
		var code = made.substring(made.indexOf("/verifikasi/") + "/verifikasi/".length()).split("\\.")[0];
		return Stream.concat(
				Stream.of(applicant("/lacak/{code}/tanda-bukti", registered), letter(letter, incomplete, 2),
						letter(letter, refused, 3), letter(letter, delivered, 3), letter(letter, delivered, 5),
						new Shown(letter, "/lacak/" + objected.code() + "/surat/" + objection + "-1", ""),
						new Shown(officers, "/petugas/permohonan/" + refused.id() + "/surat/3", "lead"),
						new Shown(review, "/petugas/keberatan/" + objection + "/surat/" + objection + "-1",
								"superior")),
				Stream.of(new Shown("/verifikasi", "/verifikasi", ""),
						new Shown("/verifikasi", "/verifikasi?kode=", ""),
						new Shown(check, "/verifikasi/" + code, ""),
						new Shown(check, "/verifikasi/2222-2222-2222-2222", "")));
	}

	private Stream<Shown> administrationPages() {
		return Stream.of(new Shown("/petugas/akun", "/petugas/akun", "admin"),
				new Shown("/petugas/akun", "/petugas/akun", "desk"),
				new Shown("/petugas/kalender/{year}", "/petugas/kalender/2026", "admin"), admin("/admin"),
				admin("/admin/pengguna"), admin("/admin/pengguna/baru"),
				new Shown("/admin/pengguna/{username}", "/admin/pengguna/desk", "admin"), admin("/admin/unit"),
				new Shown("/admin/unit/{code}", "/admin/unit/dpupr", "admin"), admin("/admin/kantor"),
				admin("/admin/kalender"), new Shown("/admin/kalender/{year}", "/admin/kalender/2026", "admin"),
				admin("/admin/aturan-tenggat"),
				new Shown("/petugas/laporan", "/petugas/laporan", "lead"),
				new Shown("/petugas/laporan", "/petugas/laporan?tahun=2025", "superior"),
				new Shown("/petugas/laporan/{register}/{year:[0-9]{4}}", "/petugas/laporan/permohonan/2026", "desk"),
				new Shown("/petugas/laporan/{register}/{year:[0-9]{4}}", "/petugas/laporan/keberatan/2026", "auditor"),
				new Shown("/petugas/audit", "/petugas/audit", "auditor"),
				new Shown("/petugas/audit/{id}", "/petugas/audit/" + refused.id(), "auditor"),
				admin("/admin/templat"), new Shown("/admin/templat/{template}", "/admin/templat/N01", "admin"),
				new Shown("/akun/undangan/{token}", "/akun/undangan/sudah-dipakai", ""));
	}

	private static Shown admin(String path) {
		return new Shown(path, path, "admin");
	}

	private Stream<Shown> officersPages() {
		var case_ = "/petugas/permohonan/{id}";
		var cases = Stream.of(officer(case_, registered, "desk"), officer(case_, incomplete, "desk"),
				officer(case_, inProcess, "lead"), officer(case_, refused, "lead"),
				officer(case_, delivered, "superior"), officer(case_, objected, "lead"),
				officer(case_, inProcess, "auditor"), officer(case_, proposed, "desk"),
				officer(case_, returned, "desk"), officer(case_ + "/perpanjang", inProcess, "lead"),
				officer(case_ + "/cabut", inProcess, "desk"), officer(case_ + "/ralat", refused, "lead"),
				officer(case_ + "/kelengkapan/pemohon", incomplete, "desk"));
		return Stream.of(cases, queuePages(), otherWork()).flatMap(pages -> pages);
	}

	private Stream<Shown> queuePages() {
		var queue = "/petugas/antrean";
		var chosen = "?id=" + inProcess.id() + "&id=" + registered.id();
		return Stream.of(new Shown("/petugas/masuk", "/petugas/masuk", ""), new Shown("/petugas", "/petugas", "desk"),
				new Shown(queue, queue, "desk"), new Shown(queue, queue + "?sort=newest&status=ALL", "lead"),
				new Shown(queue, queue + "?q=tidakada", "auditor"),
				new Shown(queue, queue + "?surat=RETURNED", "desk"),
				new Shown(queue + "/tugaskan", queue + "/tugaskan" + chosen, "desk"),
				new Shown(queue + "/lembar", queue + "/lembar" + chosen, "desk"),
				new Shown(queue + "/hasil", queue + "/hasil?aksi=tugaskan&r=" + inProcess.id() + "&r=" + registered.id()
						+ "~not-possible-now", "desk"),
				new Shown("/petugas/cari", "/petugas/cari", "auditor"),
				new Shown("/petugas/cari", "/petugas/cari?q=kontrak", "desk"),
				new Shown("/petugas/akun", "/petugas/akun", "desk"));
	}

	private Stream<Shown> otherWork() {
		var tests = "/petugas/uji-konsekuensi";
		return Stream.of(new Shown("/unit/tugas", "/unit/tugas", "unit"),
				officer("/unit/tugas/{id}", inProcess, "unit"),
				new Shown("/ketua/persetujuan", "/ketua/persetujuan", "lead"),
				officer("/ketua/persetujuan/{id}", proposed, "lead"), new Shown("/atasan", "/atasan", "superior"),
				new Shown("/atasan/pantauan", "/atasan/pantauan", "lead"),
				new Shown("/petugas/notifikasi", "/petugas/notifikasi", "desk"),
				new Shown("/petugas/notifikasi/balasan", "/petugas/notifikasi/balasan", "desk"),
				new Shown("/petugas/pengingat", "/petugas/pengingat", "lead"),
				new Shown("/petugas/pengingat", "/petugas/pengingat?state=WAIVED", "auditor"),
				new Shown(tests, tests, "auditor"), new Shown(tests + "/baru", tests + "/baru", "lead"),
				new Shown(tests + "/{id}", tests + "/" + test, "lead"),
				new Shown("/petugas/keberatan", "/petugas/keberatan", "lead"), objection("advisor"),
				objection("superior"), objection("auditor"),
				new Shown("/petugas/loket/baru", "/petugas/loket/baru", "desk"),
				officer("/petugas/loket/{id}/cetak", registered, "desk"));
	}

	private Shown objection(String username) {
		return new Shown("/petugas/keberatan/{id}", "/petugas/keberatan/" + objection, username);
	}

	private static Shown letter(String route, Case of, int entry) {
		return new Shown(route, "/lacak/" + of.code() + "/surat/" + entry, "");
	}

	private static Shown applicant(String route, Case of) {
		return new Shown(route, route.replace("{code}", of.code()), "");
	}

	private static Shown officer(String route, Case of, String username) {
		return new Shown(route, route.replace("{id}", of.id()), username);
	}

	private Case filed(int n) {
		var filed = product.http()
				.post("/api/v1/requests", Submissions.by("siti%d@surel.example".formatted(n), Submissions.phone(41, n)))
				.expect(201);
		return new Case(filed.text("id"), filed.text("registrationNumber"), filed.text("trackingCode"));
	}

	private Case complete(Case filed) {
		ask(desk(), filed, "completeness", "{\"complete\": true}");
		return filed;
	}

	private static void ask(Http officer, Case of, String command, String body) {
		officer.post("/api/v1/requests/" + of.id() + "/" + command, body).expect(200);
	}

	private Http desk() {
		return product.http().as("desk");
	}

	private Http lead() {
		return product.http().as("lead");
	}

}
