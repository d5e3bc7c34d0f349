package id.lacak.request.office;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The colours that every page is made of, read from the stylesheet itself (WCAG 1.4.3 and 1.4.11). */
class TokensTest {

	private static final Pattern TOKEN = Pattern.compile("--([a-z0-9-]+): +(#[0-9a-f]{6});");

	private static Map<String, String> tokens = Map.of();

	@BeforeAll
	static void read() throws IOException {
		var css = Files.readString(Path.of("src/main/resources/request/static/aset/ppid.css"));
		tokens = TOKEN.matcher(css)
				.results()
				.collect(Collectors.toMap(found -> found.group(1), found -> found.group(2), (first, _) -> first));
	}

	@ParameterizedTest(name = "{0} on {1}")
	@CsvSource(textBlock = """
			ink,         surface,    4.5, text
			ink,         bg,         4.5, text on the page
			ink-2,       surface,    4.5, secondary text
			ink-2,       bg,         4.5, secondary text on the page
			ink-2,       sunken,     4.5, secondary text in a quotation
			brand,       surface,    4.5, links
			brand,       bg,         4.5, links on the page
			brand,       brand-tint, 4.5, a chosen option
			brand-dark,  surface,    4.5, links under the pointer
			ink-inv,     brand,      4.5, buttons
			ink-inv,     navy,       4.5, the head of the page
			ink-inv,     late,       4.5, the card of a late case
			ink-inv,     today,      4.5, the card of a case due today
			ink-inv,     ok,         4.5, the card of what was done
			late,        late-tint,  4.5, the tag of a late case
			today,       today-tint, 4.5, the tag of today
			soon,        soon-tint,  4.5, the tag of this week
			wait,        wait-tint,  4.5, the tag of what waits for the applicant
			ok,          ok-tint,    4.5, the tag of what was done
			calm,        calm-tint,  4.5, the tag of everything else
			line-strong, surface,    3.0, borders of fields
			ink,         focus,      3.0, the ring of the focus beside its halo
			focus,       navy,       3.0, the halo of the focus on the head of the page""")
	void can_be_told_apart(String one, String other, double least, String use) {
		assertThat(Contrast.of(colour(one), colour(other))).as(use).isGreaterThanOrEqualTo(least);
	}

	private static String colour(String token) {
		return Objects.requireNonNull(tokens.get(token), token);
	}

}
