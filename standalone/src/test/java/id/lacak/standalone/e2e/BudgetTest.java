package id.lacak.standalone.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.util.List;

/** What a page may weigh, as a cheap telephone pays for it: bytes over the net, parts, elements. */
@Tag("browser")
@NullUnmarked
@ExtendWith(SharedScene.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BudgetTest {

	private static final int KB = 1024;

	private static final Budget APPLICANT = new Budget(10 * KB, 10 * KB, 3 * KB, 25 * KB, 4, 600, 12 * KB);

	private static final Budget OFFICER = new Budget(15 * KB, 15 * KB, 22 * KB, 50 * KB, 5, 1_500, 16 * KB);

	/** A page that shows a letter also brings what the letter bears: the crest of the office, the code to check it. */
	private static final Budget OFFICERS_LETTER = new Budget(15 * KB, 15 * KB, 22 * KB, 50 * KB, 7, 1_500, 16 * KB);

	/** The drawings of the statistics are part of the page, and their numbers stand in tables beside them. */
	private static final Budget STATISTICS = new Budget(16 * KB, 10 * KB, 3 * KB, 31 * KB, 4, 1_500, 18 * KB);

	/**
	 * Reads what the browser itself measured of the visit; sizes are those on the wire. What a script asks
	 * for once the page stands, such as the number beside the bell, is none of its parts.
	 */
	private static final String WEIGHED = """
			const parts = [...performance.getEntriesByType('navigation'), ...performance.getEntriesByType('resource')]
				.filter(part => !part.name.endsWith('/favicon.ico') && part.initiatorType !== 'fetch');
			const sum = some => some.reduce((sum, part) => sum + part.transferSize, 0);
			const body = some => some.reduce((sum, part) => sum + part.encodedBodySize, 0);
			const kind = ending => body(parts.filter(part => new URL(part.name).pathname.endsWith(ending)));
			return [body(parts.slice(0, 1)), kind('.css'), kind('.js'), sum(parts),
				parts.filter(part => part.transferSize > 0).map(part => new URL(part.name).pathname), document.querySelectorAll('*').length,
				parts.filter(part => !part.name.startsWith(location.origin)).length];""";

	private Scene scene;

	private Visitor visitor;

	/**
	 * Limits of a page, in bytes on the wire unless said otherwise.
	 *
	 * @param all of a first visit
	 * @param next all of the visit after it, when only the page itself comes over the net
	 */
	record Budget(int html, int css, int js, int all, int parts, int elements, int next) {
	}

	@BeforeAll
	void start(Scene shared, Visitor common) {
		scene = shared;
		visitor = common;
	}

	@ParameterizedTest
	@MethodSource("pages")
	void weighs_no_more_than_it_may_and_moves_nothing_once_it_is_there(Shown page) {
		var browser = visitor.as(page.officer()).wide(390).cached(false);
		var weighed = weighed(browser.open(page.path()));
		assertThat(browser.status()).isEqualTo(page.status());
		holds(weighed, budget(page.path()));
		assertThat(browser.shifts()).as("layout shifts of %s", page.path()).isEmpty();
	}

	@ParameterizedTest
	@MethodSource("visited")
	void brings_only_itself_on_the_next_visit(Shown page) {
		var browser = visitor.as(page.officer()).wide(390).cached(true);
		var next = weighed(browser.open(page.path()).open(page.path()));
		assertThat(next.all()).as("bytes").isLessThanOrEqualTo(budget(page.path()).next());
		assertThat(next.parts()).as("parts over the net").hasSize(1);
	}

	@Test
	void a_queue_with_fifty_rows_is_within_its_budget() {
		for (var n = 0; n < 50; n++)
			scene.product()
					.http()
					.post("/api/v1/requests",
							Submissions.by("antre%d@surel.example".formatted(n), Submissions.phone(52, n)))
					.expect(201);
		var browser = visitor.as("desk").wide(1440).cached(false).open("/petugas/antrean?status=ALL");
		assertThat(browser.all("tbody tr[role='row']")).hasSizeGreaterThanOrEqualTo(50);
		holds(weighed(browser), OFFICER);
	}

	private static void holds(Weighed weighed, Budget budget) {
		assertThat(weighed.html()).as("page").isLessThanOrEqualTo(budget.html());
		assertThat(weighed.css()).as("styles").isLessThanOrEqualTo(budget.css());
		assertThat(weighed.js()).as("scripts").isLessThanOrEqualTo(budget.js());
		assertThat(weighed.all()).as("first visit").isLessThanOrEqualTo(budget.all());
		assertThat(weighed.parts()).as("parts").hasSizeLessThanOrEqualTo(budget.parts());
		assertThat(weighed.elements()).as("elements").isLessThanOrEqualTo(budget.elements());
		assertThat(weighed.elsewhere()).as("parts from elsewhere").isZero();
	}

	private static Budget budget(String path) {
		if (path.startsWith("/statistik"))
			return STATISTICS;
		if (path.matches("/petugas/loket/.+/(cetak|formulir)|/ketua/persetujuan/.+|/admin/surat"))
			return OFFICERS_LETTER;
		return path.matches("/(petugas|unit|ketua|atasan|admin).*") ? OFFICER : APPLICANT;
	}

	/** What one visit took. */
	private record Weighed(int html, int css, int js, int all, List<?> parts, int elements, int elsewhere) {
	}

	private static Weighed weighed(Browser browser) {
		var measured = (List<?>) browser.script(WEIGHED);
		return new Weighed(number(measured, 0), number(measured, 1), number(measured, 2), number(measured, 3),
				(List<?>) measured.get(4), number(measured, 5), number(measured, 6));
	}

	private static int number(List<?> measured, int place) {
		return ((Number) measured.get(place)).intValue();
	}

	List<Shown> pages() {
		return scene.pages().stream().filter(page -> !page.variant() && !page.posted()).toList();
	}

	/** The two pages that people come back to. */
	List<Shown> visited() {
		return scene.pages()
				.stream()
				.filter(page -> page.route().equals("/lacak/{code}") && !page.variant()
						|| page.path().equals("/petugas/antrean"))
				.toList();
	}

}
