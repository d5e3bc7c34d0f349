package id.lacak.request.casework;

import id.lacak.request.lifecycle.CaseFile;
import id.lacak.request.lifecycle.RequestCommand;
import id.lacak.request.lifecycle.RequestCommand.Deliver;
import id.lacak.request.lifecycle.RequestCommand.Despite;
import id.lacak.request.problem.Body;
import id.lacak.request.problem.Problem;
import id.lacak.request.release.Gate;
import id.lacak.request.release.Inspected;

import org.springframework.stereotype.Component;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Hands files over after a last look at them; what was found there needs a reason to go out all the same. */
@Component
class Releasing {

	/** The field with the reason. */
	static final String REASON = "despiteFindings";

	private final Gate gate;

	Releasing(Gate gate) {
		this.gate = gate;
	}

	/**
	 * The hand-over that a body or form asks for.
	 * @throws Problem if it is faulty, or something was found and no reason is given; that one
	 * carries what was found
	 */
	RequestCommand read(Body body, CaseFile file) {
		var wanted = CommandBodies.delivery(body, file);
		var inspected = gate.inspect(file, wanted.documents());
		if (inspected.stream().noneMatch(Inspected::blocks))
			return new Deliver(wanted.deliveredBy(), wanted.documents(), wanted.evidence());
		var reason = wanted.despite()
				.map(Despite::reason)
				.orElseThrow(() -> Problem.invalid("/" + REASON, "REASON_REQUIRED")
						.and("findings", inspected.stream().flatMap(FindingView::all).toList()));
		return new Deliver(wanted.deliveredBy(), wanted.documents(), wanted.evidence(),
				Optional.of(new Despite(reason, inspected.stream().flatMap(Releasing::lines).toList())));
	}

	/** What is found in the files that could be handed over, as far as it is known. */
	List<Inspected> glance(CaseFile file) {
		return gate.glance(file);
	}

	/** What is found in one file. */
	Optional<Inspected> inspect(CaseFile file, String document) {
		return gate.inspect(file, List.of(document)).stream().findFirst();
	}

	/** By the file's id: its name may be somebody's. */
	private static Stream<String> lines(Inspected inspected) {
		return inspected.findings().stream().map(finding -> inspected.document().id() + " " + finding.line());
	}

}
