package id.lacak.request.lifecycle;

/** In which capacity somebody acts on a case. */
public enum Role {

	/** <i>Pemohon</i>, or the holder of a power of attorney. */
	APPLICANT,
	/** The clock. */
	SYSTEM,
	/** <i>Petugas layanan informasi</i>. */
	DESK_OFFICER,
	/** <i>PPID Pelaksana</i> or <i>Pembantu</i> of one unit. */
	UNIT_OFFICER,
	/** <i>PPID Utama</i>. */
	LEAD_OFFICER,
	/** <i>Tim Pertimbangan</i>. */
	ADVISOR,
	/** <i>Atasan PPID</i>. */
	OBJECTION_AUTHORITY,
	/** Reads without personal data. */
	AUDITOR,
	/** People, calendar, texts; no casework. */
	ADMINISTRATOR

}
