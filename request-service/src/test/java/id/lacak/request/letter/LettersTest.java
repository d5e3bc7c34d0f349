package id.lacak.request.letter;

import static org.assertj.core.api.Assertions.assertThat;

import id.lacak.request.lifecycle.ANotice;
import id.lacak.request.lifecycle.ARequest;
import id.lacak.request.lifecycle.CaseFile;
import id.lacak.request.lifecycle.NoticeOutcome;
import id.lacak.request.lifecycle.OfficeCode;
import id.lacak.request.lifecycle.RequestCommand;
import id.lacak.request.lifecycle.Role;
import id.lacak.request.objection.AnObjection;
import id.lacak.request.objection.ObjectionOutcome;
import id.lacak.request.office.Offices;
import id.lacak.request.page.Language;
import id.lacak.request.page.PublicSide;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.flavours.PDFAFlavour;

import java.io.ByteArrayInputStream;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import javax.imageio.ImageIO;

/** What goes out on paper: valid, complete, and never another one. */
@SpringBootTest(classes = PublicSide.class, properties = PublicSide.SETTINGS)
@NullUnmarked
class LettersTest {

	private static final float DOTS_PER_INCH = 80;

	/** As a telephone's camera sees it. */
	private static final float SHARP = 200;

	private static final Instant PRINTED = Instant.parse("2026-11-30T02:00:00Z");

	@Autowired
	private Letters letters;

	@Autowired
	private RequestForms forms;

	@Autowired
	private LetterShelf shelf;

	@Autowired
	private TableSheets tables;

	@Autowired
	private Offices offices;

	@BeforeAll
	static void veraPdf() {
		VeraGreenfieldFoundryProvider.initialise();
	}

	/** Each kind of letter, and each shape of the answer. */
	private record Sample(String name, Matter matter, LetterKind kind) {

		static Sample of(String name, CaseFile file, LetterKind kind) {
			return new Sample(name, new Matter.OfRequest(file), kind);
		}

		@Override
		public String toString() {
			return name;
		}
	}

	static Stream<Sample> samples() {
		var refused = ARequest.decided(NoticeOutcome.REFUSED_EXEMPT).file();
		var objection = AnObjection.to(refused.request()).filedOn("2026-12-01");
		return Stream.of(Sample.of("receipt", ARequest.registered().file(), LetterKind.RECEIPT),
				Sample.of("incompleteness", ARequest.incomplete().file(), LetterKind.INCOMPLETENESS),
				Sample.of("extension", ARequest.extended().file(), LetterKind.EXTENSION),
				notice("full", NoticeOutcome.GRANTED_FULL), notice("partial", NoticeOutcome.GRANTED_PARTIAL),
				notice("not-held", NoticeOutcome.NOT_HELD), notice("not-available", NoticeOutcome.NOT_AVAILABLE),
				Sample.of("paid", ARequest.awaitingPayment().file(), LetterKind.NOTICE),
				Sample.of("refusal", refused, LetterKind.REFUSAL),
				Sample.of("service", ARequest.decided(NoticeOutcome.GRANTED_FULL)
						.then(Role.LEAD_OFFICER, new RequestCommand.CertifyService(ARequest.served()))
						.file(), LetterKind.SERVICE_CERTIFICATE),
				Sample.of("delivery", ARequest.delivered().file(), LetterKind.DELIVERY),
				new Sample("objection-receipt", new Matter.OfObjection(objection.file()), LetterKind.OBJECTION_RECEIPT),
				new Sample("objection-decision", new Matter.OfObjection(objection
						.then(Role.OBJECTION_AUTHORITY, AnObjection.decision(ObjectionOutcome.GRANTED_PARTIAL))
						.file()), LetterKind.OBJECTION_DECISION));
	}

	private static Sample notice(String name, NoticeOutcome outcome) {
		return Sample.of(name, ARequest.decided(outcome).file(), LetterKind.NOTICE);
	}

	@ParameterizedTest
	@MethodSource("samples")
	void are_archivable_and_accessible_in_both_languages(Sample sample) throws Exception {
		for (var language : List.of(Language.INDONESIAN, Language.ENGLISH)) {
			var pdf = letters.pdf(made(sample, language));
			picture(sample.name() + "-" + language.getLanguage(), pdf);
			for (var flavour : List.of(PDFAFlavour.PDFA_3_U, PDFAFlavour.PDFUA_1))
				assertThat(faults(pdf, flavour)).as(flavour + " " + language).isEmpty();
			assertThat(pages(pdf)).as("pages in " + language).isBetween(1, 2);
		}
	}

