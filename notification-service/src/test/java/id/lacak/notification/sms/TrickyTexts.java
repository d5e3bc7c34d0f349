package id.lacak.notification.sms;

import java.util.stream.Stream;

import org.junit.jupiter.params.provider.Arguments;

/** Texts that servers of others must get whole: what they are, their words, and their parts. */
final class TrickyTexts {

	private static final String NOTICE = "PPID Kota Depok: Permohonan 001/PPID/XI/2026 tentang salinan kontrak perbaikan jalan, "
			+ "rincian anggaran biaya, dan berita acara serah terima tahun 2025 telah kami jawab secara tertulis. "
			+ "Surat pemberitahuan beserta alasan dan hak keberatan Bapak/Ibu dapat dibaca dan diunduh. "
			+ "Keberatan dapat diajukan paling lambat 30 hari kerja sejak pemberitahuan ini diterima. ";

	private TrickyTexts() {
	}

	static Stream<Arguments> all() {
		return Stream.of(Arguments.of("a notice", NOTICE.strip(), 3),
				Arguments.of("a short text", "Halo dari PPID", 1),
				Arguments.of("signs of two septets at a border", "[{~}]^".repeat(20), 2),
				Arguments.of("emoji at each border", "a" + "\ud83d\ude00".repeat(99), 3),
				Arguments.of("one emoji", "Terima kasih \ud83d\ude4f", 1));
	}

}
