package id.lacak.standalone.e2e;

import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Two months of an office: the clock goes from October to the last of November 2026, and a case is left in every state. */
final class Cases {

	private static final List<String> SUBJECTS = List.of("Rencana kerja dan anggaran perangkat daerah 2026",
			"Laporan pemeriksaan kualitas air sungai 2025", "Kontrak pembangunan drainase Kecamatan Melati 2025",
			"Rekap perizinan rumah makan 2025", "Daftar penerima hibah organisasi 2024",
			"Standar biaya perjalanan dinas 2026", "Kajian lalu lintas pusat kota", "Notulen rapat koordinasi banjir",
			"Data stunting per kelurahan 2026", "Daftar aset tanah milik kota",
			"Laporan realisasi bantuan operasional");

	private static final List<String> PEOPLE = List.of("Maya Kirana", "Hendra Wijaya", "Fitri Handayani",
			"Arif Setiawan", "Nurul Aini", "Bambang Sutrisno", "Dewi Lestari", "Rizky Pratama", "Yohana Sitompul");

	private static final String NOT_HELD = """
			{"outcome": "NOT_HELD", "underControl": false, "reason": "Kewenangan badan lain.",
			 "otherBody": {"name": "Kantor Pertanahan Kota Depok", "contact": "(021) 555-0199"}}""";

	private static final String TEST = """
			"consequenceTest": {"items": ["Nomor rekening penyedia"], "ground": "H", "statuteArticle": "UU 27/2022 Pasal 4",
			 "harmIfOpened": "Rekening dapat disalahgunakan.", "benefitIfOpened": "Tidak ada.", "harmIfClosed": "Tidak ada.",
			 "decision": "EXEMPT", "members": ["Dewi Anggraini", "Bagus Pratama"], "validUntil": "2027-11-30"}""";

	private static final String PAID = """
			{"outcome": "GRANTED_FULL", "underControl": true, "materials": ["Kontrak dan RAB 2025"], "delivery": "PICKUP",
			 "format": "COPY_HARD", "costLines": [{"label": "Fotokopi A4, 90 lembar", "amount": 22500},
			 {"label": "Penjilidan, 2 buku", "amount": 20000}],
			 "paymentInstruction": "Bayar di kasir Bank Daerah, Jl. Margonda Raya No. 54, lalu tunjukkan bukti setor di loket PPID."}""";

	private final Product product;

	private final Letters letters;

	private final Map<State, Scene.Case> cases = new EnumMap<>(State.class);

	private final Map<State, String> objections = new EnumMap<>(State.class);

	private int filed;

	Cases(Product product) {
		this.product = product;
		this.letters = new Letters(product.site());
		october();
		now("2026-11-09T02:00:00Z");
		early();
		now("2026-11-16T02:00:00Z");
		complete(State.DUE_TODAY);
		incomplete(State.LAPSED);
		now("2026-11-18T02:00:00Z");
		complete(State.DUE_SOON);
		now(Scene.NOW);
		waiting();
		answered();
		unlucky();
		awaitEnd(State.LAPSED, "LAPSED");
	}

	Scene.Case of(State state) {
		return java.util.Objects.requireNonNull(cases.get(state), state.name());
	}

	/** The id of the objection to its answer. */
	String objection(State state) {
		return java.util.Objects.requireNonNull(objections.get(state), state.name());
	}

	/** An objection by somebody who never asked for anything; its tracking code. */
	String objectionAlone() {
		return product.http().post("/api/v1/objections", """
				{"applicant": {"kind": "INDIVIDUAL", "name": "Siti Rahmawati", "identityNumber": "3276014507900002",
				 "address": "Jl. Margonda 1, Depok", "email": "siti@surel.example"},
				 "grounds": ["B"], "caseSummary": "Laporan keuangan 2025 tidak diumumkan."}""").expect(201).text(
				"trackingCode");
	}

