package id.lacak.notification.template;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import id.lacak.notification.delivery.ChannelKind;
import id.lacak.notification.delivery.Conditions;
import id.lacak.notification.delivery.Content;
import id.lacak.notification.delivery.MessageId;
import id.lacak.notification.delivery.Origin;
import id.lacak.notification.planning.Addressee;
import id.lacak.notification.planning.Language;
import id.lacak.notification.planning.Office;
import id.lacak.notification.planning.PlannedMessage;
import id.lacak.notification.planning.Value;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class TemplatesTest {

	private static final int ONE_MESSAGE = 160;

	private static final String LONGEST_STATE = "Additions being checked";

	private static final String LONGEST_REQUEST = "1234/PPID/VIII/2026";

	private static final String LONGEST_OBJECTION = "1234/PPID/KEBERATAN/VIII/2026";

	private static final Set<String> OF_OBJECTIONS = Set.of("N15b", "N16", "N17", "N17b", "N18", "N22b");

	private static final Office LONGEST_OFFICE = new Office("padangsidimpuan", "PPID Kota Padangsidimpuan",
			"Kota Padangsidimpuan", ZoneId.of("Asia/Jakarta"), "(0634) 555-0100", "Jalan Sudirman 1", "08.00-15.00");

	static Stream<Arguments> textMessages() {
		return Stream.of(Language.values())
				.flatMap(language -> Texts.in(language)
						.keys()
						.stream()
						.filter(key -> key.endsWith(".sms"))
						.map(key -> Arguments.of(language, key.replace(".sms", ""))));
	}

	@ParameterizedTest(name = "{1} in {0}")
	@MethodSource("textMessages")
	void a_text_message_fits_in_the_worst_case(Language language, String template) {
		var text = ((Content.Text) Templates.write(worst(template, language, ChannelKind.SMS)).content()).text();
		assertThat(text).hasSizeLessThanOrEqualTo(ONE_MESSAGE).matches("[ -~]*").doesNotContain("{", "}", "|", "~");
		assertThat(text).contains("PPID Padangsidimpuan: ").doesNotContain("https://").doesNotContain("Sari");
	}

	@Test
	void both_languages_have_the_same_texts() {
		assertThat(Texts.in(Language.ENGLISH).keys()).isEqualTo(Texts.in(Language.INDONESIAN).keys());
	}

	@Test
	void an_email_greets_by_name_and_shows_number_and_deadline_in_bold() {
		var mail = mail(Language.INDONESIAN, Map.of());
		assertThat(mail.subject()).isEqualTo("Permohonan 001/PPID/XI/2026 kami terima");
		assertThat(mail.text()).startsWith("Yth. Saudara/i Sari <b>Wulandari,")
				.contains("kami terima Jumat, 20 November 2026, pukul 09.15 WIB.")
				.contains("Jawaban tertulis paling lambat Jumat, 4 Desember 2026.")
				.contains("https://ppid.depok.example/lacak/7KQ2M9TDXW4P")
				.contains("Jalan Sudirman 1. Telepon (0634) 555-0100.")
				.contains("Anda menerima email ini karena")
				.doesNotContain("**", "{", "sementara");
		assertThat(mail.html()).contains("Yth. Saudara/i Sari &lt;b&gt;Wulandari,")
				.contains("<strong>001/PPID/XI/2026</strong>")
				.contains("<strong>Jumat, 4 Desember 2026</strong>")
				.contains("href=\"https://ppid.depok.example/lacak/7KQ2M9TDXW4P\"")
				.containsOnlyOnce("<a ");
	}

	@Test
	void an_email_in_english_reads_as_english() {
		var mail = mail(Language.ENGLISH, Map.of("provisional", new Value.Flag()));
		assertThat(mail.text()).startsWith("Dear Sari")
				.contains("on Friday, 20 November 2026 at 09:15 WIB")
				.contains("due by Friday, 4 December 2026")
				.contains("provisional");
		assertThat(mail.html()).contains("<html lang=\"en\">");
	}

	@Test
	void a_value_is_never_read_as_markup() {
		var mail = mail(Language.INDONESIAN, Map.of("code", new Value.Words("**{no}**<script>")));
		assertThat(mail.text()).contains("**{no}**<script>");
		assertThat(mail.html()).contains("**{no}**&lt;script&gt;").doesNotContain("<script>");
	}

	@Test
	void a_subject_stays_on_one_line() {
		var mail = mail(Language.INDONESIAN, Map.of("no", new Value.Words("1\r\nBcc: x@example.org")));
		assertThat(mail.subject()).isEqualTo("Permohonan 1 Bcc: x@example.org kami terima");
	}

	@Test
	void a_missing_value_for_a_text_message_is_an_error_and_not_a_gap() {
		var planned = planned("N01", Language.INDONESIAN, ChannelKind.SMS, Map.of());
		assertThatIllegalArgumentException().isThrownBy(() -> Templates.write(planned));
	}

	@Test
	void grounds_are_named_as_the_law_names_them() {
		var wording = new Wording(Texts.in(Language.INDONESIAN), ZoneId.of("Asia/Jayapura"));
		assertThat(wording.of(new Value.Grounds(List.of("A")), ""))
				.isEqualTo("Pasal 17 huruf a UU Nomor 14 Tahun 2008");
		assertThat(wording.of(new Value.Grounds(List.of("A", "H", "I")), ""))
				.isEqualTo("Pasal 17 huruf a, h dan i UU Nomor 14 Tahun 2008");
		assertThat(wording.of(new Value.Rupiah(1_250_000), "")).isEqualTo("Rp1.250.000");
		assertThat(wording.zoneName()).contains("WIT");
	}

	private static Content.Mail mail(Language language, Map<String, Value> more) {
		var values = new HashMap<String, Value>(Map.of("no", new Value.Words("001/PPID/XI/2026"), "code",
				new Value.Words("7KQ2M9TDXW4P"), "received", new Value.At(Instant.parse("2026-11-20T02:15:30Z")), "due",
				new Value.Day(LocalDate.of(2026, 12, 4)), "phone", new Value.Words("(0634) 555-0100"), "office",
				new Value.Words("PPID Kota Depok")));
		values.putAll(more);
		return (Content.Mail) Templates.write(planned("N01", language, ChannelKind.EMAIL, values)).content();
	}

	private static PlannedMessage worst(String template, Language language, ChannelKind channel) {
		var longestDay = new Value.Day(LocalDate.of(2026, 9, 25));
		return new PlannedMessage(MessageId.of("e", template, channel, "a"), new Origin("e", "c", "o", "n"), template,
				channel, language, "a", "Sari", Addressee.APPLICANT, LONGEST_OFFICE,
				"https://ppid.padangsidimpuankota.go.id/lacak/7KQ2M9TDXW4P", Conditions.NONE,
				Map.of("no", new Value.Words(OF_OBJECTIONS.contains(template) ? LONGEST_OBJECTION : LONGEST_REQUEST),
						"due", longestDay, "amount", new Value.Rupiah(1_250_000), "phone",
						new Value.Words("(0634) 555-0100"), "left", new Value.Term("left.today"), "change",
						new Value.Term("change.confirmed"), "state", new Value.Words(LONGEST_STATE)));
	}

	private static PlannedMessage planned(String template, Language language, ChannelKind channel,
			Map<String, Value> values) {
		return new PlannedMessage(MessageId.of("e", template, channel, "a"), new Origin("e", "c", "o", "n"), template,
				channel, language, "a", "Sari <b>Wulandari", Addressee.APPLICANT, LONGEST_OFFICE,
				"https://ppid.depok.example/lacak/7KQ2M9TDXW4P", Conditions.NONE, values);
	}

}
