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
		return Stream.of(applicant("/lacak/{code}/tanda-bukti", registered));
	}

	private Stream<Shown> administrationPages() {
		return Stream.of(new Shown("/petugas/akun", "/petugas/akun", "admin"),
				new Shown("/petugas/kalender/{year}", "/petugas/kalender/2026", "admin"));
	}

	private Stream<Shown> officersPages() {
		var case_ = "/petugas/permohonan/{id}";
		return Stream.of(new Shown("/petugas/masuk", "/petugas/masuk", ""),
				new Shown("/petugas", "/petugas", "desk"), new Shown("/petugas/antrean", "/petugas/antrean", "desk"),
				new Shown("/petugas/antrean", "/petugas/antrean", "unit"),
				new Shown("/petugas/antrean", "/petugas/antrean?q=tidakada", "auditor"),
				officer(case_, registered, "desk"),
				officer(case_, incomplete, "desk"), officer(case_, inProcess, "lead"), officer(case_, refused, "lead"),
				officer(case_, delivered, "superior"), officer(case_, inProcess, "unit"),
				officer(case_, objected, "lead"),
				new Shown("/petugas/keberatan", "/petugas/keberatan", "lead"), objection("advisor"),
				objection("superior"), objection("auditor"), officer(case_, inProcess, "auditor"),
				new Shown("/petugas/loket/baru", "/petugas/loket/baru", "desk"),
				officer("/petugas/loket/{id}/cetak", registered, "desk"),
				officer(case_ + "/perpanjang", inProcess, "lead"), officer(case_ + "/cabut", inProcess, "desk"));
	}

	private Shown objection(String username) {
		return new Shown("/petugas/keberatan/{id}", "/petugas/keberatan/" + objection, username);
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
