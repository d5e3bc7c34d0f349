package id.lacak.standalone.e2e;

import java.util.function.Consumer;
import java.util.stream.Stream;

/** Pages that answer a form: letters and changes to be read before they count, and what was typed wrong. */
final class Forms {

	private static final String CASE = "/petugas/permohonan/";

	private final Cases cases;

	private Forms(Cases cases) {
		this.cases = cases;
	}

	/** @param draft the code of an empty draft */
	static Stream<Shown> of(Cases cases, String draft) {
		var forms = new Forms(cases);
		return Stream.of(forms.read(), forms.officersFaults(), forms.applicantsFaults(draft)).flatMap(each -> each);
	}

	/** What is read once more before it counts. */
	private Stream<Shown> read() {
		var deciding = CASE + cases.of(State.DUE_SOON).id();
		var objection = "/petugas/keberatan/" + cases.objection(State.OBJECTION_LATE);
		var objecting = "/lacak/" + cases.of(State.REFUSED).code() + "/keberatan";
		return Stream.of(
				Shown.of("", deciding, "lead")
						.after(200, deciding + "/keputusan", browser -> browser.choose("outcome", "NOT_HELD")
								.type("otherBody.name", "Kantor Pertanahan")
								.press("button[value='review']"))
						.saying("Kantor Pertanahan"),
				Shown.of("", CASE + cases.of(State.NOT_HELD).id() + "/ralat", "lead")
						.after(200, CASE + cases.of(State.NOT_HELD).id() + "/ralat",
								browser -> browser.type("correction", "Nama badan salah tulis.")
										.press("button[value='review']"))
						.saying("Nama badan salah tulis."),
				Shown.of("", objection, "superior")
						.after(200, objection + "/tanggapan", browser -> browser.select("outcome", "GRANTED_FULL")
								.type("reasons", "Dokumen ini terbuka untuk umum.")
								.press("button[value='review']"))
						.saying("Dokumen ini terbuka untuk umum."),
				Shown.publicly("", objecting)
						.after(200, objecting, browser -> browser.choose("grounds[]", "A")
								.type("caseSummary", "Informasi ini tidak dikecualikan.")
								.press("button[value='check']"))
						.saying("Informasi ini tidak dikecualikan."),
				Shown.publicly("", "/keberatan").after(200, "/keberatan", Forms::objectAlone).saying("Siti Rahmawati"),
				Shown.of("", "/admin/kalender/2026", "admin")
						.after(200, "/admin/kalender/2026", browser -> browser.type("decree", "Keppres 99/2026")
								.press("button[value='tinjau']")),
				Shown.of("", "/admin/kantor/halaman/profil", "admin")
						.after(200, "/admin/kantor/halaman/profil",
								browser -> browser.press("button[value='pratinjau']"))
						.saying("Belum disimpan."),
				Shown.of("", "/admin/kantor/halaman/pengumuman", "admin")
						.after(200, "/",
								browser -> browser.type("indonesian", "Loket tutup pada 24 Desember 2026.")
										.type("english", "The counter is closed on 24 December 2026.")
										.press("button[value='simpan']")
										.press(".ph a"))
						.saying("Loket tutup pada 24 Desember 2026."),
				Shown.of("", "/petugas/akun", "desk")
						.after(200, "/petugas/akun/kalender",
								browser -> browser.press("form[action$='/petugas/akun/kalender'] button")),
				Shown.of("", CASE + cases.of(State.RECEIVED).id(), "desk")
						.after(200, CASE + cases.of(State.RECEIVED).id() + "/identitas",
								browser -> browser.press("form[action$='/identitas'] button"))
						.saying("3276014507900"));
	}

	/** Forms of officers that were sent empty. */
	private Stream<Shown> officersFaults() {
		var deciding = CASE + cases.of(State.DUE_TODAY).id();
		var objection = "/petugas/keberatan/" + cases.objection(State.OBJECTED);
		return Stream.of(
				faulty(deciding, "lead", deciding + "/keputusan",
						browser -> browser.choose("outcome", "GRANTED_PARTIAL").press("button[value='review']")),
				sent(CASE + cases.of(State.IN_PROCESS).id() + "/perpanjang", "lead", "/perpanjang"),
				sent(CASE + cases.of(State.IN_PROCESS).id() + "/cabut", "desk", "/cabut"),
				sent("/petugas/uji-konsekuensi/baru", "lead", "/uji-konsekuensi/baru"),
				sent("/petugas/loket/baru", "desk", "/loket/baru"),
				sent("/admin/pengguna/baru", "admin", "/pengguna/baru"),
				on(State.PAYMENT, "desk", "/pembayaran"),
				on(State.GRANTED, "desk", "/serah-terima"),
				on(State.IN_PROCESS, "desk", "/catatan"),
				faulty("/ketua/persetujuan/" + cases.of(State.PROPOSED).id(), "lead",
						"/ketua/persetujuan/" + cases.of(State.PROPOSED).id() + "/kembalikan", pressed("/kembalikan")),
				faulty(objection, "advisor", objection + "/pendapat", pressed("/pendapat")),
				faulty("/unit/tugas/" + cases.of(State.IN_PROCESS).id(), "unit",
						CASE + cases.of(State.IN_PROCESS).id() + "/tugas/1/jawaban", pressed("/jawaban")));
	}

	/** Forms of applicants that were sent empty. */
	private Stream<Shown> applicantsFaults(String draft) {
		var steps = Stream.of("identitas", "informasi", "kontak")
				.map(step -> "/ajukan/" + draft + "/" + step)
				.map(path -> faulty(path, "", path,
						browser -> browser.press("main form.card button[type='submit']:not([name])")));
		var refused = "/lacak/" + cases.of(State.REFUSED).code() + "/keberatan";
		return Stream.concat(steps, Stream.of(
				sent("/lacak/" + cases.of(State.INCOMPLETE).code() + "/lengkapi", "", "/lengkapi"),
				sent("/lacak/" + cases.of(State.IN_PROCESS).code() + "/cabut", "", "/cabut"),
				faulty(refused, "", refused, browser -> browser.press("button[value='check']")),
				faulty("/keberatan", "", "/keberatan", browser -> browser.press("button[value='check']")),
				faulty("/lacak", "", "/lacak", browser -> browser.press("form[action$='/lacak'] button"))));
	}

	/** A form on the page of a case. */
	private Shown on(State state, String officer, String form) {
		var page = CASE + cases.of(state).id();
		return faulty(page, officer, page + form, pressed(form));
	}

	/** A form with the address of its own page. */
	private static Shown sent(String page, String officer, String form) {
		return faulty(page, officer, page, pressed(form));
	}

	/** The page of the form with a summary above it: looked at in all widths where it is opened by itself. */
	private static Shown faulty(String page, String officer, String lands, Consumer<Browser> steps) {
		return Shown.of("", page, officer).inOtherWords().after(422, lands, steps);
	}

	private static Consumer<Browser> pressed(String form) {
		return browser -> browser
				.press("main form[action$='" + form + "'] button:not([type='button']):not([value='attach'])");
	}

	private static void objectAlone(Browser browser) {
		browser.choose("applicant.kind", "INDIVIDUAL")
				.type("applicant.name", "Siti Rahmawati")
				.type("applicant.identityNumber", "3276014507900002")
				.type("applicant.address", "Jl. Margonda 1, Depok")
				.type("applicant.email", "siti@surel.example")
				.type("caseSummary", "Laporan keuangan 2025 tidak diumumkan.")
				.press("button[value='check']");
	}

}
