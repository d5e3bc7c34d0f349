package id.lacak.request.review;

import id.lacak.request.account.SignedIn;
import id.lacak.request.casework.CaseIds;
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

import java.util.regex.Pattern;

/** The letters of an objection, for officers who may know whom they are to. */
@Controller
@RequestMapping({ObjectionScreens.PATH + "/{id}/surat", "/en" + ObjectionScreens.PATH + "/{id}/surat"})
class ObjectionLetters {

	private static final Pattern LETTER = Pattern.compile("[0-9A-Za-z-]{8,40}-([1-9]\\d{0,5})");

	private final Reviewing reviewing;

	private final Letters letters;

	private final LetterScreen screen;

	ObjectionLetters(Reviewing reviewing, Letters letters, LetterScreen screen) {
		this.reviewing = reviewing;
		this.letters = letters;
		this.screen = screen;
	}

	@GetMapping("/{letter}")
	String page(@AuthenticationPrincipal SignedIn officer, @PathVariable String id, @PathVariable String letter,
			HttpServletRequest call, Model model) {
		var made = letter(officer, id, letter, call);
		var base = ObjectionScreens.PATH + "/" + made.name().owner();
		return screen.show(model, made, base, base + "/surat/" + letter + ".pdf");
	}

	@GetMapping("/{letter}.pdf")
	ResponseEntity<byte[]> pdf(@AuthenticationPrincipal SignedIn officer, @PathVariable String id,
			@PathVariable String letter, HttpServletRequest call) {
		return screen.download(letter(officer, id, letter, call));
	}

	private MadeLetter letter(SignedIn officer, String id, String letter, HttpServletRequest call) {
		if (!reviewing.seesPeople(officer))
			throw Problem.forbidden();
		var file = CaseIds.parse(id).flatMap(known -> reviewing.find(officer, known)).orElseThrow(Problem::notFound);
		var parts = LETTER.matcher(letter);
		if (!parts.matches() || !letter.startsWith(file.objection().id().value() + "-"))
			throw Problem.notFound();
		return letters.letter(new Matter.OfObjection(file), Integer.parseInt(parts.group(1)), Language.of(call))
				.orElseThrow(Problem::notFound);
	}

}
