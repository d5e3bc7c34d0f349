package id.lacak.request.casework;

import id.lacak.request.account.SignedIn;
import id.lacak.request.letter.LetterScreen;
import id.lacak.request.letter.Letters;
import id.lacak.request.letter.MadeLetter;
import id.lacak.request.letter.Matter;
import id.lacak.request.page.Language;
import id.lacak.request.problem.Problem;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** The letters of a case, for officers who may know whom they are to. */
@Controller
@RequestMapping({CasePages.PATH + "/surat", "/en" + CasePages.PATH + "/surat"})
class CaseLetters {

	private final Casework casework;

	private final Letters letters;

	private final LetterScreen screen;

	CaseLetters(Casework casework, Letters letters, LetterScreen screen) {
		this.casework = casework;
		this.letters = letters;
		this.screen = screen;
	}

	@GetMapping("/{entry}")
	String page(@AuthenticationPrincipal SignedIn officer, @PathVariable String id, @PathVariable String entry,
			HttpServletRequest call, Model model) {
		var letter = letter(officer, id, entry, call);
		var base = CasePages.PATH.replace("{id}", letter.name().owner().value());
		return screen.show(model, letter, base, base + "/surat/" + entry + ".pdf");
	}

	@GetMapping("/{entry}.pdf")
	ResponseEntity<byte[]> pdf(@AuthenticationPrincipal SignedIn officer, @PathVariable String id,
			@PathVariable String entry, HttpServletRequest call) {
		return screen.download(letter(officer, id, entry, call));
	}

	private MadeLetter letter(SignedIn officer, String id, String entry, HttpServletRequest call) {
		var confidence = Confidence.of(officer);
		if (!confidence.seesPeople() || !confidence.seesAll())
			throw Problem.forbidden();
		var file = CaseIds.parse(id).flatMap(known -> casework.find(officer, known)).orElseThrow(Problem::notFound);
		if (!entry.matches("[1-9]\\d{0,5}"))
			throw Problem.notFound();
		return letters.letter(new Matter.OfRequest(file), Integer.parseInt(entry), Language.of(call))
				.orElseThrow(Problem::notFound);
	}

}
