package id.lacak.standalone.e2e;

/** What can have become of a request; of each there is a case in the {@link Scene}. */
enum State {

	RECEIVED("Diterima"), INCOMPLETE("Menunggu Anda"), SUPPLIED("Kelengkapan diperiksa"), IN_PROCESS(
			"Sedang diproses"), EXTENDED("Diperpanjang"), DUE_TODAY("hari ini"), DUE_SOON("2 hari kerja lagi"), LATE(
					"Terlambat"), PROPOSED("Sedang diproses"), RETURNED("Sedang diproses"), OVERTAKEN(
							"Sedang diproses"), GRANTED("Diberikan"), PARTIAL("Diberikan sebagian"), REFUSED(
									"Ditolak"), NOT_HELD("Tidak dikuasai"), CORRECTED("Tidak dikuasai"), PAYMENT(
											"Menunggu pembayaran"), DELIVERING("Salinan disiapkan"), DELIVERED(
													"Sudah diserahkan"), CLOSED("Selesai"), WITHDRAWN(
															"Dicabut"), LAPSED("Ditutup"), OBJECTED(
																	"Tidak tersedia"), OBJECTION_LATE(
																			"Tidak dikuasai"), OBJECTION_GRANTED(
																					"Tidak dikuasai"), OBJECTION_EXECUTED(
																							"Tidak dikuasai"), DISPUTED(
																									"Tidak dikuasai"), OBJECTION_WITHDRAWN(
																											"Tidak dikuasai"), UNREACHED(
																													"Diterima"), UNSCANNED(
																															"Sedang diproses");

	private final String says;

	State(String says) {
		this.says = says;
	}

	/** What its applicant reads of it, in Indonesian. */
	String says() {
		return says;
	}

}
