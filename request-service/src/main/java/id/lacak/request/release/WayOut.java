package id.lacak.request.release;

import id.lacak.request.lifecycle.CaseDocument;
import id.lacak.request.lifecycle.CaseDocument.Audience;
import id.lacak.request.lifecycle.CaseId;
import id.lacak.request.lifecycle.OfficeCode;
import id.lacak.request.lifecycle.RequestCommand.Despite;
import id.lacak.request.problem.Problem;

import org.springframework.stereotype.Component;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The one way by which a file becomes visible for an applicant: looked at first, and with an officer's reason if
 * something was found. Every hand-over asks here, whatever it belongs to.
 */
@Component
public class WayOut {

	/** The field with the reason. */
	public static final String REASON = "despiteFindings";

	private final Gate gate;

	WayOut(Gate gate) {
		this.gate = gate;
	}

	/**
	 * A file that was only just kept, and whether its receiver sees it.
	 *
	 * @param document with the audience it has now
	 * @param held what was found, if it stays inside; empty if it goes out
	 * @param despite the reason for which it goes out all the same
	 */
	public record Shown(CaseDocument document, Optional<Inspected> held, Optional<Despite> despite) {
	}

	/**
	 * Lets files out.
	 * @param owner whose files they are
	 * @return the reason with what was found; empty if nothing speaks against it
	 * @throws Problem 422 if something was found and no reason is given; it carries what was found
	 */
	public Optional<Despite> release(OfficeCode office, CaseId owner, List<CaseDocument> documents,
			Optional<String> reason) {
		var inspected = gate.inspect(office, owner, documents);
		if (inspected.stream().noneMatch(Inspected::blocks))
			return Optional.empty();
		return Optional.of(reason.map(why -> despite(why, inspected))
				.orElseThrow(() -> Problem.invalid("/" + REASON, "REASON_REQUIRED")
						.and("findings", inspected.stream().flatMap(FindingView::all).toList())));
	}

	/**
	 * Decides about a new file. What only officers are to see stays as it is. Meant for the applicant, one that waits for the scanner, or in which something
	 * is found and no reason given, is kept and stays inside, so that nobody sends 200 MB twice.
	 */
	public Shown show(OfficeCode office, CaseId owner, CaseDocument kept, Optional<String> reason) {
		if (kept.audience() == Audience.INTERNAL)
			return new Shown(kept, Optional.empty(), Optional.empty());
		var inspected = gate.look(office, owner, kept);
		if (inspected.isEmpty())
			return new Shown(kept.withheld(), Optional.of(new Inspected(kept, List.of())), Optional.empty());
		var found = inspected.get();
		if (!found.blocks() && !found.unfinished())
			return new Shown(kept.released(), Optional.empty(), Optional.empty());
		if (found.unfinished() || reason.isEmpty())
			return new Shown(kept.withheld(), inspected, Optional.empty());
		return new Shown(kept.released(), Optional.empty(), reason.map(why -> despite(why, List.of(found))));
	}

	private static Despite despite(String reason, List<Inspected> inspected) {
		return new Despite(reason, inspected.stream().flatMap(WayOut::lines).toList());
	}

	/** By the file's id: its name may be somebody's. */
	private static Stream<String> lines(Inspected inspected) {
		return inspected.findings().stream().map(finding -> inspected.document().id() + " " + finding.line());
	}

}