	private void october() {
		now("2026-10-05T02:00:00Z");
		for (var state : List.of(State.OBJECTION_LATE, State.OBJECTION_GRANTED, State.OBJECTION_EXECUTED,
				State.DISPUTED, State.OBJECTION_WITHDRAWN)) {
			notice(complete(state), NOT_HELD);
			object(state);
		}
		now("2026-10-20T02:00:00Z");
		decide(State.OBJECTION_GRANTED, "GRANTED_PARTIAL");
		decide(State.OBJECTION_EXECUTED, "GRANTED_FULL");
		decide(State.DISPUTED, "PPID_UPHELD");
		lead().post(path(State.OBJECTION_EXECUTED) + "/execution", """
				{"evidence": "Dikirim ke email pemohon."}""").expect(200);
		now("2026-10-27T02:00:00Z");
		lead().post(path(State.DISPUTED) + "/dispute", """
				{"filedOn": "2026-10-26", "commissionNumber": "014/X/KI-PS/2026"}""").expect(200);
		product.http().post("/api/v1/tracking/" + of(State.OBJECTION_WITHDRAWN).code() + "/objections/withdrawal", """
				{"reason": "Sudah mendapat dari badan lain."}""").expect(200);
	}

	private void early() {
		complete(State.LATE);
		ask(lead(), complete(State.EXTENDED), "extension", """
				{"ground": "NOT_YET_CONTROLLED", "reason": "Dokumen ada di tiga dinas dan belum terkumpul."}""");
		notice(complete(State.CLOSED), NOT_HELD);
		ask(lead(), of(State.CLOSED), "closing", "{\"reason\": \"Sudah dijawab.\"}");
		ask(desk(), complete(State.WITHDRAWN), "withdrawal", "{\"reason\": \"Sudah menemukan.\"}");
		notice(complete(State.PAYMENT), PAID);
		notice(complete(State.DELIVERING), PAID);
		ask(desk(), of(State.DELIVERING), "payment", """
				{"receiptNumber": "BD-2026-1187", "amount": 42500, "paidOn": "2026-11-09"}""");
	}

	private void waiting() {
		file(State.RECEIVED);
		incomplete(State.INCOMPLETE);
		incomplete(State.SUPPLIED);
		product.http().post("/api/v1/tracking/" + of(State.SUPPLIED).code() + "/completion", """
				{"items": [{"item": "DETAILS", "text": "Jalan Melati dan Jalan Mawar."}]}""").expect(200);
		complete(State.IN_PROCESS);
		lead().post("/api/v1/requests/" + of(State.IN_PROCESS).id() + "/assignments", """
				{"unit": "diskominfo", "question": "Mohon kontrak dan RAB 2025."}""").expect(201);
		desk().post("/api/v1/requests/" + of(State.IN_PROCESS).id() + "/notes", """
				{"text": "Nomor rekening di halaman 14 ditutup sebelum dikirim."}""").expect(201);
		letters.propose(complete(State.PROPOSED).id());
		letters.propose(complete(State.RETURNED).id());
		letters.sendBack(of(State.RETURNED).id(), "Sebutkan tahun anggarannya.");
		letters.propose(complete(State.OVERTAKEN).id());
		desk().post("/api/v1/requests/" + of(State.OVERTAKEN).id() + "/notes", "{\"text\": \"Ditelepon.\"}")
				.expect(201);
	}

	private void answered() {
		granted(State.GRANTED);
		document(of(State.GRANTED), "kontrak.txt", "Penyedia: Siti Rahmawati, NIK 3276014507900002, HP 081200004471");
		notice(complete(State.PARTIAL), """
				{"outcome": "GRANTED_PARTIAL", "underControl": true, "materials": ["Kontrak dan RAB 2025"],
				 "delivery": "EMAIL", "format": "COPY_SOFT", "costLines": [], "exemptionGrounds": ["H"],
				 "redactions": [{"place": "halaman 14", "reason": "nomor rekening penyedia", "ground": "H"}], %s}"""
				.formatted(TEST));
		notice(complete(State.REFUSED), """
				{"outcome": "REFUSED_EXEMPT", "underControl": true, "exemptionGrounds": ["H"],
				 "reason": "Membuka nomor rekening membahayakan penyedia.", %s}""".formatted(TEST));
		notice(complete(State.NOT_HELD), NOT_HELD);
		notice(complete(State.CORRECTED), NOT_HELD);
		ask(lead(), of(State.CORRECTED), "notice/correction",
				NOT_HELD.replaceFirst("\\{", "{\"correction\": \"Nama badan lain salah tulis.\", "));
		granted(State.DELIVERED);
		var given = document(of(State.DELIVERED), "kontrak.txt", "Kontrak 12/PU/2025");
		ask(desk(), of(State.DELIVERED), "delivery", """
				{"documents": ["%s"], "evidence": "Dikirim ke surel pemohon", "deliveredBy": "EMAIL"}"""
				.formatted(given));
		notice(complete(State.OBJECTED), """
				{"outcome": "NOT_AVAILABLE", "underControl": false,
				 "notAvailable": {"why": "NOT_DOCUMENTED", "availableInDays": 30}}""");
		object(State.OBJECTED);
	}

