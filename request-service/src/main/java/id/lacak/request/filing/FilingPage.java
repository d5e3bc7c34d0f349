package id.lacak.request.filing;

import id.lacak.request.lifecycle.Requests;
import id.lacak.request.lifecycle.TrackingCode;
import id.lacak.request.office.Offices;
import id.lacak.request.page.Form;
import id.lacak.request.page.Pages;
import id.lacak.request.problem.Body;
import id.lacak.request.problem.Incoming;
import id.lacak.request.problem.Problem;
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

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The form for people, and what they see when it is sent. */
@Controller
@RequestMapping({"", "/en"})
class FilingPage {

	private static final String FORM = "filing/form";

	/** No person sees this field; programs that fill in everything do. */
	private static final String TRAP = "situs";

	private final SentForm sent;

	private final Requests requests;

	private final Offices offices;

	private final Pages pages;

	FilingPage(SentForm sent, Requests requests, Offices offices, Pages pages) {
		this.sent = sent;
		this.requests = requests;
		this.offices = offices;
		this.pages = pages;
	}

	@GetMapping("/ajukan")
	String form(Model model, HttpServletRequest request) {
		var language = pages.of(request).lang();
		model.addAttribute("form", Form.blank(Map.of("applicant.kind", List.of("INDIVIDUAL"), "language",
				List.of(language), "obtain", List.of("COPY_SOFT"), "deliver", List.of("EMAIL"))));
		model.addAttribute("units", pages.office(request).units());
		model.addAttribute("key", UUID.randomUUID().toString());
		return FORM;
	}

	@PostMapping("/ajukan")
	ModelAndView send(Incoming incoming, HttpServletRequest request) {
		return sent.file(incoming.typed(), () -> trapless(incoming), pages.office(request), Optional.empty(),
				file -> "/ajukan/terkirim/" + file.request().trackingCode().value(), FORM, request);
	}

	private static Body trapless(Incoming incoming) {
		if (!new Form(incoming.typed(), Map.of()).value(TRAP).isBlank())
			throw Problem.invalid("/" + TRAP, "TRAP");
		return incoming.form(TRAP);
	}

	@GetMapping("/ajukan/terkirim/{code}")
	String sent(@PathVariable String code, Model model, HttpServletRequest request) {
		var file = find(code).orElseThrow(Problem::notFound);
		var office = offices.get(file.request().office());
		model.addAttribute("sent", Sent.of(file, pages.words(pages.of(request).locale(), office), offices));
		return "filing/sent";
	}

	private Optional<id.lacak.request.lifecycle.CaseFile> find(String code) {
		try {
			return requests.find(TrackingCode.parse(code));
		} catch (IllegalArgumentException malformed) {
			return Optional.empty();
		}
	}

	/** The old address of a form that was bookmarked while it was being sent. */
	@GetMapping("/ajukan/terkirim")
	ResponseEntity<Void> nothingSent(HttpServletRequest request) {
		return ResponseEntity.status(HttpStatus.SEE_OTHER)
				.header("Location", pages.of(request).to("/ajukan"))
				.build();
	}

}
