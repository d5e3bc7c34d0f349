package id.lacak.standalone.e2e;

/** Bodies for tests; what does not matter is the same everywhere. */
final class Submissions {

	private Submissions() {
	}

	/** A person's request; the address and the phone tell the messages of cases apart. */
	static String by(String email, String phone) {
		return about("Kontrak perbaikan jalan 2025", "Siti Rahmawati", email, phone);
	}

	/** The same about something else, from somebody else. */
	static String about(String subject, String name, String email, String phone) {
		return """
				{
				  "applicant": {"kind": "INDIVIDUAL", "name": "%s", "identityNumber": "3276014507900002",
				    "address": "Jl. Margonda 1, Depok", "email": "%s", "phone": "%s", "occupation": "Mahasiswa"},
				  "subject": "%s",
				  "details": "Rincian anggaran, kontrak, dan berita acara serah terima tahun 2025.",
				  "purpose": "Penelitian skripsi",
				  "obtain": "COPY_SOFT", "deliver": "EMAIL", "language": "id", "notifyBy": ["EMAIL", "SMS"], "unit": null
				}""".formatted(name, email, phone, subject);
	}

	/** A phone number of its own for the n-th applicant of a test. */
	static String phone(int series, int n) {
		return "0812%02d%06d".formatted(series, n);
	}

	/** The same number as networks write it. */
	static String e164(String phone) {
		return "+62" + phone.substring(1);
	}

}
