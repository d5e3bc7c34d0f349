package id.lacak.standalone.e2e;

import java.util.stream.Stream;

/** What administrators and those who answer for the office see. */
final class AdministrationPages {

	private AdministrationPages() {
	}

	static Stream<Shown> all() {
		var plain = Stream.of("/admin/pengguna", "/admin/pengguna/baru", "/admin/unit", "/admin/kantor",
				"/admin/aturan-tenggat", "/admin/templat", "/admin/saluran", "/admin/peran", "/admin/surat",
				"/admin/kesehatan")
				.map(path -> Shown.of(path, path, "admin"));
		var others = Stream.of(Shown.of("/admin", "/admin", "admin").landingOn("/admin/pengguna"),
				Shown.of("/petugas/akun", "/petugas/akun", "admin"),
				Shown.of("/petugas/kalender/{year}", "/petugas/kalender/2026", "admin"),
				Shown.of("/admin/pengguna/{username}", "/admin/pengguna/desk", "admin"),
				Shown.of("/admin/pengguna/{username}", "/admin/pengguna/hapsari", "admin").saying("Rina Hapsari"),
				Shown.of("/admin/unit/{code}", "/admin/unit/dpupr", "admin"),
				Shown.of("/admin/kalender", "/admin/kalender", "admin").landingOn("/admin/kalender/2026"),
				Shown.of("/admin/kalender/{year}", "/admin/kalender/2026", "admin"),
				Shown.of("/admin/templat/{template}", "/admin/templat/N01", "admin"),
				Shown.of("/admin/kantor/halaman/{text}", "/admin/kantor/halaman/maklumat", "admin")
						.saying("Lihat pratinjau"),
				Shown.of("/admin/kantor/halaman/{text}", "/admin/kantor/halaman/pengumuman", "admin")
						.saying("Tampil sampai tanggal"),
				Shown.of("/petugas/laporan", "/petugas/laporan", "lead"),
				Shown.of("/petugas/laporan", "/petugas/laporan?tahun=2025", "superior"),
				register("permohonan", "desk"), register("keberatan", "auditor"),
				Shown.of("/petugas/audit", "/petugas/audit", "auditor"),
				Shown.of("", "/admin/kantor", "desk").answering(403));
		return Stream.concat(plain, others);
	}

	private static Shown register(String register, String officer) {
		return Shown.of("/petugas/laporan/{register}/{year:[0-9]{4}}", "/petugas/laporan/" + register + "/2026",
				officer);
	}

}
