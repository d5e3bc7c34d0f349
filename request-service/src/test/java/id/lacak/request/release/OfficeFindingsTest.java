package id.lacak.request.release;

import static org.assertj.core.api.Assertions.assertThat;

import id.lacak.request.release.Finding.Comments;
import id.lacak.request.release.Finding.Further;
import id.lacak.request.release.Finding.Hidden;
import id.lacak.request.release.Finding.Hidden.Part;
import id.lacak.request.release.Finding.IdentityNumber;
import id.lacak.request.release.Finding.Metadata;
import id.lacak.request.release.Finding.Metadata.Field;
import id.lacak.request.release.Finding.PhoneNumber;
import id.lacak.request.release.Finding.TrackedChanges;
import id.lacak.request.release.Finding.Unreadable;
import id.lacak.request.release.Finding.Unreadable.Why;
import id.lacak.request.release.Place.Kind;

import org.junit.jupiter.api.Test;

import java.io.ByteArrayOutputStream;
import java.time.Duration;
import java.util.HexFormat;

class OfficeFindingsTest {

	private static final String NIK = "3276********0002";

	@Test
	void tell_of_tracked_changes_comments_and_numbers_cut_into_runs() {
		var docx = Zipped.docx("<w:p><w:r><w:t>Kontrak</w:t></w:r></w:p>"
				+ "<w:p><w:r><w:t>NIK 32760145</w:t></w:r><w:r><w:t>07900002</w:t></w:r></w:p>"
				+ "<w:p><w:del><w:r><w:delText>HP 081234567890</w:delText></w:r></w:del><w:ins/></w:p>")
				.with("word/comments.xml", "<w:comments xmlns:w='w'><w:comment/><w:comment/></w:comments>");
		assertThat(look(docx)).containsExactlyInAnyOrder(new IdentityNumber(Place.at(Kind.PARAGRAPH, 2), NIK),
				new PhoneNumber(Place.at(Kind.PARAGRAPH, 3), "0812****90"), new TrackedChanges(Place.FILE, 2),
				new Comments(new Place(Kind.PART, "word/comments.xml"), 2));
	}

	@Test
	void tell_of_makers_without_their_names() {
		var docx = Zipped.docx("")
				.with("docProps/core.xml", "<cp:p xmlns:cp='c' xmlns:dc='d'><dc:creator>Budi Santoso</dc:creator>"
						+ "<cp:lastModifiedBy>Dewi</cp:lastModifiedBy></cp:p>")
				.with("docProps/app.xml", "<Properties><Company>CV Maju</Company><Pages>1</Pages></Properties>");
		assertThat(look(docx)).containsExactly(new Metadata(Place.FILE, Field.AUTHOR, "B***"),
				new Metadata(Place.FILE, Field.LAST_EDITOR, "D***"),
				new Metadata(Place.FILE, Field.COMPANY, "C***"));
		assertThat(look(docx).toString()).doesNotContain("Budi", "Dewi", "Maju");
	}

	@Test
	void tell_of_hidden_sheets_rows_and_columns_and_name_the_cell() {
		var xlsx = Zipped.xlsx("<cols><col min='3' max='28' hidden='1'/></cols><sheetData><row r='1'/>"
				+ "<row r='2' hidden='1'/><row r='3' hidden='1'><c r='B3' t='s'><v>1</v></c></row>"
				+ "<row r='9' hidden='1'/></sheetData>",
				"<sheetData><row r='1'><c r='A1'><v>3.2760145079E15</v></c>"
						+ "<c r='B1' t='inlineStr'><is><t>HP 081234567890</t></is></c></row></sheetData>");
		assertThat(look(xlsx)).containsExactlyInAnyOrder(new Hidden(new Place(Kind.SHEET, "Gaji"), Part.SHEET),
				new Hidden(Place.cells("Rekap", "C:AB"), Part.COLUMNS),
				new Hidden(Place.cells("Rekap", "2:3"), Part.ROWS),
				new Hidden(Place.cells("Rekap", "9:9"), Part.ROWS),
				new IdentityNumber(Place.cells("Rekap", "B3"), NIK),
				new IdentityNumber(Place.cells("Gaji", "A1"), "3276********0000"),
				new PhoneNumber(Place.cells("Gaji", "B1"), "0812****90"));
	}

	@Test
	void tell_of_hidden_slides_and_notes() {
		var pptx = new Zipped().with("[Content_Types].xml", "<Types/>")
				.with("ppt/slides/slide1.xml", "<p:sld xmlns:p='p'><a:p xmlns:a='a'><a:t>Rekap</a:t></a:p></p:sld>")
				.with("ppt/slides/slide2.xml", "<p:sld xmlns:p='p' show='0'/>")
				.with("ppt/notesSlides/notesSlide1.xml",
						"<p:notes xmlns:p='p'><a:p xmlns:a='a'><a:t>3276014507900002</a:t></a:p></p:notes>");
		assertThat(look(pptx)).containsExactlyInAnyOrder(new Hidden(Place.at(Kind.SLIDE, 2), Part.SLIDE),
				new IdentityNumber(new Place(Kind.PART, "ppt/notesSlides/notesSlide1.xml"), NIK));
	}

