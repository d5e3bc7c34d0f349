package id.lacak.request.objection;

import id.lacak.request.deadline.Deadline;
import id.lacak.request.lifecycle.CaseId;
import id.lacak.request.lifecycle.InformationRequest;
import id.lacak.request.lifecycle.Setting;
import id.lacak.request.lifecycle.Stage;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * The request an objection is about, as it stood on filing.
 *
 * @param number of the request, as it is printed
 * @param outcome of the notice; empty when the objection is against silence
 * @param signedBy who signed the notice, and every correction of it; never decides
 * @param opensOn first day on which the ground can exist: of the notice, or the day after the
 * silent due date
 * @param fileBy last day to object (UU 14/2008 Pasal 36 ayat (1))
 */
public record Contested(CaseId request, String number, Optional<String> outcome, Set<String> signedBy,
		LocalDate opensOn, Deadline fileBy) {

	public Contested {
		signedBy = Set.copyOf(signedBy);
	}

	/**
	 * What can be objected to in a request: its notice and what came of it, or else its
	 * silence.
	 * @param signedBy who signed a notice of it
	 * @return empty for a request that was taken back, or that no clock ever ran for
	 */
	public static Optional<Contested> of(InformationRequest request, Set<String> signedBy, Setting setting) {
		if (request.stage() instanceof Stage.Withdrawn)
			return Optional.empty();
		return request.answer()
				.map(answer -> new Contested(request.id(), request.number().text(),
						Optional.of(answer.notice().outcome().name()), signedBy, answer.sentOn(),
						request.objectionUntil().orElse(answer.objectionUntil())))
				.or(() -> silent(request, signedBy, setting));
	}

	/** The same with whoever signed a notice since. */
	Contested signedAlsoBy(Set<String> signers) {
		var all = new HashSet<>(signedBy);
		all.addAll(signers);
		return new Contested(request, number, outcome, all, opensOn, fileBy);
	}

	private static Optional<Contested> silent(InformationRequest request, Set<String> signedBy, Setting setting) {
		// not taken further: that day gives the ground, whatever was suspended
		if (request.stage() instanceof Stage.Lapsed(var on, _))
			return Optional.of(new Contested(request.id(), request.number().text(), Optional.empty(), signedBy, on,
					window(on, false, setting)));
		return request.deadline()
				.map(due -> new Contested(request.id(), request.number().text(), Optional.empty(), signedBy,
						due.lastDay().plusDays(1), request.silence()
								.orElseGet(() -> window(due.lastDay(), due.provisional(), setting))));
	}

	/** A window that begins on an uncertain date is uncertain itself. */
	private static Deadline window(LocalDate start, boolean provisional, Setting setting) {
		var counted = setting.calendar().deadlineFor(start, setting.rulebook().objectionFiling());
		return new Deadline(start, counted.lastDay(), counted.target(), counted.limit(),
				counted.provisional() || provisional, counted.calendar());
	}

}
