package id.lacak.standalone.e2e;

import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** An office on the last Monday of November: a case in each state, and every page that somebody can open about them. */
final class Scene implements AutoCloseable {

	/** The time on the wall: Monday, 30 November 2026, 08:30 in Depok. */
	static final String NOW = "2026-11-30T01:30:00Z";

	private final Postman postman = new Postman();

	private final Clamd scanner = new Clamd();

	private final Product product;

	private final Cases cases;

	private final String test;

	private final String alone;

	private final String invitation;

	private final String ready;

	private final String empty;

	private final List<Shown> pages;

	/** A case as its applicant and the officers reach it. */
	record Case(String id, String number, String code) {
	}

	Scene() {
		var settings = new HashMap<>(postman.settings());
		settings.putAll(scanner.settings());
		product = Product.start(settings);
		cases = new Cases(product);
		alone = cases.objectionAlone();
		test = product.http()
				.as("lead")
				.post("/api/v1/consequence-tests",
						"""
						{"items": ["Nomor rekening penyedia"], "ground": "H", "statuteArticle": "UU 27/2022 Pasal 4",
						 "harmIfOpened": "Rekening dapat disalahgunakan.", "benefitIfOpened": "Tidak ada.",
						 "harmIfClosed": "Tidak ada.", "decision": "EXEMPT", "members": ["Dewi Anggraini", "Bagus Pratama"]}""")
				.expect(201)
				.text("id");
		invitation = invited();
		try (var browser = Browser.withoutScripts(product.site())) {
			empty = GuidedForm.begun(browser).code();
			ready = GuidedForm.begun(browser).answered().withFile("ktp.jpg").code();
		}
		pages = Stream.of(publicPages(), trackingPages(), draftPages(), letterPages(), OfficerPages.of(cases, test),
				AdministrationPages.all(), Forms.of(cases, empty)).flatMap(each -> each).toList();
	}

	URI site() {
		return product.site();
	}

	Product product() {
		return product;
	}

	/** The plain words of every letter that went out by mail. */
	List<String> letters() {
		return postman.texts();
	}

	/** Every page in every state it is shown in; a route that is missing here has no test. */
	List<Shown> pages() {
		return pages;
	}

	@Override
	public void close() {
		product.close();
		postman.close();
		scanner.close();
	}

	private Stream<Shown> publicPages() {
		var plain = Stream.of("/", "/cara-mengajukan", "/bantuan", "/bantuan/hak-anda", "/bantuan/pasal-17",
				"/bantuan/sengketa", "/privasi", "/aksesibilitas",
				"/bantuan/hari-kerja", "/statistik", "/profil", "/maklumat", "/kontak", "/luring", "/ajukan", "/lacak",
				"/ajukan/terkirim", "/keberatan", "/verifikasi")
				.map(Shown::publicly);
		var others = Stream.of(
				Shown.publicly("/bantuan/hari-kerja", "/bantuan/hari-kerja?diterima=2026-11-23&hari=10")
						.saying("7 Desember 2026"),
				Shown.publicly("/bantuan/hari-kerja", "/bantuan/hari-kerja?diterima=kemarin&hari=10").answering(422),
				Shown.publicly("/statistik", "/statistik?tahun=2025"),
				Shown.publicly("", "/tidak-ada").answering(404).saying("Halaman tidak ditemukan"),
				Shown.publicly("/akun/undangan/{token}", "/akun/undangan/sudah-dipakai").answering(410),
				Shown.publicly("/akun/undangan/{token}", invitation).saying("Rina Hapsari"),
				Shown.publicly("/verifikasi", "/verifikasi?kode=").answering(422));
		return Stream.concat(plain, others);
	}

	/** What an applicant sees of every state; they differ in words, so that most are looked at in one width. */
	private Stream<Shown> trackingPages() {
		var whole = List.of(State.IN_PROCESS, State.INCOMPLETE, State.LATE, State.PARTIAL, State.DELIVERED,
				State.OBJECTION_GRANTED);
		var states = Stream.of(State.values()).map(state -> {
			var shown = applicant("/lacak/{code}", state).saying(state.says());
			return whole.contains(state) ? shown : shown.inOtherWords();
		});
		var others = Stream.of(applicant("/lacak/{code}/lengkapi", State.INCOMPLETE),
				applicant("/lacak/{code}/tenggat", State.IN_PROCESS),
				applicant("/lacak/{code}/tenggat", State.EXTENDED).inOtherWords(),
				applicant("/lacak/{code}/tenggat", State.LATE).inOtherWords(),
				applicant("/lacak/{code}/keberatan", State.REFUSED),
				applicant("/lacak/{code}/keberatan", State.LATE).inOtherWords(),
				applicant("/lacak/{code}/keberatan/terkirim", State.OBJECTED),
				applicant("/lacak/{code}/keberatan/cabut", State.OBJECTED),
				applicant("/lacak/{code}/keberatan/berkas", State.OBJECTED),
				applicant("/lacak/{code}/cabut", State.IN_PROCESS),
				applicant("/lacak/{code}/konfirmasi", State.DELIVERED),
				applicant("/lacak/{code}/biaya", State.PAYMENT).saying("Rp42.500"),
				applicant("/lacak/{code}/biaya", State.DELIVERING).saying("sudah dibayar").inOtherWords(),
				applicant("/lacak/{code}/biaya", State.NOT_HELD).answering(404).inOtherWords(),
				Shown.publicly("/lacak/{code}", "/lacak/" + alone).saying("Keberatan"),
				applicant("/ajukan/terkirim/{code}", State.RECEIVED),
				Shown.publicly("/ajukan/terkirim/{code}",
						"/ajukan/terkirim/" + cases.of(State.RECEIVED).code() + "?sudah=1")
						.saying("sudah terkirim sebelumnya"));
		return Stream.concat(states, others);
	}

