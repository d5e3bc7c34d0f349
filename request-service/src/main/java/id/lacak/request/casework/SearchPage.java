package id.lacak.request.casework;

import id.lacak.request.account.SignedIn;
import id.lacak.request.lifecycle.CasePage;
import id.lacak.request.lifecycle.CaseQuery;
import id.lacak.request.lifecycle.Stage.Status;
import id.lacak.request.page.Pages;
import id.lacak.request.problem.Problem;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;

/** Finds any case of the office, those that ended among them. */
@Controller
class SearchPage {

	static final String PATH = "/petugas/cari";

	private static final int PAGE = 50;

	private static final int LONGEST = 200;

	private final WorkList list;

	private final Pages pages;

	SearchPage(WorkList list, Pages pages) {
		this.list = list;
		this.pages = pages;
	}

	@GetMapping({PATH, "/en" + PATH})
	String find(@AuthenticationPrincipal SignedIn officer, @RequestParam(name = "q", defaultValue = "") String text,
			@RequestParam(name = "after", defaultValue = "") String after, HttpServletRequest call, Model model) {
		var asked = text.replaceAll("\\p{Cntrl}", " ").strip();
		var wanted = asked.length() > LONGEST ? asked.substring(0, LONGEST) : asked;
		var found = wanted.isEmpty() ? new CasePage(List.of(), Optional.empty(), 0) : found(officer, wanted, after);
		model.addAttribute("officer", officer);
		model.addAttribute("words", pages.words(call));
		model.addAttribute("named", Confidence.of(officer).seesPeople());
		model.addAttribute("q", wanted);
		model.addAttribute("found", found);
		model.addAttribute("following", found.next()
				.map(cursor -> UriComponentsBuilder.fromPath(call.getRequestURI())
						.queryParam("q", "{q}")
						.queryParam("after", "{after}")
						.encode()
						.buildAndExpand(wanted, cursor)
						.toUriString())
				.orElse(""));
		return "casework/cari";
	}

	private CasePage found(SignedIn officer, String text, String after) {
		var filter = new WorkList.Filter(EnumSet.allOf(Status.class), Optional.empty(), Optional.empty(),
				Optional.empty(), Optional.empty(), Optional.of(text), CaseQuery.Sort.NEWEST, PAGE,
				Optional.of(after).filter(cursor -> !cursor.isEmpty()));
		try {
			return list.page(officer, filter);
		} catch (IllegalArgumentException notACursor) {
			throw Problem.notFound();
		}
	}

}
