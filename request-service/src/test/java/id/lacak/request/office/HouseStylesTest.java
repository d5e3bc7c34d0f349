package id.lacak.request.office;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import id.lacak.request.office.HouseStyleSettings.Entry;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.core.io.ByteArrayResource;

import java.nio.charset.StandardCharsets;

/** A city's own colours are taken as long as people can read what is written in them. */
class HouseStylesTest {

	private static final Office DEPOK = TestOffices.entry("depok", null, "32", "3276").office();

	@ParameterizedTest(name = "{0} on {1} is {2} to 1")
	@CsvSource(textBlock = """
			'#15222e', #ffffff, 16.15
			'#0b5290', #ffffff, 8.00
			'#0b5290', #f2f5f8, 7.31
			'#0b5290', #e6f0f9, 6.94
			'#0c2a45', #ffffff, 14.66
			'#74859a', #ffffff, 3.77
			""")
	void contrast_is_what_the_plan_of_the_pages_says(String one, String other, double ratio) {
		assertThat(Contrast.of(one, other)).isEqualTo(ratio, within(0.011));
		assertThat(Contrast.of(other, one)).isEqualTo(ratio, within(0.011));
	}

	@Test
	void the_usual_colours_are_fit_to_read() {
		assertThat(Colours.USUAL.faults()).isEmpty();
		assertThat(HouseStyleSettings.usual().style(DEPOK).coloured()).isFalse();
	}

	@Test
	void another_citys_colours_reach_the_pages() {
		var style = entry("#7a1230", "#5a0d23", "#fbe9ee", "#3b0a19").style(DEPOK);
		assertThat(style.coloured()).isTrue();
		assertThat(style.pageCss()).contains("--brand: #7a1230;", "--navy: #3b0a19;",
				".kop { border-bottom-color: #3b0a19;");
	}

	@ParameterizedTest(name = "{4}: {5}")
	@CsvSource(textBlock = """
			'#7ab8f5', #073a68, #e6f0f9, #0c2a45, brand: #7ab8f5 on #ffffff, 2.10
			'#0b5290', #5aa0e0, #e6f0f9, #0c2a45, brand-dark: #ffffff on #5aa0e0, 2.79
			'#0b5290', #073a68, #0b5290, #0c2a45, brand-tint: #0b5290 on #0b5290, 1.00
			'#0b5290', #073a68, #e6f0f9, #c0d0e0, navy: #ffffff on #c0d0e0, 1.57
			""")
	void colours_that_cannot_be_read_end_the_start(String brand, String dark, String tint, String navy, String named,
			String ratio) {
		assertThatThrownBy(() -> entry(brand, dark, tint, navy).style(DEPOK)).isInstanceOf(IllegalStateException.class)
				.hasMessageContaining("lacak.house-styles.depok." + named)
				.hasMessageContaining(ratio + " to 1, and 4.5 to 1 is needed");
	}

	@Test
	void what_is_no_colour_and_what_is_no_crest_end_the_start_too() {
		assertThatThrownBy(() -> entry("blue", "#073a68", "#e6f0f9", "#0c2a45").style(DEPOK))
				.hasMessageContaining("lacak.house-styles.depok: blue is not a colour");
		var nobody = new Entry.SignerEntry("", "", "", "");
		var script = new ByteArrayResource("<svg><script>1</script></svg>".getBytes(StandardCharsets.UTF_8));
		assertThatThrownBy(
				() -> new Entry("#0b5290", "#073a68", "#e6f0f9", "#0c2a45", "#f5b301", script, nobody, nobody)
						.style(DEPOK))
				.hasMessageContaining("lacak.house-styles.depok.crest is not an SVG without script");
	}

	@Test
	void who_signs_is_named_by_the_office_unless_the_settings_do() {
		var style = HouseStyleSettings.usual().style(DEPOK);
		assertThat(style.head().title()).isEqualTo("Ketua PPID Kota Depok");
		assertThat(style.superior().title()).isEqualTo(DEPOK.superior());
	}

	private static Entry entry(String brand, String dark, String tint, String navy) {
		var nobody = new Entry.SignerEntry("", "", "", "");
		return new Entry(brand, dark, tint, navy, "#f5b301", null, nobody, nobody);
	}

}
