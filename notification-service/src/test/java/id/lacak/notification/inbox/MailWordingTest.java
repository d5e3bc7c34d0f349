package id.lacak.notification.inbox;

import id.lacak.notification.delivery.ChannelKind;
import id.lacak.notification.delivery.Content;
import id.lacak.notification.planning.MessagePlan;
import id.lacak.notification.support.Contracts;
import id.lacak.notification.template.Templates;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** What a person reads about each event of the contract. */
class MailWordingTest {

	private final EventReader reader = new EventReader();

	@ParameterizedTest(name = "{0} {1}: {2}")
	@CsvSource(delimiter = '|', textBlock = """
			request.overdue.v1 | plain | Maaf, jawaban 001/PPID/XI/2026 terlambat
			request.completion-reminder.v1 | one-day | Tinggal 1 hari kerja untuk melengkapi 001/PPID/XI/2026
			request.completion-reminder.v1 | last-day | Hari ini hari terakhir untuk melengkapi 001/PPID/XI/2026
			request.objection-reminder.v1 | five-days | Tinggal 5 hari kerja untuk mengajukan keberatan atas 001/PPID/XI/2026
			request.date-moved.v1 | later | Perubahan tanggal permohonan 001/PPID/XI/2026: 7 Des 2026
			request.corrected.v1 | plain | Jawaban 001/PPID/XI/2026 kami perbaiki
			objection.registered.v1 | plain | Keberatan 001/KEB/PPID/XII/2026 kami terima
			objection.decided.v1 | upheld | Tanggapan atas keberatan 001/KEB/PPID/XII/2026
			objection.unanswered.v1 | plain | Tanggapan keberatan 001/KEB/PPID/XII/2026 terlambat
			objection.executed.v1 | plain | Keputusan keberatan 001/KEB/PPID/XII/2026 sudah dilaksanakan
			objection.withdrawn.v1 | by-officer | Keberatan 001/KEB/PPID/XII/2026 sudah dicabut
			objection.date-moved.v1 | later | Perubahan tanggal keberatan 001/KEB/PPID/XII/2026: 22 Jan 2027
			objection.dispute-reminder.v1 | five-days | Tinggal 5 hari kerja untuk mengajukan sengketa atas 001/KEB/PPID/XII/2026
			deadline.reminder.v1 | ahead | Tinggal 3 hari kerja: jawaban tertulis 001/PPID/XI/2026
			deadline.reminder.v1 | today | Hari ini jatuh tempo: jawaban tertulis 001/PPID/XI/2026
			deadline.reminder.v1 | overdue | Terlambat 1 hari kerja: jawaban tertulis 001/PPID/XI/2026
			deadline.reminder.v1 | copy | Tembusan: jawaban tertulis 001/PPID/XI/2026, tenggat 4 Des 2026
			deadline.reminder.v1 | objection | Tinggal 15 hari kerja: tanggapan atas keberatan 001/KEB/PPID/XII/2026
			deadline.assigned.v1 | new | Tugas baru: 001/PPID/XI/2026, tenggat 27 Nov 2026
			deadline.assigned.v1 | returned | Tugas dikembalikan: 001/PPID/XI/2026, tenggat 30 Nov 2026
			deadline.digest.v1 | plain | Tenggat hari ini: 2, terlambat: 1
			deadline.calendar-changed.v1 | plain | Kalender 2026 berubah: 2 tanggal bergeser
			""")
	void says_in_the_subject_what_it_is_about(String type, String name, String subject) {
		assertThat(mail(type, name, "id").subject()).isEqualTo(subject);
	}