	@Test
	void the_statutory_form_is_archivable_and_accessible_too() throws Exception {
		var pdf = forms.pdf(ARequest.registered().file(), "Dewi Anggraini");
		picture("form", pdf);
		for (var flavour : List.of(PDFAFlavour.PDFA_3_U, PDFAFlavour.PDFUA_1))
			assertThat(faults(pdf, flavour)).as(flavour.toString()).isEmpty();
	}

	@Test
	void carry_a_code_that_a_telephone_reads() throws Exception {
		var letter = made(notice("full", NoticeOutcome.GRANTED_FULL), Language.INDONESIAN);
		assertThat(scanned(letters.pdf(letter))).endsWith("/verifikasi/" + CheckCodes.grouped(letter.code()));
	}

	@ParameterizedTest
	@MethodSource("samples")
	void say_number_office_and_how_to_check_them(Sample sample) throws Exception {
		var letter = made(sample, Language.INDONESIAN);
		var pdf = letters.pdf(letter);
		assertThat(text(pdf)).contains(sample.matter().number(), "Pemerintah Kota Depok", "/verifikasi",
				CheckCodes.grouped(letter.code()));
		assertThat(letter.sha256())
				.isEqualTo(HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(pdf)));
		assertThat(letter.size()).isEqualTo(pdf.length);
	}

	@Test
	void a_register_is_printed_across_the_page_with_its_headings_on_each() throws Exception {
		var headings = List.of("No.", "Tanggal", "Nama", "Informasi yang diminta", "Keputusan");
		var rows = IntStream.rangeClosed(1, 60)
				.mapToObj(n -> List.of("" + n, "23-11-2026", "Pemohon " + n, "Kontrak perbaikan jalan " + n, ""))
				.toList();
		var table = new TableSheets.Table("Register Permohonan 2026", "Dicetak Senin", headings, rows);
		var office = offices.get(new OfficeCode("depok"));
		var pdf = tables.pdf(table, office, "register-requests-2026", PRINTED, Language.INDONESIAN);
		picture("register", pdf);
		for (var flavour : List.of(PDFAFlavour.PDFA_3_U, PDFAFlavour.PDFUA_1))
			assertThat(faults(pdf, flavour)).as(flavour.toString()).isEmpty();
		try (var document = Loader.loadPDF(pdf)) {
			assertThat(document.getNumberOfPages()).isGreaterThan(1);
			assertThat(document.getPage(0).getMediaBox().getWidth()).isGreaterThan(800);
			var stripper = new PDFTextStripper();
			stripper.setStartPage(2);
			assertThat(stripper.getText(document)).contains("Informasi yang diminta", "Pemohon 60");
		}
		var code = scanned(pdf).replaceAll(".*/", "").replace("-", "");
		var known = shelf.byCode(code).orElseThrow();
		assertThat(known.kind()).isEqualTo(LetterKind.REGISTER);
		assertThat(known.sha256()).isEqualTo(Digest.sha256(pdf));
		var again = tables.pdf(table, office, "register-requests-2026", PRINTED, Language.INDONESIAN);
		assertThat(scanned(again)).as("every print is one of its own").doesNotContain(CheckCodes.grouped(code));
	}

	@Test
	void are_begun_with_one_that_nobody_reads() {
		assertThat(new LetterWarmUp(new PdfMaker()).warm()).isPositive();
	}

	@Test
	void are_never_made_again() {
		var matter = new Matter.OfRequest(ARequest.extended().file());
		var entry = entry(matter, LetterKind.EXTENSION);
		var first = letters.letter(matter, entry, Language.INDONESIAN).orElseThrow();
		var bytes = letters.pdf(first);
		assertThat(letters.letter(matter, entry, Language.INDONESIAN)).contains(first);
		var other = new MadeLetter(first.name(), first.kind(), first.number(), first.issuedAt(), first.code(), "00", 1,
				first.madeAt());
		assertThat(shelf.keep(other, new LetterShelf.Content(new byte[1], ""), false)).isEqualTo(first);
		assertThat(letters.pdf(first)).isEqualTo(bytes);
	}

	@Test
	void say_until_when_copies_can_be_paid_and_when_the_information_comes() throws Exception {
		var letter = made(Sample.of("promised", ARequest.promised().on("2026-11-23").file(), LetterKind.NOTICE),
				Language.INDONESIAN);
		assertThat(text(letters.pdf(letter))).contains("Dapat dibayar sampai", "7 Desember 2026",
				"Paling lambat 5 hari kerja setelah pembayaran");
	}

	@Test
	void say_the_answer_as_it_was_before_it_was_corrected() throws Exception {
		var file = ARequest.decided(NoticeOutcome.NOT_HELD)
				.then(Role.LEAD_OFFICER, new RequestCommand.CorrectNotice(ANotice.of(NoticeOutcome.GRANTED_FULL),
						"Dokumen ternyata ada di arsip"))
				.file();
		var matter = new Matter.OfRequest(file);
		var listed = letters.list(matter, Language.INDONESIAN)
				.stream()
				.filter(letter -> letter.kind() == LetterKind.NOTICE)
				.toList();
		assertThat(listed).extracting(Letters.Listed::replaced).containsExactly(true, false);
		assertThat(text(matter, listed.getFirst())).contains("BBWS Ciliwung Cisadane, ppid@bbws")
				.doesNotContain("Kontrak 12/PU/2025");
		assertThat(text(matter, listed.getLast())).contains("Kontrak 12/PU/2025", "Surat ini menggantikan jawaban",
				"Dokumen ternyata ada di arsip");
	}

	private String text(Matter matter, Letters.Listed listed) throws Exception {
		return text(
				letters.pdf(letters.letter(matter, Integer.parseInt(listed.id()), Language.INDONESIAN).orElseThrow()));
	}

	private MadeLetter made(Sample sample, Locale language) {
		return letters.letter(sample.matter(), entry(sample.matter(), sample.kind()), language).orElseThrow();
	}

	private static int entry(Matter matter, LetterKind kind) {
		return matter.history()
				.stream()
				.filter(entry -> LetterKind.of(entry).filter(kind::equals).isPresent())
				.findFirst()
				.orElseThrow()
				.number();
	}

	private static int pages(byte[] pdf) throws Exception {
		try (var document = Loader.loadPDF(pdf)) {
			return document.getNumberOfPages();
		}
	}

	/** What a camera reads from the last page. */
	private static String scanned(byte[] pdf) throws Exception {
		try (var document = Loader.loadPDF(pdf)) {
			var image = new PDFRenderer(document).renderImageWithDPI(document.getNumberOfPages() - 1, SHARP);
			var pixels = image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
			var source = new RGBLuminanceSource(image.getWidth(), image.getHeight(), pixels);
			return new QRCodeReader()
					.decode(new BinaryBitmap(new HybridBinarizer(source)), Map.of(DecodeHintType.TRY_HARDER, true))
					.getText();
		}
	}

	private static String text(byte[] pdf) throws Exception {
		try (var document = Loader.loadPDF(pdf)) {
			return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
		}
	}

	/** The rules that are broken, as veraPDF names them. */
	private static List<String> faults(byte[] pdf, PDFAFlavour flavour) throws Exception {
		try (var parser = Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), flavour);
				var validator = Foundries.defaultInstance().createValidator(flavour, false)) {
			var result = validator.validate(parser);
			var faults = result.getTestAssertions()
					.stream()
					.map(fault -> fault.getRuleId().getClause() + " " + fault.getMessage())
					.distinct()
					.toList();
			return faults.isEmpty() && !result.isCompliant() ? List.of("not compliant") : faults;
		}
	}

	/** For people who want to look at them. */
	private static void picture(String name, byte[] pdf) throws Exception {
		var folder = System.getenv("LACAK_PICTURES");
		if (folder == null)
			return;
		Files.createDirectories(Path.of(folder));
		Files.write(Path.of(folder, name + ".pdf"), pdf);
		try (var document = Loader.loadPDF(pdf)) {
			for (var page = 0; page < document.getNumberOfPages(); page++)
				ImageIO.write(new PDFRenderer(document).renderImageWithDPI(page, DOTS_PER_INCH), "png",
						new File(folder, name + "-" + (page + 1) + ".png"));
		}
	}

}
