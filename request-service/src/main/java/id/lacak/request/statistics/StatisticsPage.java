package id.lacak.request.statistics;

import id.lacak.request.page.Pages;
import id.lacak.request.problem.Problem;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

import java.util.stream.IntStream;

/** The figures for people: drawn on the server, with the same numbers in tables. */
@Controller
@RequestMapping({"", "/en"})
class StatisticsPage {

	/** Years one can choose; older ones have their address all the same. */
	private static final int YEARS = 5;

	private final Statistics statistics;

	private final Pages pages;

	StatisticsPage(Statistics statistics, Pages pages) {
		this.statistics = statistics;
		this.pages = pages;
	}

	@GetMapping("/statistik")
	String figures(@RequestParam(required = false) @Nullable String tahun, Model model, HttpServletRequest request,
			HttpServletResponse response) {
		var office = pages.office(request);
		var today = statistics.today(office);
		var year = tahun == null
				? today.getYear()
				: StatisticsController.yearOf(tahun, today).orElseThrow(Problem::notFound);
		var years = IntStream.rangeClosed(0, YEARS - 1).map(back -> today.getYear() - back).boxed().toList();
		model.addAttribute("figures",
				StatisticsView.of(statistics.ofYear(office, year), years, pages.words(request)));
		response.setHeader(HttpHeaders.CACHE_CONTROL, "public, max-age=" + Statistics.FRESH.toSeconds());
		return "statistics/page";
	}

}
