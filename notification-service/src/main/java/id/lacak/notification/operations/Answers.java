package id.lacak.notification.operations;

import java.util.function.Function;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.ResponseEntity;

/** Reads why an officer wants something, and says what came of it. */
final class Answers {

	static final int LONGEST_REASON = 300;

	static final String ANY = ".*";

	private Answers() {
	}

	/** Carries a wish out whose body is nothing but its reason. */
	static ResponseEntity<Void> carryOut(Officer officer, HttpServletRequest call,
			Function<Operations.Wish, Operations.Outcome> act) {
		var body = Body.of(call);
		var why = body.required("reason", LONGEST_REASON, ANY);
		body.check();
		refuse(act.apply(officer.wishes(why)));
		return ResponseEntity.noContent().build();
	}

	private static void refuse(Operations.Outcome outcome) {
		switch (outcome) {
			case DONE -> {
			}
			case UNKNOWN -> throw Problem.notFound();
			case STILL_UNDER_WAY -> throw Problem.of(409, "still-under-way");
			case ALREADY_LEFT -> throw Problem.of(409, "already-left");
			case NOT_PAUSED -> throw Problem.of(409, "not-paused");
			case SETTLED -> throw Problem.of(409, "settled");
			case BODY_NOT_KEPT -> throw Problem.of(409, "body-not-kept");
			case BROKER_AWAY -> throw Problem.of(503, "unavailable").with("Retry-After", "5");
		}
	}

}
