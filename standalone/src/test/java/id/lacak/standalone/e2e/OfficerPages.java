package id.lacak.standalone.e2e;

import java.util.List;
import java.util.stream.Stream;

/** What officers, units, the lead officer and the superior see of the cases. */
final class OfficerPages {

	private static final String CASE = "/petugas/permohonan/{id}";

	private static final String QUEUE = "/petugas/antrean";

	private final Cases cases;

	private final String test;

	private OfficerPages(Cases cases, String test) {
		this.cases = cases;
		this.test = test;
	}

	/** @param test the id of a consequence test */
	static Stream<Shown> of(Cases cases, String test) {
		var pages = new OfficerPages(cases, test);
		return Stream.of(pages.states(), pages.actions(), pages.queue(), pages.signing(), pages.objections(),
				pages.otherWork()).flatMap(each -> each);
	}

	/** The case page of every state; those with another form are looked at in all widths. */
	private Stream<Shown> states() {
		var whole = List.of(State.RECEIVED, State.INCOMPLETE, State.IN_PROCESS, State.PROPOSED, State.GRANTED,
				State.PAYMENT, State.UNREACHED);
		return Stream.of(State.values()).map(state -> {
			var shown = on(CASE, state, state.ordinal() % 2 == 0 ? "desk" : "lead").saying(cases.of(state).number());
			return whole.contains(state) ? shown : shown.inOtherWords();
		});
	}

	private Stream<Shown> actions() {
		return Stream.of(on(CASE, State.DELIVERED, "superior").inOtherWords(),
				on(CASE, State.IN_PROCESS, "auditor").saying("Data pemohon tidak ditampilkan"),
				on(CASE + "/perpanjang", State.IN_PROCESS, "lead"), on(CASE + "/cabut", State.IN_PROCESS, "desk"),
				on(CASE + "/ralat", State.REFUSED, "lead"), on(CASE + "/ralat", State.PARTIAL, "lead").inOtherWords(),
				on(CASE + "/kelengkapan/pemohon", State.INCOMPLETE, "desk"),
				on(CASE + "/tenggat", State.EXTENDED, "auditor").saying("Jawaban tertulis"),
				on("/petugas/audit/{id}", State.REFUSED, "auditor"),
				on("/petugas/loket/{id}/cetak", State.RECEIVED, "desk"),
				on("/petugas/loket/{id}/formulir", State.RECEIVED, "desk").saying("Hak-hak Pemohon Informasi"),
				on(CASE + "/petugas", State.IN_PROCESS, "desk").saying("Siapa yang menangani"),
				on("/unit/tugas/{id}", State.IN_PROCESS, "unit"));
	}

	private Stream<Shown> queue() {
		var chosen = "?id=" + cases.of(State.IN_PROCESS).id() + "&id=" + cases.of(State.RECEIVED).id();
		return Stream.of(Shown.publicly("/petugas/masuk"),
				Shown.of("/petugas", "/petugas", "desk").landingOn(QUEUE),
				Shown.of(QUEUE, QUEUE, "desk").saying("Terlambat"),
				Shown.of(QUEUE, QUEUE + "?sort=newest&status=ALL", "lead"),
				Shown.of(QUEUE, QUEUE + "?q=tidakada", "auditor"),
				Shown.of(QUEUE, QUEUE + "?surat=RETURNED", "desk").inOtherWords(),
				Shown.of(QUEUE + "/tugaskan", QUEUE + "/tugaskan" + chosen, "desk"),
				Shown.of(QUEUE, QUEUE + "?assignee=nobody", "lead").saying("belum ada petugas").inOtherWords(),
				Shown.of(QUEUE + "/petugas", QUEUE + "/petugas" + chosen, "desk").saying("Serahkan kepada petugas"),
				Shown.of(QUEUE + "/lembar", QUEUE + "/lembar" + chosen, "desk"),
				Shown.of(QUEUE + "/hasil", QUEUE + "/hasil?aksi=tugaskan&r=" + cases.of(State.IN_PROCESS).id() + "&r="
						+ cases.of(State.RECEIVED).id() + "~not-possible-now", "desk"),
				Shown.of("/petugas/cari", "/petugas/cari", "auditor"),
				Shown.of("/petugas/cari", "/petugas/cari?q=kontrak", "desk").saying("Kontrak pembangunan drainase"),
				Shown.of("/petugas/akun", "/petugas/akun", "desk"));
	}

	private Stream<Shown> signing() {
		return Stream.of(Shown.of("/ketua/persetujuan", "/ketua/persetujuan", "lead"),
				on("/ketua/persetujuan/{id}", State.PROPOSED, "lead").saying("Kontrak dan RAB 2025"),
				on("/ketua/persetujuan/{id}", State.OVERTAKEN, "lead").saying("riwayat"),
				Shown.of("/atasan", "/atasan", "superior"), Shown.of("/atasan/pantauan", "/atasan/pantauan", "lead"));
	}

	private Stream<Shown> objections() {
		var path = "/petugas/keberatan/{id}";
		var open = Stream.of("advisor", "superior", "auditor").map(officer -> objection(path, State.OBJECTED, officer));
		// they have the same sections, filled or not
		var others = Stream.of(State.OBJECTION_LATE, State.OBJECTION_GRANTED, State.OBJECTION_EXECUTED, State.DISPUTED,
				State.OBJECTION_WITHDRAWN).map(state -> objection(path, state, "lead"))
				.map(shown -> shown.path().endsWith(cases.objection(State.OBJECTION_GRANTED))
						? shown
						: shown.inOtherWords());
		return Stream.concat(
				Stream.of(Shown.of("/petugas/keberatan", "/petugas/keberatan", "lead"),
						objection(path + "/tenggat", State.OBJECTED, "superior").saying("Tanggapan atas keberatan")),
				Stream.concat(open, others));
	}

	private Stream<Shown> otherWork() {
		var tests = "/petugas/uji-konsekuensi";
		return Stream.of(Shown.of("/unit/tugas", "/unit/tugas", "unit"),
				Shown.of("/petugas/notifikasi", "/petugas/notifikasi", "desk")
						.saying(cases.of(State.UNREACHED).number()),
				Shown.of("/petugas/pemberitahuan", "/petugas/pemberitahuan", "lead").saying("Permohonan baru"),
				Shown.of("/petugas/notifikasi/balasan", "/petugas/notifikasi/balasan", "desk"),
				Shown.of("/petugas/pengingat", "/petugas/pengingat", "lead"),
				Shown.of("/petugas/pengingat", "/petugas/pengingat?state=WAIVED", "auditor"),
				Shown.of(tests, tests, "auditor"), Shown.of(tests + "/baru", tests + "/baru", "lead"),
				Shown.of(tests + "/{id}", tests + "/" + test, "lead"),
				Shown.of("/petugas/loket/baru", "/petugas/loket/baru", "desk"),
				Shown.of("", "/petugas/permohonan/tidak-ada", "desk").answering(404));
	}

	private Shown on(String route, State state, String officer) {
		return Shown.of(route, route.replace("{id}", cases.of(state).id()), officer);
	}

	private Shown objection(String route, State state, String officer) {
		return Shown.of(route, route.replace("{id}", cases.objection(state)), officer);
	}

}