	/** The guided form: every page of a draft that is ready, and what a page shows when it is not. */
	private Stream<Shown> draftPages() {
		var place = "/ajukan/" + ready + "/";
		var steps = Stream.of("jenis", "identitas", "informasi", "cara", "kontak")
				.map(step -> Shown.publicly("/ajukan/{draft}/{step}", place + step));
		var others = Stream.of(Shown.publicly("/ajukan/{draft}/berkas", place + "berkas").saying("ktp.jpg"),
				Shown.publicly("/ajukan/{draft}/periksa", place + "periksa").saying("Siti Rahmawati"),
				Shown.publicly("/ajukan/{draft}/simpan", place + "simpan"),
				Shown.publicly("/ajukan/{draft}", "/ajukan/" + ready).landingOn(place + "periksa"),
				Shown.publicly("/ajukan/{draft}/{step}", place + "informasi?ubah=1").inOtherWords(),
				Shown.publicly("/ajukan/{draft}/{step}", "/ajukan/" + empty + "/identitas?kurang=1"),
				Shown.publicly("/ajukan/{draft}/berkas", "/ajukan/" + empty + "/berkas"),
				Shown.publicly("/ajukan/{draft}", "/ajukan/AAAABBBBCCCC").answering(404).saying("Draf"));
		return Stream.concat(steps, others);
	}

	/** Every letter that the tracking pages offer, one of each kind in all widths. */
	private Stream<Shown> letterPages() {
		var kinds = Stream.of(State.RECEIVED, State.INCOMPLETE, State.EXTENDED, State.PARTIAL, State.REFUSED,
				State.CORRECTED, State.DELIVERED, State.OBJECTION_GRANTED)
				.flatMap(state -> lettersOf(state).stream().map(path -> path.endsWith("/tanda-bukti")
						? Shown.publicly("/lacak/{code}/tanda-bukti", path)
						: Shown.publicly("/lacak/{code}/surat/{id}", path)));
		var refusal = lettersOf(State.REFUSED).getLast();
		var replaced = lettersOf(State.CORRECTED);
		var check = "/verifikasi/{code}";
		var others = Stream.of(
				Shown.publicly(check, checkOf(refusal)),
				Shown.publicly(check, checkOf(replaced.get(replaced.size() - 2))).saying("diganti"),
				Shown.publicly(check, checkOf(lettersOf(State.WITHDRAWN).getLast())).inOtherWords(),
				Shown.publicly(check, "/verifikasi/2222-2222-2222-2222").answering(404),
				Shown.of("/petugas/permohonan/{id}/surat/{entry}", "/petugas/permohonan/" + cases.of(State.REFUSED).id()
						+ refusal.substring(refusal.indexOf("/surat/")), "lead"),
				Shown.of("/petugas/keberatan/{id}/surat/{letter}", "/petugas/keberatan/"
						+ cases.objection(State.OBJECTED) + "/surat/" + cases.objection(State.OBJECTED) + "-1",
						"superior"));
		return Stream.concat(kinds, others);
	}

	/** The addresses of the letters in the order of the page. */
	private List<String> lettersOf(State state) {
		var of = "/lacak/" + cases.of(state).code();
		var page = product.http().get(of).expect(200).body();
		return Pattern.compile("href=\"(" + of + "/(?:surat/[^\".]+|tanda-bukti))\"")
				.matcher(page)
				.results()
				.map(found -> found.group(1))
				.distinct()
				.toList();
	}

	private String checkOf(String letter) {
		var page = product.http().get(letter).expect(200).body();
		return "/verifikasi/" + page.substring(page.indexOf("/verifikasi/") + "/verifikasi/".length()).split("\\.")[0];
	}

	private String invited() {
		product.http().as("admin").post("/api/v1/officers", """
				{"username": "hapsari", "name": "Rina Hapsari", "email": "hapsari@ppid.example",
				 "roles": ["DESK_OFFICER"]}""").expect(201);
		var link = Pattern.compile("/akun/undangan/[\\w-]+");
		return await().atMost(Duration.ofMinutes(1))
				.until(() -> postman.texts().stream().flatMap(text -> link.matcher(text).results()).findFirst(),
						java.util.Optional::isPresent)
				.orElseThrow()
				.group();
	}

	private Shown applicant(String route, State state) {
		return Shown.publicly(route, route.replace("{code}", cases.of(state).code()));
	}

}
