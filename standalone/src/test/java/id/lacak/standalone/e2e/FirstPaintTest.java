package id.lacak.standalone.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How soon there is something to read on a poor line. Only told, because machines differ: the words to look for are "first paint". */
@Tag("browser")
@NullUnmarked
@ExtendWith(SharedScene.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FirstPaintTest {

	private static final Browser.Line AS_IT_IS = new Browser.Line(false, 0, 0, 1);

	private Scene scene;

	private Visitor visitor;

	@BeforeAll
	void start(Scene shared, Visitor common) {
		scene = shared;
		visitor = common;
	}

	@AfterEach
	void quick() {
		visitor.as("").over(AS_IT_IS);
	}

	@ParameterizedTest(name = "{1} over {3}")
	@CsvSource(textBlock = """
			# officer, route,               wide, line,      latency, kilobits, slowed
			'',        /,                   390,  3G,        300,     1600,     4
			'',        /lacak/{code},       390,  3G,        300,     1600,     4
			'',        /ajukan/{draft}/{step}, 390, 3G,      300,     1600,     4
			desk,      /petugas/antrean,    1440, 3G,        300,     1600,     4
			'',        /,                   390,  slow 3G,   400,     400,      1
			'',        /lacak/{code},       390,  slow 3G,   400,     400,      1
			'',        /ajukan/{draft}/{step}, 390, slow 3G, 400,     400,      1
			""")
	void is_told(String officer, String route, int wide, String name, int latency, int kilobits, int slowed) {
		var page = scene.pages()
				.stream()
				.filter(each -> each.route().equals(route) && !each.variant() && each.status() == 200)
				.findFirst()
				.orElseThrow();
		var browser = visitor.as(officer).wide(wide).cached(false)
				.over(new Browser.Line(false, latency, kilobits, slowed));
		var first = browser.open(page.path()).firstPaint();
		var next = browser.cached(true).open(page.path()).open(page.path()).firstPaint();
		System.out.printf("first paint of %s over %s: %,d ms, on the next visit %,d ms%n", route, name, first, next);
		assertThat(first).as("the line was as slow as that").isGreaterThan(latency);
		assertThat(next).isPositive();
	}

}