	/** What goes wrong: a mailbox that is not there, a file the scanner has not looked at, one that it refused. */
	private void unlucky() {
		file(State.UNREACHED, "tolak@surel.example");
		complete(State.UNSCANNED);
		document(of(State.UNSCANNED), "belum-diperiksa.txt", "BESOK");
		desk().upload("/api/v1/requests/" + of(State.UNSCANNED).id() + "/documents", "terjangkit.txt",
				"MALWARE".getBytes(StandardCharsets.US_ASCII), "INTERNAL");
		await().atMost(Duration.ofMinutes(1))
				.until(() -> desk().get("/api/v1/requests/" + of(State.UNREACHED).id() + "/notifications")
						.body()
						.contains("FAILED_PERMANENTLY"));
	}

	private void awaitEnd(State state, String status) {
		await().atMost(Duration.ofMinutes(1))
				.until(() -> product.http()
						.get("/api/v1/tracking/" + of(state).code())
						.expect(200)
						.text("status")
						.equals(status));
	}

	private void granted(State state) {
		notice(complete(state), """
				{"outcome": "GRANTED_FULL", "underControl": true, "materials": ["Kontrak dan RAB 2025"],
				 "delivery": "EMAIL", "format": "COPY_SOFT", "costLines": []}""");
	}

	private void incomplete(State state) {
		ask(desk(), file(state), "completeness", """
				{"complete": false, "missing": [{"item": "DETAILS", "explanation": "Sebutkan nama jalan."}]}""");
	}

	private Scene.Case complete(State state) {
		ask(desk(), file(state), "completeness", "{\"complete\": true}");
		return of(state);
	}

	private Scene.Case file(State state) {
		return file(state, "pemohon%d@surel.example".formatted(filed + 1));
	}

	private Scene.Case file(State state, String email) {
		filed++;
		var answer = product.http()
				.post("/api/v1/requests", Submissions.about(SUBJECTS.get(filed % SUBJECTS.size()),
						PEOPLE.get(filed % PEOPLE.size()), email, Submissions.phone(41, filed)))
				.expect(201);
		var one = new Scene.Case(answer.text("id"), answer.text("registrationNumber"), answer.text("trackingCode"));
		cases.put(state, one);
		return one;
	}

	private void object(State state) {
		objections.put(state, product.http().post("/api/v1/tracking/" + of(state).code() + "/objections", """
				{"grounds": ["D", "E"], "caseSummary": "Dokumen ini seharusnya sudah ada."}""").expect(201).text("id"));
	}

	private void decide(State state, String outcome) {
		product.http().as("advisor").post(path(state) + "/opinion", "{\"text\": \"Dokumen ada pada dinas lain.\"}")
				.expect(200);
		product.http().as("superior").post(path(state) + "/decision", """
				{"outcome": "%s", "reasons": "Dokumen yang diminta terbuka untuk umum."}""".formatted(outcome))
				.expect(200);
	}

	private String path(State state) {
		return "/api/v1/objections/" + objection(state);
	}

	private void notice(Scene.Case of, String body) {
		ask(lead(), of, "notice", body);
	}

	private String document(Scene.Case of, String name, String content) {
		return desk()
				.upload("/api/v1/requests/" + of.id() + "/documents", name,
						content.getBytes(StandardCharsets.US_ASCII), "INTERNAL")
				.expect(201)
				.text("id");
	}

	private static void ask(Http officer, Scene.Case of, String command, String body) {
		officer.post("/api/v1/requests/" + of.id() + "/" + command, body).expect(200);
	}

	private void now(String instant) {
		product.http().put("/dev/clock", "{\"now\": \"" + instant + "\"}").expect(200);
	}

	private Http desk() {
		return product.http().as("desk");
	}

	private Http lead() {
		return product.http().as("lead");
	}

}
