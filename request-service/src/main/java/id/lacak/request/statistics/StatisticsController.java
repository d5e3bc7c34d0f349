package id.lacak.request.statistics;

import id.lacak.request.account.SignedIn;
import id.lacak.request.office.Offices;
import id.lacak.request.page.Pages;
import id.lacak.request.problem.Body;
import id.lacak.request.problem.Problem;
import id.lacak.request.problem.Rule;
import jakarta.servlet.http.HttpServletRequest;

import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Collectors;

/** Figures for programs: of a year for everybody, of any period for those who answer for the office. */
@RestController
class StatisticsController {

	/** The law about all this came into force in that year. */
	static final int FIRST_YEAR = 2010;

	private static final int LONGEST_YEARS = 10;

	private final Statistics statistics;

	private final Offices offices;

	private final Pages pages;

	StatisticsController(Statistics statistics, Offices offices, Pages pages) {
		this.statistics = statistics;
		this.offices = offices;
		this.pages = pages;
	}

	@GetMapping("/api/v1/statistics")
	ResponseEntity<StatisticsJson> ofYear(HttpServletRequest request) {
		var office = pages.office(request);
		var today = statistics.today(office);
		var body = Body.form(request.getParameterMap());
		var year = body.optional("year", Rule.line(4).then(typed -> year(typed, today)));
		body.check();
		return ResponseEntity.ok()
				.cacheControl(CacheControl.maxAge(Statistics.FRESH).cachePublic())
				.body(StatisticsJson.of(statistics.ofYear(office, year.orElse(today.getYear())), false));
	}

	@GetMapping({"/statistik/{year}.csv", "/en/statistik/{year}.csv"})
	ResponseEntity<byte[]> table(@PathVariable String year, HttpServletRequest request) {
		var office = pages.office(request);
		var asked = yearOf(year, statistics.today(office)).orElseThrow(Problem::notFound);
		var lines = StatisticsJson.of(statistics.ofYear(office, asked), false)
				.lines()
				.map(cells -> String.join(",", cells) + "\r\n")
				.collect(Collectors.joining("", "what,of,count\r\n", ""));
		return ResponseEntity.ok()
				.contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
				.header("Content-Disposition", "attachment; filename=\"statistik-" + asked + ".csv\"")
				.cacheControl(CacheControl.maxAge(Statistics.FRESH).cachePublic())
				.body(lines.getBytes(StandardCharsets.UTF_8));
	}

	@GetMapping("/api/v1/reports/statistics")
	ResponseEntity<StatisticsJson> ofPeriod(@AuthenticationPrincipal SignedIn officer, HttpServletRequest request) {
		var body = Body.form(request.getParameterMap());
		var from = body.required("from", Rule.date());
		var to = body.required("to", Rule.date());
		if (from.maybe().isPresent() && to.maybe().isPresent()) {
			if (to.maybe().get().isBefore(from.maybe().get()))
				body.refuse("to", "BEFORE_FROM");
			else if (!to.maybe().get().isBefore(from.maybe().get().plusYears(LONGEST_YEARS)))
				body.refuse("to", "PERIOD_TOO_LONG", LONGEST_YEARS);
		}
		body.check();
		return ResponseEntity.ok(
				StatisticsJson.of(statistics.of(offices.get(officer.office()), from.get(), to.get()), true));
	}

	/** A year of which there can be figures. */
	static Optional<Integer> yearOf(String typed, LocalDate today) {
		return Optional.of(typed)
				.filter(text -> text.matches("\\d{4}"))
				.map(Integer::valueOf)
				.filter(year -> year >= FIRST_YEAR && year <= today.getYear());
	}

	private static Integer year(String typed, LocalDate today) throws Rule.Unfit {
		return yearOf(typed, today)
				.orElseThrow(() -> Rule.Unfit.because("OUT_OF_RANGE", FIRST_YEAR, today.getYear()));
	}

}
