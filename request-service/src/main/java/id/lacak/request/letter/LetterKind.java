package id.lacak.request.letter;

import id.lacak.request.lifecycle.HistoryEntry;
import id.lacak.request.lifecycle.NoticeOutcome;

import java.util.Optional;

/** What letters there are; the names are stored and never change. */
public enum LetterKind {

	/** <i>Tanda bukti permohonan</i>, UU 14/2008 Pasal 22 ayat (4). */
	RECEIPT("tanda-bukti"),
	/** <i>Surat keterangan tidak lengkap</i>. */
	INCOMPLETENESS("surat-tidak-lengkap"),
	/** Pasal 22 ayat (8). */
	EXTENSION("perpanjangan"),
	/** <i>Pemberitahuan tertulis</i>, Pasal 22 ayat (7). */
	NOTICE("pemberitahuan-tertulis"),
	/** <i>Surat keputusan PPID tentang penolakan</i>. */
	REFUSAL("keputusan-penolakan"),
	/** <i>Berita acara serah terima</i>. */
	DELIVERY("berita-acara-serah-terima"),
	/** <i>Tanda terima keberatan</i>. */
	OBJECTION_RECEIPT("tanda-terima-keberatan"),
	/** <i>Tanggapan atasan PPID</i>, Pasal 36 ayat (2). */
	OBJECTION_DECISION("tanggapan-keberatan"),
	/** <i>Buku register</i>, printed; no entry of a history stands for it. */
	REGISTER("register");

	private final String file;

	LetterKind(String file) {
		this.file = file;
	}

	/** The letter that an entry of a history stands for, if one went out with it. */
	public static Optional<LetterKind> of(HistoryEntry<?> entry) {
		return switch (entry.type()) {
			case "registered" -> Optional.of(RECEIPT);
			case "found-incomplete" -> Optional.of(INCOMPLETENESS);
			case "extended" -> Optional.of(EXTENSION);
			case "notice-sent", "notice-corrected" ->
				Optional.of(NoticeOutcome.REFUSED_EXEMPT.name().equals(entry.facts().get("outcome"))
						? REFUSAL
						: NOTICE);
			case "delivered" -> Optional.of(DELIVERY);
			case "objection-registered" -> Optional.of(OBJECTION_RECEIPT);
			case "objection-decided" -> Optional.of(OBJECTION_DECISION);
			case String _ -> Optional.empty();
		};
	}

	/** Whether an officer issued it, so that it is made without waiting for a reader. */
	public boolean issued() {
		return this != RECEIPT && this != OBJECTION_RECEIPT;
	}

	/** Whether it goes with the mail that tells of the same deed. */
	public boolean enclosed() {
		return switch (this) {
			case RECEIPT, INCOMPLETENESS, EXTENSION, NOTICE, REFUSAL, OBJECTION_RECEIPT, OBJECTION_DECISION -> true;
			case DELIVERY, REGISTER -> false;
		};
	}

	/** Whether a correction of the answer takes its place. */
	public boolean correctable() {
		return this == NOTICE || this == REFUSAL;
	}

	/** The name of its file, without a number. */
	public String file() {
		return file;
	}

}
