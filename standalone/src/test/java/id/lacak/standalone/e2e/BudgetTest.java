package id.lacak.standalone.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What a page may weigh, as a cheap telephone pays for it: bytes over the net, parts, elements. */
@Tag("browser")
@NullUnmarked
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BudgetTest {

	private static final int KB = 1024;

	private static final Budget APPLICANT = new Budget(25 * KB, 4, 600);

	private static final Budget OFFICER = new Budget(50 * KB, 5, 1_500);

	/** Reads what the browser itself measured of the first visit; sizes are those on the wire. */
	private static final String WEIGHED = """
			const parts = [...performance.getEntriesByType('navigation'), ...performance.getEntriesByType('resource')]
				.filter(part => !part.name.endsWith('/favicon.ico'));
			return [parts.reduce((sum, part) => sum + part.transferSize, 0), parts.length,
				document.querySelectorAll('*').length, parts.filter(part => !part.name.startsWith(location.origin)).length];""";

	private final Map<String, Browser> browsers = new HashMap<>();

	private Scene scene;

	/**
	 * Limits of a page.
	 *
	 * @param bytes compressed, of the first visit in all
	 */
	record Budget(int bytes, int parts, int elements) {
	}

	@BeforeAll
	void start() {
		scene = new Scene();
	}

	@AfterAll
	void stop() {
		browsers.values().forEach(Browser::close);
		scene.close();
	}

	@ParameterizedTest
	@MethodSource("pages")
	void weighs_no_more_than_it_may(Scene.Shown page) {
		var browser = browsers.computeIfAbsent(page.officer(), this::browser).withoutCache();
		var weighed = (List<?>) browser.open(page.path()).script(WEIGHED);
		var budget = page.path().matches("/(petugas|unit|ketua|atasan|admin).*") ? OFFICER : APPLICANT;
		assertThat(number(weighed, 0)).as("bytes").isLessThanOrEqualTo(budget.bytes());
		assertThat(number(weighed, 1)).as("parts").isLessThanOrEqualTo(budget.parts());
		assertThat(number(weighed, 2)).as("elements").isLessThanOrEqualTo(budget.elements());
		assertThat(number(weighed, 3)).as("parts from elsewhere").isZero();
	}

	List<Scene.Shown> pages() {
		return scene.pages();
	}

	private Browser browser(String officer) {
		var browser = Browser.at(scene.site()).wide(390);
		return officer.isEmpty() ? browser : browser.signedIn(officer);
	}

	private static int number(List<?> weighed, int place) {
		return ((Number) weighed.get(place)).intValue();
	}

}
