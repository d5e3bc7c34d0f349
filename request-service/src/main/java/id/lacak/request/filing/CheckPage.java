package id.lacak.request.filing;

import id.lacak.request.draft.Draft;
import id.lacak.request.draft.HandOver;
import id.lacak.request.lifecycle.CaseFile;
import id.lacak.request.lifecycle.Requests;
import id.lacak.request.lifecycle.TrackingCode;
import id.lacak.request.office.Offices;
import id.lacak.request.page.Form;
import id.lacak.request.page.Pages;
import id.lacak.request.problem.Incoming;
import id.lacak.request.problem.Problem;
import id.lacak.request.problem.Wording;
import jakarta.servlet.http.HttpServletRequest;

import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

import java.util.Map;
import java.util.Optional;

/** A look at all answers, sending them, and what people see when it is done. */
@Controller
@RequestMapping({"", "/en"})
class CheckPage {

	/** The version of the draft that was looked at: nobody sends what they have not seen. */
	private static final String SEEN = "versi";

	private final Guide guide;

	private final FileRequest filing;

	private final HandOver handOver;

	private final Requests requests;

	private final Offices offices;

	private final Pages pages;

	private final Wording wording;

	CheckPage(Guide guide, FileRequest filing, HandOver handOver, Requests requests, Offices offices, Pages pages,
			Wording wording) {
		this.guide = guide;
		this.filing = filing;
		this.handOver = handOver;
		this.requests = requests;
		this.offices = offices;
		this.pages = pages;
		this.wording = wording;
	}

	@GetMapping("/ajukan/{draft}/periksa")
	ModelAndView look(@PathVariable String draft, HttpServletRequest request) {
		return guide.with(draft, request, found -> {
			try {
				return page(found, guide.read(found.answers(), request), request);
			} catch (Problem missing) {
				return unfinished(found, missing, request);
			}
		});
	}

	@PostMapping("/ajukan/{draft}/periksa")
	ModelAndView send(@PathVariable String draft, Incoming incoming, HttpServletRequest request) {
		return guide.with(draft, request, found -> {
			var seen = new Form(incoming.typed(), Map.of()).value(SEEN);
			try {
				var filed = guide.read(found.answers(), request);
				if (!seen.equals(Long.toString(found.version())))
					return changed(found, filed, request);
				return sent(found, filed, request);
			} catch (Problem missing) {
				return unfinished(found, missing, request);
			}
		});
	}

	@GetMapping("/ajukan/terkirim/{code}")
	String sent(@PathVariable String code, Model model, HttpServletRequest request) {
		var file = find(code).orElseThrow(Problem::notFound);
		var office = offices.get(file.request().office());
		model.addAttribute("sent", Sent.of(file, pages.words(pages.of(request).locale(), office), offices));
		model.addAttribute("before", request.getParameter("sudah") != null);
		return "filing/sent";
	}

	/** The old address of a form that was bookmarked while it was being sent. */
	@GetMapping("/ajukan/terkirim")
	ResponseEntity<Void> nothingSent(HttpServletRequest request) {
		return ResponseEntity.status(HttpStatus.SEE_OTHER)
				.header("Location", pages.of(request).to("/ajukan"))
				.build();
	}

	/** The case has the id the draft was born with: however often it is sent, there is one. */
	private ModelAndView sent(Draft draft, Filed filed, HttpServletRequest request) {
		var file = FilingController.opened(filing.file(filed, pages.office(request), draft.request()));
		handOver.to(file, draft);
		return guide.to("/ajukan/terkirim/" + file.request().trackingCode().value(), request);
	}

	private ModelAndView changed(Draft draft, Filed filed, HttpServletRequest request) {
		var page = page(draft, filed, request).addObject("changed", true);
		page.setStatus(HttpStatus.CONFLICT);
		return page;
	}

	/** Straight to the first answer that is missing or no longer fits the others. */
	private ModelAndView unfinished(Draft draft, Problem missing, HttpServletRequest request) {
		if (missing.status() != 422)
			throw missing;
		return guide.to(Guide.path(draft) + "/" + Step.first(missing).path() + "?ubah=1&kurang=1", request);
	}

	private ModelAndView page(Draft draft, Filed filed, HttpServletRequest request) {
		var words = pages.words(request);
		var doubts = wording.errors(filed.doubts(), words.locale()).stream().map(doubt -> doubt.get("message"))
				.toList();
		return guide.page("filing/check", draft, Step.CHECK, Form.blank(Map.of()), request)
				.addObject("answers", Answers.of(filed, draft, pages.office(request), words, doubts))
				.addObject("changed", false);
	}

	private Optional<CaseFile> find(String code) {
		try {
			return requests.find(TrackingCode.parse(code));
		} catch (IllegalArgumentException malformed) {
			return Optional.empty();
		}
	}

}
