package id.lacak.request.verification;

import id.lacak.request.letter.CheckCodes;
import id.lacak.request.letter.LetterShelf;
import id.lacak.request.letter.MadeLetter;
import id.lacak.request.letter.Matter;
import id.lacak.request.lifecycle.Requests;
import id.lacak.request.objection.Objections;
import id.lacak.request.office.Offices;
import id.lacak.request.problem.Problem;
import id.lacak.request.problem.Throttle;

import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Service;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;

/** Looks letters up by their check codes; whoever guesses has to wait. */
@Service
class Verification {

	/** Wrong codes from one address in a window; people who type from paper need a few. */
	static final int WRONG = 20;

	private static final Duration WINDOW = Duration.ofMinutes(5);

	private final CheckCodes codes;

	private final LetterShelf shelf;

	private final Requests requests;

	private final Objections objections;

	private final Offices offices;

	private final Throttle guesses;

	Verification(CheckCodes codes, LetterShelf shelf, Requests requests, Objections objections, Offices offices,
			@Qualifier("machineTime") InstantSource machineTime) {
		this.codes = codes;
		this.shelf = shelf;
		this.requests = requests;
		this.objections = objections;
		this.offices = offices;
		this.guesses = new Throttle(WRONG, WINDOW, machineTime);
	}

	/**
	 * What this office knows about the letter with the code.
	 * @param typed as it was typed
	 * @param address of the caller
	 * @throws Problem 429 if too many wrong codes came from there
	 */
	Optional<Verified> verify(String typed, String address) {
		guesses.begin(address).ifPresent(wait -> {
			throw Problem.tooMany(wait);
		});
		var found = codes.read(typed).flatMap(shelf::byCode);
		if (found.isPresent())
			guesses.giveBack(address);
		return found.map(this::verified);
	}

	/** The code without dashes if this office made it; looks nothing up. */
	Optional<String> ours(String typed) {
		return codes.read(typed);
	}

	private Verified verified(MadeLetter letter) {
		var office = offices.get(letter.name().office());
		var matter = matter(letter);
		var replaced = matter.flatMap(known -> known.entry(letter.name().entry()).flatMap(known::correctionOf))
				.map(entry -> entry.at().atZone(office.zone()).toLocalDate());
		var state = Verified.State.GENUINE;
		if (replaced.isPresent())
			state = Verified.State.REPLACED;
		else if (matter.map(Matter::withdrawn).orElse(false))
			state = Verified.State.WITHDRAWN;
		return new Verified(letter, office, state, letter.issuedAt().atZone(office.zone()).toLocalDate(), replaced);
	}

	private Optional<Matter> matter(MadeLetter letter) {
		var name = letter.name();
		return switch (letter.kind()) {
			case OBJECTION_RECEIPT, OBJECTION_DECISION ->
				objections.find(name.office(), name.owner()).map(Matter.OfObjection::new);
			case RECEIPT, INCOMPLETENESS, EXTENSION, NOTICE, REFUSAL, DELIVERY ->
				requests.find(name.office(), name.owner()).map(Matter.OfRequest::new);
			case REGISTER -> Optional.empty();
		};
	}

}
