package id.lacak.request.release;

import static org.assertj.core.api.Assertions.assertThat;

import id.lacak.request.release.Finding.Comments;
import id.lacak.request.release.Finding.CoveredText;
import id.lacak.request.release.Finding.IdentityNumber;
import id.lacak.request.release.Finding.Metadata;
import id.lacak.request.release.Finding.PhoneNumber;
import id.lacak.request.release.Finding.Unreadable;
import id.lacak.request.release.Finding.Unreadable.Why;
import id.lacak.request.release.Place.Kind;

import org.junit.jupiter.api.Test;

import java.awt.Color;
import java.time.Duration;

class PdfFindingsTest {

	private static final String LINE = "Rekening atas nama Budi";

	@Test
	void name_the_page_with_somebodys_number() {
		assertThat(Looking.at(Looking.PDF,
				new APdf().page("Kontrak").page("NIK 3276014507900002, HP 0812-3456-7890").bytes()))
				.containsExactly(new IdentityNumber(Place.at(Kind.PAGE, 2), "3276********0002"),
						new PhoneNumber(Place.at(Kind.PAGE, 2), "0812****90"));
	}

	@Test
	void are_none_in_a_plain_page() {
		assertThat(Looking.at(Looking.PDF, new APdf().page(LINE).bytes())).isEmpty();
	}

	@Test
	void tell_of_text_under_a_black_field() {
		var pdf = new APdf().drawn(page -> APdf.write(page, LINE, Color.BLACK), APdf.field(Color.BLACK, 14));
		assertThat(Looking.at(Looking.PDF, pdf.bytes())).containsExactly(covered());
	}

	@Test
	void tell_of_dark_text_on_a_dark_field() {
		var pdf = new APdf().drawn(APdf.field(Color.BLACK, 14), page -> APdf.write(page, LINE, Color.DARK_GRAY));
		assertThat(Looking.at(Looking.PDF, pdf.bytes())).containsExactly(covered());
	}

	@Test
	void leave_alone_what_can_be_seen() {
		var onDark = new APdf().drawn(APdf.field(Color.BLACK, 14), page -> APdf.write(page, LINE, Color.WHITE));
		var marked = new APdf().drawn(page -> APdf.write(page, LINE, Color.BLACK), APdf.field(Color.YELLOW, 14));
		var struckOut = new APdf().drawn(page -> APdf.write(page, LINE, Color.BLACK), APdf.field(Color.BLACK, 3));
		var painted = new APdf().drawn(APdf.field(Color.BLACK, 14), APdf.field(Color.WHITE, 13),
				page -> APdf.write(page, LINE, Color.BLACK));
		for (var pdf : new APdf[]{onDark, marked, struckOut, painted})
			assertThat(Looking.at(Looking.PDF, pdf.bytes())).isEmpty();
	}

	@Test
	void tell_of_notes_and_of_black_annotations() throws Exception {
		assertThat(Looking.at(Looking.PDF, new APdf().page(LINE).annotated().bytes()))
				.contains(new Comments(Place.at(Kind.PAGE, 1), 1), covered());
	}

	@Test
	void tell_of_the_author_without_the_name() {
		assertThat(Looking.at(Looking.PDF, new APdf().page(LINE).by("Dewi Lestari").bytes()))
				.containsExactly(new Metadata(Place.FILE, Metadata.Field.AUTHOR, "D***"));
	}

	@Test
	void end_where_a_file_cannot_be_read() throws Exception {
		assertThat(Looking.at(Looking.PDF, new APdf().page(LINE).locked().bytes())).containsExactly(no(Why.ENCRYPTED));
		assertThat(Looking.at(Looking.PDF, "%PDF-1.7 x".getBytes())).containsExactly(no(Why.DAMAGED));
		assertThat(Looking.at(Looking.PDF, new APdf().drawn(APdf.field(Color.GRAY, 100)).bytes()))
				.containsExactly(no(Why.NO_TEXT));
	}

	@Test
	void keep_what_was_found_when_pages_or_time_run_out() {
		var limits = new Limits(Duration.ofSeconds(20), 3, 100, 1_000_000, 100);
		var pdf = new APdf().page("NIK 3276014507900002");
		for (var i = 0; i < 30; i++)
			pdf.page(LINE);
		var bytes = pdf.bytes();
		assertThat(Looking.at(Looking.PDF, bytes, limits)).hasSize(2)
				.contains(no(Why.TOO_MANY_PAGES))
				.hasAtLeastOneElementOfType(IdentityNumber.class);
		assertThat(Looking.slowly(Looking.PDF, bytes, Limits.USUAL)).hasSize(2)
				.contains(no(Why.TOO_LONG))
				.hasAtLeastOneElementOfType(IdentityNumber.class);
	}

	@Test
	void end_where_a_page_is_a_bomb() {
		var pdf = new APdf().drawn(page -> {
			for (var i = 0; i < 70; i++)
				page.addComment("x".repeat(1_000_000));
		});
		assertThat(Looking.at(Looking.PDF, pdf.bytes())).containsExactly(no(Why.TOO_LARGE));
	}

	private static CoveredText covered() {
		return new CoveredText(Place.at(Kind.PAGE, 1), LINE.replace(" ", "").length());
	}

	private static Unreadable no(Why why) {
		return new Unreadable(Place.FILE, why);
	}

}
