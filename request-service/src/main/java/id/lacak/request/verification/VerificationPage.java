package id.lacak.request.verification;

import id.lacak.request.letter.CheckCodes;
import id.lacak.request.letter.QrCode;
import id.lacak.request.page.Form;
import id.lacak.request.page.Pages;
import id.lacak.request.page.Words;
import id.lacak.request.problem.Problem;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Whether a letter is genuine, for people. */
@Controller
class VerificationPage {

	private static final String PATH = "/verifikasi";

	private final Verification verification;

	private final Pages pages;

	private final String publicUrl;

	VerificationPage(Verification verification, Pages pages, @Value("${lacak.public-url}") String publicUrl) {
		this.verification = verification;
		this.pages = pages;
		this.publicUrl = publicUrl;
	}

	/** A form to type the code; a typed code leads to its own page. */
	@GetMapping({PATH, "/en" + PATH})
	ModelAndView ask(@RequestParam(name = "kode", required = false) String typed, HttpServletRequest call) {
		if (typed == null)
			return form("", "", HttpStatus.OK);
		var code = typed.replaceAll("[^0-9A-Za-z]", "");
		if (code.isEmpty())
			return form("", pages.words(call).say("verify.empty"), HttpStatus.UNPROCESSABLE_CONTENT);
		var shortened = code.substring(0, Math.min(code.length(), 40)).toUpperCase(Locale.ROOT);
		var next = new RedirectView(pages.of(call).to(PATH + "/" + CheckCodes.grouped(shortened)));
		next.setStatusCode(HttpStatus.SEE_OTHER);
		return new ModelAndView(next);
	}

	/** What the office knows about the letter. */
	@GetMapping({PATH + "/{code}", "/en" + PATH + "/{code}"})
	ModelAndView show(@PathVariable String code, HttpServletRequest call, HttpServletResponse answer) {
		var words = pages.words(call);
		try {
			return verification.verify(code, call.getRemoteAddr())
					.map(found -> result(found, words))
					.orElseGet(() -> form(code, words.say("verify.unknown"), HttpStatus.NOT_FOUND));
		} catch (Problem problem) {
			if (problem.status() != HttpStatus.TOO_MANY_REQUESTS.value())
				throw problem;
			problem.headers().forEach(answer::setHeader);
			return form(code, words.say("verify.many"), HttpStatus.TOO_MANY_REQUESTS);
		}
	}

	/** The QR code that stands on the letter, for its page; it says nothing that its address does not. */
	@GetMapping(PATH + "/{code}.svg")
	ResponseEntity<String> qr(@PathVariable String code) {
		var ours = verification.ours(code).orElseThrow(Problem::notFound);
		return ResponseEntity.ok()
				.contentType(MediaType.parseMediaType("image/svg+xml"))
				.cacheControl(CacheControl.maxAge(Duration.ofDays(1)).cachePublic())
				.body(QrCode.svg(publicUrl + PATH + "/" + CheckCodes.grouped(ours)));
	}

	private static ModelAndView form(String typed, String error, HttpStatus status) {
		var page = new ModelAndView("verification/ask", status);
		page.addObject("form", new Form(Map.of("kode", List.of(typed)),
				error.isEmpty() ? Map.of() : Map.of("kode", error)));
		page.addObject("unknown", status == HttpStatus.NOT_FOUND);
		return page;
	}

	private static ModelAndView result(Verified found, Words words) {
		var page = new ModelAndView("verification/result");
		page.addObject("found", found);
		page.addObject("words", words);
		page.addObject("code", CheckCodes.grouped(found.letter().code()));
		return page;
	}

}
