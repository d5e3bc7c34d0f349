package id.lacak.request.letter;

import id.lacak.request.lifecycle.CaseFile;
import id.lacak.request.lifecycle.Requests;
import id.lacak.request.lifecycle.TrackingCode;
import id.lacak.request.office.Offices;
import id.lacak.request.page.Language;
import id.lacak.request.problem.Problem;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Hands out the proof of receipt to whoever holds the tracking code. */
@Controller
class ReceiptController {

	private final Requests requests;

	private final ReceiptLetter letter;

	private final Offices offices;

	ReceiptController(Requests requests, ReceiptLetter letter, Offices offices) {
		this.requests = requests;
		this.letter = letter;
		this.offices = offices;
	}

	@GetMapping({"/api/v1/tracking/{code}/receipt.pdf", "/lacak/{code}/tanda-bukti.pdf",
			"/en/lacak/{code}/tanda-bukti.pdf"})
	ResponseEntity<byte[]> pdf(@PathVariable String code, HttpServletRequest request) {
		var file = find(code);
		var name = "tanda-bukti-" + file.request().number().text().replaceAll("[^A-Za-z0-9]+", "-") + ".pdf";
		return ResponseEntity.ok()
				.contentType(MediaType.APPLICATION_PDF)
				.header(HttpHeaders.CONTENT_DISPOSITION,
						ContentDisposition.inline().filename(name).build().toString())
				.header(HttpHeaders.CACHE_CONTROL, "no-store")
				.body(letter.pdf(file, offices.get(file.request().office()), Language.of(request)));
	}

	@GetMapping({"/lacak/{code}/tanda-bukti", "/en/lacak/{code}/tanda-bukti"})
	String page(@PathVariable String code, Model model, HttpServletRequest request) {
		var file = find(code);
		model.addAttribute("letter",
				letter.text(file, offices.get(file.request().office()), Language.of(request)));
		return "letter/receipt";
	}

	private CaseFile find(String code) {
		try {
			return requests.find(TrackingCode.parse(code)).orElseThrow(Problem::notFound);
		} catch (IllegalArgumentException malformed) {
			throw Problem.notFound();
		}
	}

}
