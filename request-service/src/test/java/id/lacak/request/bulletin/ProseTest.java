package id.lacak.request.bulletin;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.List;
import java.util.stream.Collectors;

/** What an administrator types becomes blocks of a page, and nothing in it becomes more than words. */
class ProseTest {

	@Test
	void has_paragraphs_headings_and_lists() {
		var blocks = Prose
				.read("## Biaya\nTidak dipungut\nbiaya.\n\n- satu\n- dua\n- satu\n\n1. langkah\n2. lagi\n\nAkhir");
		assertThat(blocks.stream().map(ProseTest::told)).containsExactly("HEADING Biaya",
				"PARAGRAPH Tidak dipungut biaya.", "ITEMS satu|dua|satu", "STEPS langkah|lagi", "PARAGRAPH Akhir");
	}

	@Test
	void two_paragraphs_stay_two_and_windows_line_ends_are_line_ends() {
		assertThat(Prose.read("Satu\r\n\r\nDua\r\n \r\nDua").stream().map(ProseTest::told))
				.containsExactly("PARAGRAPH Satu", "PARAGRAPH Dua", "PARAGRAPH Dua");
	}

	@Test
	void marks_words_and_links_ways() {
		var spans = Prose.read("Tutup **24 Desember**, lihat [hak](/bantuan/hak-anda) atau [KI](https://ki.go.id).")
				.getFirst()
				.words();
		assertThat(spans.stream()
				.map(span -> (span.strong() ? "*" : "") + span.text() + span.address().map(to -> "→" + to)
						.orElse("")))
				.containsExactly("Tutup ", "*24 Desember", ", lihat ", "hak→/bantuan/hak-anda", " atau ",
						"KI→https://ki.go.id", ".");
		assertThat(spans.get(3).ours()).isTrue();
		assertThat(spans.get(5).ours()).isFalse();
	}

	@ParameterizedTest
	@ValueSource(strings = {"[x](javascript:alert(1))", "[x](//jahat.example)", "[x](data:text/html,x)", "[x](ftp://a)",
			"[x](\"onclick=)", "<a href=x>x</a>"})
	void leads_nowhere_else(String text) {
		assertThat(Prose.read(text).getFirst().words()).allMatch(span -> span.address().isEmpty());
	}

	@Test
	void nothing_is_nothing_and_a_notice_has_no_headings() {
		assertThat(Prose.read("  \n ")).isEmpty();
		assertThat(Prose.withoutHeadings("# Libur").stream().map(ProseTest::told)).containsExactly("PARAGRAPH Libur");
	}

	private static String told(Prose.Block block) {
		return block.kind() + " " + block.lines().stream().map(ProseTest::line).collect(Collectors.joining("|"));
	}

	private static String line(List<Prose.Span> spans) {
		return spans.stream().map(Prose.Span::text).collect(Collectors.joining());
	}

}