	@Test
	void read_open_document_too() {
		var ods = new Zipped().with("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
				.with("meta.xml", "<m:meta xmlns:m='m'><m:initial-creator>Budi</m:initial-creator></m:meta>")
				.with("content.xml", """
						<o:c xmlns:o='o' xmlns:s='s' xmlns:t='t' xmlns:x='x'>
						<s:style s:name='ta2'><s:table-properties t:display='false'/></s:style>
						<x:tracked-changes><x:changed-region/></x:tracked-changes>
						<t:table t:name='Rekap' t:style-name='ta1'><t:table-row t:number-rows-repeated='4'/>
						<t:table-row t:visibility='filter'><t:table-cell><x:p>3276014507900002</x:p></t:table-cell>
						</t:table-row></t:table><t:table t:name='Gaji' t:style-name='ta2'/></o:c>""");
		assertThat(Looking.at("application/vnd.oasis.opendocument.spreadsheet", ods.bytes()))
				.containsExactlyInAnyOrder(new Metadata(Place.FILE, Field.AUTHOR, "B***"),
						new Hidden(Place.cells("Rekap", "5:5"), Part.ROWS),
						new IdentityNumber(Place.cells("Rekap", "5"), NIK),
						new Hidden(new Place(Kind.SHEET, "Gaji"), Part.SHEET),
						new TrackedChanges(Place.FILE, 1));
	}

	@Test
	void tell_where_a_photo_was_taken() {
		var located = new Metadata(Place.FILE, Field.LOCATION, "");
		assertThat(Looking.at("image/jpeg", photo())).contains(located).contains(no(Why.NO_TEXT));
		assertThat(look(Zipped.docx("").with("word/media/image1.jpeg", photo())))
				.containsExactly(new Metadata(new Place(Kind.PART, "word/media/image1.jpeg"), Field.LOCATION, ""));
	}

	@Test
	void read_plain_text_line_by_line() {
		assertThat(Looking.at("text/plain", "Nama\nNIK 3276014507900002\n".getBytes()))
				.containsExactly(new IdentityNumber(Place.at(Kind.LINE, 2), NIK));
		assertThat(Looking.at("text/plain", ("x".repeat(65_530) + " 3276014507900002").getBytes())).hasSize(1);
	}

	@Test
	void are_counted_once_there_are_many() {
		var body = new StringBuilder();
		for (var i = 1; i <= 500; i++)
			body.append("<w:p><w:t>327601450790%04d</w:t></w:p>".formatted(i));
		assertThat(look(Zipped.docx(body.toString()))).hasSize(21)
				.last()
				.isEqualTo(new Further(Place.FILE, "IDENTITY_NUMBER", 480));
	}

	@Test
	void end_where_an_archive_is_a_bomb() {
		var bomb = Zipped.docx("<w:p><w:t>3276014507900002</w:t></w:p>" + " ".repeat(30_000_000));
		assertThat(look(bomb)).contains(no(Why.TOO_LARGE));
		var small = new Limits(Duration.ofSeconds(20), 10, 5, 1_000, 1_000_000);
		assertThat(Looking.at(Looking.OFFICE, Zipped.docx("<w:p/>".repeat(1_000)).bytes(), small))
				.containsExactly(no(Why.TOO_LARGE));
		var many = new Zipped();
		for (var i = 0; i < 6; i++)
			many.with("part" + i, "x");
		assertThat(Looking.at(Looking.OFFICE, many.bytes(), small)).containsExactly(no(Why.TOO_LARGE));
	}

	@Test
	void do_not_follow_what_the_xml_asks_for() {
		var entity = new Zipped().with("word/document.xml",
				"<!DOCTYPE x [<!ENTITY e SYSTEM 'file:///etc/passwd'>]><x><t>&e;</t></x>");
		assertThat(look(entity)).allMatch(finding -> finding.equals(no(Why.DAMAGED)));
	}

	@Test
	void end_where_a_file_is_cut_off() {
		var whole = Zipped.docx("<w:p/>").bytes();
		assertThat(Looking.at(Looking.OFFICE, java.util.Arrays.copyOf(whole, whole.length - 30)))
				.containsExactly(no(Why.DAMAGED));
		assertThat(look(new Zipped().with("word/document.xml", "<w><p>"))).containsExactly(no(Why.DAMAGED));
	}

	/** A JPEG of nothing but an EXIF block with a latitude. */
	private static byte[] photo() {
		var exif = "45786966" + "0000" + "4D4D002A00000008" + "0001" + "8825" + "0004" + "00000001" + "0000001A"
				+ "00000000" + "0001" + "0002" + "0005" + "00000003" + "00000000";
		var bytes = new ByteArrayOutputStream();
		bytes.writeBytes(HexFormat.of().parseHex("FFD8FFE1" + "%04X".formatted(exif.length() / 2 + 2) + exif));
		bytes.writeBytes(HexFormat.of().parseHex("FFDA0002FFD9"));
		return bytes.toByteArray();
	}

	private static java.util.List<Finding> look(Zipped file) {
		return Looking.at(Looking.OFFICE, file.bytes());
	}

	private static Unreadable no(Why why) {
		return new Unreadable(Place.FILE, why);
	}

}