	@ParameterizedTest(name = "{0} {1} in {2}: {3}")
	@CsvSource(delimiter = '|', textBlock = """
			request.overdue.v1 | plain | id | Anda berhak mengajukan keberatan mulai Sabtu, 5 Desember 2026 sampai Rabu, 20 Januari 2027.
			request.overdue.v1 | plain | en | You have the right to object from Saturday, 5 December 2026 until Wednesday, 20 January 2027.
			request.completion-reminder.v1 | last-day | id | Hari ini hari terakhir. Permohonan 001/PPID/XI/2026 masih menunggu kelengkapan
			request.completion-reminder.v1 | one-day | en | 1 working day left. Request 001/PPID/XI/2026 is still waiting
			request.objection-reminder.v1 | one-day | id | Tinggal 1 hari kerja untuk mengajukan keberatan
			request.date-moved.v1 | later | id | berubah dari Jumat, 4 Desember 2026 menjadi Senin, 7 Desember 2026.
			request.date-moved.v1 | later | id | Kami tetap berusaha memenuhinya paling lambat Jumat, 4 Desember 2026
			request.date-moved.v1 | later | id | Dasar: Keputusan Bersama Menteri Agama
			request.date-moved.v1 | confirmed | id | yang semula sementara kini dipastikan: Rabu, 5 Januari 2028.
			request.date-moved.v1 | confirmed | en | was provisional and is now confirmed: Wednesday, 5 January 2028.
			request.extended.v1 | provisional | id | Tanggal ini masih sementara karena hari libur tahun depan belum ditetapkan; nanti kami pastikan atau kami ubah
			request.extended.v1 | provisional | en | This date is provisional because next year's public holidays are not decreed yet; it will be confirmed or moved
			request.decided.v1 | promised | id | Tanggal ini masih sementara karena hari libur tahun depan belum ditetapkan; nanti kami pastikan atau kami ubah
			request.decided.v1 | promised | en | This date is provisional because next year's public holidays are not decreed yet; it will be confirmed or moved
			request.overdue.v1 | provisional | id | Tanggal ini masih sementara karena hari libur tahun depan belum ditetapkan; nanti kami pastikan atau kami ubah
			request.overdue.v1 | provisional | en | This date is provisional because next year's public holidays are not decreed yet; it will be confirmed or moved
			request.objection-reminder.v1 | provisional | id | Tanggal ini masih sementara karena hari libur tahun depan belum ditetapkan; nanti kami pastikan atau kami ubah
			request.objection-reminder.v1 | provisional | en | This date is provisional because next year's public holidays are not decreed yet; it will be confirmed or moved
			objection.registered.v1 | provisional | id | Tanggal ini masih sementara karena hari libur tahun depan belum ditetapkan; nanti kami pastikan atau kami ubah
			objection.registered.v1 | provisional | en | This date is provisional because next year's public holidays are not decreed yet; it will be confirmed or moved
			objection.decided.v1 | provisional | id | Tanggal ini masih sementara karena hari libur tahun depan belum ditetapkan; nanti kami pastikan atau kami ubah
			objection.decided.v1 | provisional | en | This date is provisional because next year's public holidays are not decreed yet; it will be confirmed or moved
			objection.unanswered.v1 | provisional | id | Tanggal ini masih sementara karena hari libur tahun depan belum ditetapkan; nanti kami pastikan atau kami ubah
			objection.unanswered.v1 | provisional | en | This date is provisional because next year's public holidays are not decreed yet; it will be confirmed or moved
			objection.dispute-reminder.v1 | provisional | id | Tanggal ini masih sementara karena hari libur tahun depan belum ditetapkan; nanti kami pastikan atau kami ubah
			objection.dispute-reminder.v1 | provisional | en | This date is provisional because next year's public holidays are not decreed yet; it will be confirmed or moved
			request.decided.v1 | promised | id | Informasi kami berikan paling lambat Senin, 14 Desember 2026.
			request.payment-due.v1 | until | id | Bayar paling lambat Kamis, 17 Desember 2026.
			request.payment-due.v1 | until | id | Informasi kami berikan paling lambat 5 hari kerja setelah pembayaran.
			request.payment-due.v1 | until | en | Pay by Thursday, 17 December 2026.
			request.payment-received.v1 | promised | en | We give you the information by Thursday, 17 December 2026.
			request.corrected.v1 | plain | id | Hasilnya sekarang: informasi kami berikan sebagian.
			request.corrected.v1 | plain | id | keberatan paling lambat Kamis, 21 Januari 2027.
			objection.registered.v1 | plain | id | Keberatan ini tentang permohonan 001/PPID/XI/2026.
			objection.registered.v1 | plain | id | - permohonan tidak ditanggapi
			objection.registered.v1 | late | id | Keberatan ini diajukan setelah batas waktunya.
			objection.registered.v1 | plain | en | The PPID superior will reply in writing by Thursday, 21 January 2027.
			objection.decided.v1 | granted | id | Keputusan ini kami laksanakan paling lambat Jumat, 15 Januari 2027.
			objection.decided.v1 | upheld | id | sudah siap: keputusan PPID tetap.
			objection.decided.v1 | upheld | en | you may bring a dispute to the Information Commission until Thursday, 28 January 2027.
			objection.unanswered.v1 | plain | id | mulai Jumat, 22 Januari 2027 sampai Rabu, 10 Februari 2027.
			objection.executed.v1 | plain | id | sudah kami laksanakan Kamis, 14 Januari 2027.
			objection.withdrawn.v1 | by-officer | id | pukul 10.15 WIB, dicatat oleh petugas atas permintaan Anda.
			objection.dispute-reminder.v1 | five-days | en | 5 working days left to bring a dispute
			deadline.reminder.v1 | overdue | id | sudah lewat: Jumat, 4 Desember 2026. Terlambat 1 hari kerja.
			deadline.reminder.v1 | copy | id | Untuk Anda ketahui: jawaban tertulis pada 001/PPID/XI/2026
			deadline.assigned.v1 | returned | id | dikembalikan dengan catatan. Perbaiki paling lambat Senin, 30 November 2026.
			deadline.digest.v1 | plain | id | - 004/PPID/XI/2026: 7 Des 2026 - http://localhost:8080/petugas/permohonan/
			deadline.digest.v1 | plain | id | dan 17 lainnya
			deadline.calendar-changed.v1 | plain | id | - 001/PPID/XI/2026: jawaban tertulis, 4 Des 2026 menjadi 7 Des 2026
			deadline.calendar-changed.v1 | nothing-moved | id | Tidak ada tanggal berkas yang bergeser.
			""")
	void says_it_in_sentences(String type, String name, String language, String sentence) {
		assertThat(mail(type, name, language).text()).contains(sentence).doesNotContain("{", "}", "**", "null");
	}

