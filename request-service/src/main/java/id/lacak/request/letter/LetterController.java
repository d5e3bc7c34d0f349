package id.lacak.request.letter;

import id.lacak.request.lifecycle.Requests;
import id.lacak.request.lifecycle.TrackingCode;
import id.lacak.request.objection.Objections;
import id.lacak.request.page.Language;
import id.lacak.request.problem.Problem;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

import java.util.Optional;
import java.util.regex.Pattern;

/** Hands letters out to whoever holds the tracking code. */
@Controller
class LetterController {

	/** The entry alone for letters of the request, after the objection for the others. */
	private static final Pattern ID = Pattern.compile("(?:([0-9A-Za-z-]{8,40})-)?([1-9]\\d{0,5})");

	private final Requests requests;

	private final Objections objections;

	private final Letters letters;

	private final LetterScreen screen;

	LetterController(Requests requests, Objections objections, Letters letters, LetterScreen screen) {
		this.requests = requests;
		this.objections = objections;
		this.letters = letters;
		this.screen = screen;
	}

	@GetMapping({"/api/v1/tracking/{code}/receipt.pdf", "/lacak/{code}/tanda-bukti.pdf",
			"/en/lacak/{code}/tanda-bukti.pdf"})
	ResponseEntity<byte[]> receiptPdf(@PathVariable String code, HttpServletRequest call) {
		return screen.download(receipt(code, call));
	}

	@GetMapping({"/lacak/{code}/tanda-bukti", "/en/lacak/{code}/tanda-bukti"})
	String receiptPage(@PathVariable String code, Model model, HttpServletRequest call) {
		var track = track(code);
		return screen.show(model, receipt(code, call), track, track + "/tanda-bukti.pdf");
	}

	@GetMapping({"/lacak/{code}/surat/{id}.pdf", "/en/lacak/{code}/surat/{id}.pdf"})
	ResponseEntity<byte[]> pdf(@PathVariable String code, @PathVariable String id, HttpServletRequest call) {
		return screen.download(letter(code, id, call));
	}

	@GetMapping({"/lacak/{code}/surat/{id}", "/en/lacak/{code}/surat/{id}"})
	String page(@PathVariable String code, @PathVariable String id, Model model, HttpServletRequest call) {
		var track = track(code);
		return screen.show(model, letter(code, id, call), track, track + "/surat/" + id + ".pdf");
	}

	private MadeLetter receipt(String code, HttpServletRequest call) {
		return letters.receipt(request(code).orElseThrow(Problem::notFound), Language.of(call));
	}

	private MadeLetter letter(String code, String id, HttpServletRequest call) {
		var parts = ID.matcher(id);
		if (!parts.matches())
			throw Problem.notFound();
		var matter = parts.group(1) == null ? request(code) : objection(code, parts.group(1));
		return matter.flatMap(found -> letters.letter(found, Integer.parseInt(parts.group(2)), Language.of(call)))
				.orElseThrow(Problem::notFound);
	}

	private Optional<Matter> request(String code) {
		return parsed(code).flatMap(requests::find).map(Matter.OfRequest::new);
	}

	private Optional<Matter> objection(String code, String id) {
		return parsed(code).stream()
				.flatMap(known -> objections.find(known).stream())
				.filter(file -> file.objection().id().value().equals(id))
				.<Matter>map(Matter.OfObjection::new)
				.findFirst();
	}

	private static String track(String code) {
		return "/lacak/" + parsed(code).orElseThrow(Problem::notFound).value();
	}

	private static Optional<TrackingCode> parsed(String code) {
		try {
			return Optional.of(TrackingCode.parse(code));
		} catch (IllegalArgumentException malformed) {
			return Optional.empty();
		}
	}

}
