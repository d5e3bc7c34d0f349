package id.lacak.request.filing;

import id.lacak.request.lifecycle.ASetting;
import id.lacak.request.problem.Body;
import id.lacak.request.problem.Problem;
import id.lacak.request.problem.Violation;
import id.lacak.request.storage.TestRegister;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/** What the form for a request refuses to do without. */
public final class FilingDemands {

	private static final Instant NOW = Instant.parse("2026-11-23T02:00:00Z");

	private FilingDemands() {
	}

	/** Fields that are missed in an empty submission of a legal entity that an officer enters. */
	public static Stream<String> ofSubmission() {
		return Stream.of("{}", "{\"applicant\":{\"kind\":\"LEGAL_ENTITY\"}}").flatMap(FilingDemands::missed);
	}

	private static Stream<String> missed(String json) {
		try {
			FilingForm.read(Body.json(json.getBytes(StandardCharsets.UTF_8)), TestRegister.office(ASetting.DEPOK), NOW,
					true);
			return Stream.of();
		} catch (Problem problem) {
			return fields(problem.errors());
		}
	}

	/** Names of fields, without the slash and without places in lists. */
	public static Stream<String> fields(List<Violation> violations) {
		return violations.stream()
				.map(Violation::pointer)
				.map(pointer -> pointer.substring(1).replaceAll("/[0-9]+", "").replace('/', '.'));
	}

}