	@Test
	void a_first_objection_does_not_read_as_late_and_one_without_a_request_names_none() {
		assertThat(mail("objection.registered.v1", "plain", "id").text()).doesNotContain("setelah batas waktunya");
		assertThat(mail("objection.registered.v1", "without-request", "id").text())
				.doesNotContain("tentang permohonan");
	}

	@Test
	void a_digest_shows_only_sections_that_have_something_and_links_each_case() {
		var mail = mail("deadline.digest.v1", "plain", "id");
		assertThat(mail.html()).contains("<strong>Terlambat</strong>", "<strong>Jatuh tempo hari ini</strong>")
				.contains("href=\"http://localhost:8080/petugas/permohonan/5d0c1b6e-5f0a-4c5d-9a6e-0d3f4f6f8a01\"")
				.contains(">001/PPID/XI/2026</a>: 3 Des 2026</li>")
				.doesNotContain("<strong>Keberatan</strong>")
				.doesNotContain("Tidak ada yang perlu");
	}

	@Test
	void a_digest_with_every_section_names_each() {
		assertThat(mail("deadline.digest.v1", "every-section", "id").text()).contains("\nTerlambat\n",
				"\nJatuh tempo hari ini\n", "\nSegera jatuh tempo\n", "\nBaru masuk\n", "\nDitugaskan kepada Anda\n",
				"\nKeberatan\n", "\nTanggal berubah\n", "\nPemberitahuan belum sampai");
	}

	@Test
	void a_digest_goes_on_when_a_section_is_not_known_yet() {
		var json = Contracts.example("deadline.digest.v1", "plain").replace("\"NEW\"", "\"PAINTED\"");
		assertThat(mail(json).text()).contains("Terlambat").doesNotContain("005/PPID/XI/2026");
	}

	@Test
	void officers_are_greeted_by_name_and_told_why_they_are_written_to() {
		assertThat(mail("deadline.reminder.v1", "overdue", "id").text()).startsWith("Yth. Saudara/i Rina Hapsari,")
				.contains("http://localhost:8080/petugas/permohonan/")
				.contains("didaftarkan sebagai akun petugas PPID Kota Depok");
		assertThat(mail("objection.decided.v1", "upheld", "id").text())
				.contains("tercantum pada keberatan 001/KEB/PPID/XII/2026");
	}

	private Content.Mail mail(String type, String name, String language) {
		return mail(
				Contracts.example(type, name).replace("\"language\": \"id\"", "\"language\": \"" + language + "\""));
	}

	private Content.Mail mail(String json) {
		var announcement = this.reader.announcement(this.reader.envelope(json.getBytes())).orElseThrow();
		var planned = MessagePlan.messagesFor(announcement)
				.stream()
				.filter(message -> message.channel() == ChannelKind.EMAIL)
				.findFirst()
				.orElseThrow();
		return (Content.Mail) Templates.write(planned).content();
	}

}
