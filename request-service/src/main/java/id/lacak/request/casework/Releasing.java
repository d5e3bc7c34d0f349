package id.lacak.request.casework;

import id.lacak.request.lifecycle.CaseFile;
import id.lacak.request.lifecycle.RequestCommand;
import id.lacak.request.lifecycle.RequestCommand.Deliver;
import id.lacak.request.lifecycle.RequestCommand.Despite;
import id.lacak.request.problem.Body;
import id.lacak.request.problem.Problem;
import id.lacak.request.release.Gate;
import id.lacak.request.release.Inspected;
import id.lacak.request.release.WayOut;

import org.springframework.stereotype.Component;

import java.util.List;
import java.util.Optional;

/** Hands files over after a last look at them; what was found there needs a reason to go out all the same. */
@Component
class Releasing {

	private final Gate gate;

	private final WayOut wayOut;

	Releasing(Gate gate, WayOut wayOut) {
		this.gate = gate;
		this.wayOut = wayOut;
	}

	/**
	 * The hand-over that a body or form asks for.
	 * @throws Problem if it is faulty, or something was found and no reason is given; that one
	 * carries what was found
	 */
	RequestCommand read(Body body, CaseFile file) {
		var wanted = CommandBodies.delivery(body, file);
		var documents = wanted.documents().stream().flatMap(id -> file.document(id).stream()).toList();
		return new Deliver(wanted.deliveredBy(), wanted.documents(), wanted.evidence(),
				wayOut.release(file.request().office(), file.request().id(), documents,
						wanted.despite().map(Despite::reason)));
	}

	/** What is found in the files that could be handed over, as far as it is known. */
	List<Inspected> glance(CaseFile file) {
		return gate.glance(file);
	}

	/** What is found in one file. */
	Optional<Inspected> inspect(CaseFile file, String document) {
		return gate.inspect(file, List.of(document)).stream().findFirst();
	}

}
