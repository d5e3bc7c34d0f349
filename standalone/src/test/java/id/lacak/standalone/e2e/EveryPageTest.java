package id.lacak.standalone.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import org.assertj.core.api.SoftAssertions;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Every page, in every state, both languages and three widths: nobody is shut out and nothing is refused. */
@Tag("browser")
@NullUnmarked
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EveryPageTest {

	private static final List<Integer> WIDTHS = List.of(320, 390, 1440);

	/** A folder for a picture of each; none are made without it. */
	private static final String PICTURES = System.getenv("LACAK_PICTURES");

	/** While somebody works on some pages: parts of their paths, separated by commas. */
	private static final String ONLY = System.getenv("LACAK_ONLY");

	private final Map<String, Browser> browsers = new HashMap<>();

	private Scene scene;

	@BeforeAll
	void start() {
		scene = new Scene();
	}

	@AfterAll
	void stop() {
		browsers.values().forEach(Browser::close);
		scene.close();
	}

	@Test
	void every_route_is_among_the_pages_looked_at() {
		var looked = scene.pages().stream().map(Scene.Shown::route).collect(Collectors.toSet());
		assertThat(Routes.pages()).isNotEmpty().allSatisfy(route -> assertThat(looked).contains(route));
	}

	@ParameterizedTest
	@MethodSource("pages")
	void shuts_nobody_out(Scene.Shown page) {
		var browser = browsers.computeIfAbsent(page.officer(), this::browser);
		var soft = new SoftAssertions();
		for (var language : List.of("", "/en")) {
			browser.wide(WIDTHS.getFirst()).open(language + page.path());
			for (var width : WIDTHS) {
				browser.wide(width);
				var where = "%s%s at %d px".formatted(language, page.path(), width);
				soft.assertThat(browser.barriers()).as(where).isEmpty();
				soft.assertThat(browser.beyondTheEdge()).as(where + " scrolls sideways").isEmpty();
				soft.assertThat(
						browser.complaints().stream().filter(line -> !line.matches(".*status of 4(04|10|22).*")))
						.as(where + " makes the browser complain")
						.isEmpty();
				soft.assertThat(browser.all("h1")).as(where + " has one heading").hasSize(1);
				soft.assertThat(browser.attribute("html", "lang")).as(where)
						.isEqualTo(language.isEmpty() ? "id" : "en");
				if (PICTURES != null)
					browser.picture(Path.of(PICTURES, picture(page, language, width)));
			}
		}
		soft.assertAll();
	}

	@ParameterizedTest
	@MethodSource("pages")
	void is_sound_and_bears_large_letters_wide_spacing_and_a_keyboard(Scene.Shown page) {
		var browser = browsers.computeIfAbsent(page.officer(), this::browser);
		var soft = new SoftAssertions();
		browser.wide(page.officer().isEmpty() ? 390 : 1440).open(page.path());
		soft.assertThat(Markup.errors(browser.source())).as("markup").isEmpty();
		soft.assertThat(Walk.through(browser)).as("keyboard").isEmpty();
		browser.wide(390).open(page.path());
		soft.assertThat(browser.beyondTheEdgeWithLargeLetters())
				.as(page.path() + " scrolls sideways with letters of 200 %")
				.isEmpty();
		soft.assertThat(browser.cutOffWhenSpaced()).as("spaced words are cut off").isEmpty();
		soft.assertAll();
	}

	List<Scene.Shown> pages() {
		return ONLY == null
				? scene.pages()
				: scene.pages()
						.stream()
						.filter(page -> Stream.of(ONLY.split(",")).anyMatch(page.path()::contains))
						.toList();
	}

	private Browser browser(String officer) {
		var browser = Browser.at(scene.site());
		return officer.isEmpty() ? browser : browser.wide(1440).signedIn(officer);
	}

	private static String picture(Scene.Shown page, String language, int width) {
		var name = (page.officer() + language + page.route()).replaceAll("[^a-zA-Z]+", "-").replaceAll("^-|-$", "");
		return "%s-%08x-%d.png".formatted(name, page.path().hashCode(), width);
	}

}
