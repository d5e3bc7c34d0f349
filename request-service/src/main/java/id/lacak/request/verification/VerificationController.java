package id.lacak.request.verification;

import com.fasterxml.jackson.annotation.JsonInclude;

import id.lacak.request.letter.CheckCodes;
import id.lacak.request.letter.LetterKind;
import id.lacak.request.problem.Problem;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

import java.time.LocalDate;
import java.util.Optional;

/** Whether a letter is genuine, for programs. */
@RestController
class VerificationController {

	private final Verification verification;

	VerificationController(Verification verification) {
		this.verification = verification;
	}

	/** A letter of this office. */
	@JsonInclude(JsonInclude.Include.NON_ABSENT)
	record View(String code, boolean genuine, Verified.State state, LetterKind kind, String number, LocalDate issuedOn,
			String office, String officeName, String language, String sha256, long size,
			Optional<LocalDate> replacedOn) {

		static View of(Verified found) {
			var letter = found.letter();
			return new View(CheckCodes.grouped(letter.code()), true, found.state(), letter.kind(), letter.number(),
					found.issuedOn(), found.office().code().value(), found.office().name(), letter.name().language(),
					letter.sha256(), letter.size(), found.replacedOn());
		}
	}

	@GetMapping("/api/v1/verify/{code}")
	View verify(@PathVariable String code, HttpServletRequest call) {
		return verification.verify(code, call.getRemoteAddr())
				.map(View::of)
				.orElseThrow(() -> Problem.of(404, "unknown-letter"));
	}

}
