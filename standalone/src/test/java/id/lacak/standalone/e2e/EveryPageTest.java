package id.lacak.standalone.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import org.assertj.core.api.SoftAssertions;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Every page, in every state, both languages and three widths: nobody is shut out and nothing is
 * refused. A state that differs from another only in its words is looked at in the narrowest width,
 * where words have the least room, and in Indonesian; its English is the same page with other messages.
 */
@Tag("browser")
@NullUnmarked
@ExtendWith(SharedScene.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class EveryPageTest {

	/** While somebody works on some pages: parts of their paths, separated by commas; then only the narrowest width. */
	private static final String ONLY = System.getenv("LACAK_ONLY");

	/** A folder for a picture of each; none are made without it. */
	private static final String PICTURES = System.getenv("LACAK_PICTURES");

	private static final boolean WHOLE = ONLY == null || PICTURES != null;

	private static final List<Integer> WIDTHS = WHOLE ? List.of(320, 390, 1440) : List.of(320);

	private static final List<String> LANGUAGES = WHOLE ? List.of("", "/en") : List.of("");

	private static final Path TEMPLATES = Path.of("../request-service/src/main/resources/request/templates");

	/** Made into letters and files, or written outside of any page: what is wrong, and what was typed when a session ended. */
	private static final String PDF_AND_PARTS = "letter/(body|pdf|check|table)|dossier/index|problem/officers|account/lanjut|calendar/mengapa";

	/** Tags without an icon or without a word (WCAG 1.4.1). */
	private static final String BARE_TAGS = """
			return [...document.querySelectorAll('.tag')].filter(tag => !tag.querySelector('svg') || !tag.textContent.trim())
				.map(tag => tag.outerHTML.slice(0, 120));""";

	private Scene scene;

	private Visitor visitor;

	@BeforeAll
	void start(Scene shared, Visitor common) {
		scene = shared;
		visitor = common;
	}

	@Test
	@Order(1)
	void every_route_is_among_the_pages_looked_at() {
		var looked = scene.pages().stream().map(Shown::route).collect(Collectors.toSet());
		assertThat(Routes.pages()).isNotEmpty().allSatisfy(route -> assertThat(looked).contains(route));
	}

	@Order(2)
	@ParameterizedTest
	@MethodSource("pages")
	void shuts_nobody_out(Shown page) {
		var browser = visitor.as(page.officer());
		var soft = new SoftAssertions();
		for (var language : page.variant() ? List.of("") : LANGUAGES) {
			shown(page, language, browser.wide(WIDTHS.getFirst()), soft);
			for (var width : page.variant() ? WIDTHS.subList(0, 1) : WIDTHS) {
				browser.wide(width);
				looksAt(page, language, width, browser, soft);
			}
			if (PICTURES != null && page.variant())
				browser.wide(page.officer().isEmpty() ? 390 : 1440)
						.picture(Path.of(PICTURES, picture(page, language, 0)));
		}
		soft.assertAll();
	}

	@Order(2)
	@ParameterizedTest
	@MethodSource("layouts")
	void is_sound_and_bears_large_letters_wide_spacing_and_a_keyboard(Shown page) {
		var browser = visitor.as(page.officer());
		var soft = new SoftAssertions();
		open(page, "", browser.wide(page.officer().isEmpty() ? 390 : 1440));
		// the answer to a form cannot be asked for again, and a browser mends what it writes down itself
		if (!page.posted())
			soft.assertThat(Markup.errors(browser.source())).as("markup").isEmpty();
		soft.assertThat(Walk.through(browser)).as("keyboard").isEmpty();
		browser.wide(390);
		soft.assertThat(browser.beyondTheEdgeWithLargeLetters())
				.as(page.path() + " scrolls sideways with letters of 200 %")
				.isEmpty();
		soft.assertThat(browser.cutOffWhenSpaced()).as("spaced words are cut off").isEmpty();
		soft.assertAll();
	}

	@Test
	@Order(3)
	void every_template_was_on_the_screen() {
		if (ONLY == null)
			assertThat(TemplatesSeen.names()).containsAll(pageTemplates());
	}

	List<Shown> pages() {
		return ONLY == null
				? scene.pages()
				: scene.pages()
						.stream()
						.filter(page -> Stream.of(ONLY.split(",")).anyMatch(page.path()::contains))
						.toList();
	}

	List<Shown> layouts() {
		return pages().stream().filter(page -> !page.variant()).toList();
	}

	private static void open(Shown page, String language, Browser browser) {
		browser.open(language + page.path());
		page.then().accept(browser);
	}

	/** The page that is meant, and no other. */
	private static void shown(Shown page, String language, Browser browser, SoftAssertions soft) {
		browser.complaints(); // of the page before, which is gone
		open(page, language, browser);
		var where = language + page.path();
		soft.assertThat(browser.status()).as(where).isEqualTo(page.status());
		soft.assertThat(browser.path()).as(where).isIn(language + page.landsOn(), home(language, page.landsOn()));
		if (language.isEmpty())
			soft.assertThat(browser.text()).as(where).containsIgnoringCase(page.says());
		soft.assertThat((List<?>) browser.script(BARE_TAGS)).as(where + " tells something by colour alone").isEmpty();
		if (page.officer().isEmpty() && !page.path().matches("/petugas/.*|.*/(surat/.*|tanda-bukti)"))
			soft.assertThat(browser.all("footer a[href^='tel:']")).as(where + " has help where it always is")
					.hasSize(1);
	}

	/** The English home page has two addresses. */
	private static String home(String language, String path) {
		return path.equals("/") && !language.isEmpty() ? language : language + path;
	}

	private static void looksAt(Shown page, String language, int width, Browser browser, SoftAssertions soft) {
		var where = "%s%s at %d px".formatted(language, page.path(), width);
		soft.assertThat(browser.barriers()).as(where).isEmpty();
		soft.assertThat(browser.beyondTheEdge()).as(where + " scrolls sideways").isEmpty();
		soft.assertThat(browser.complaints()
				.stream()
				.filter(line -> page.status() == 200 || !line.contains("status of " + page.status())))
				.as(where + " makes the browser complain")
				.isEmpty();
		soft.assertThat(browser.all("h1")).as(where + " has one heading").hasSize(1);
		soft.assertThat(browser.attribute("html", "lang")).as(where).isEqualTo(language.isEmpty() ? "id" : "en");
		if (PICTURES != null)
			browser.picture(Path.of(PICTURES, picture(page, language, width)));
	}

	/** Templates that are pages and not parts of pages. */
	private static List<String> pageTemplates() {
		try (var files = Files.walk(TEMPLATES)) {
			return files.filter(file -> file.toString().endsWith(".html"))
					.filter(EveryPageTest::isPage)
					.map(file -> TEMPLATES.relativize(file).toString().replace(".html", ""))
					.filter(name -> !name.matches(PDF_AND_PARTS))
					.toList();
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	private static boolean isPage(Path file) {
		try {
			var text = Files.readString(file);
			return text.startsWith("<!DOCTYPE") && text.contains("<head>") && !file.endsWith("layout.html");
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	private static String picture(Shown page, String language, int width) {
		var name = (page.officer() + language + page.landsOn().replaceAll("[0-9a-f-]{36}|[A-Z0-9]{12,}", ""))
				.replaceAll("[^a-zA-Z]+", "-")
				.replaceAll("^-|-$", "");
		return "%s-%08x-%d.png".formatted(name, page.toString().hashCode(), width);
	}

}
