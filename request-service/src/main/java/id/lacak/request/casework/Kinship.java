package id.lacak.request.casework;

import id.lacak.request.lifecycle.CaseFile;
import id.lacak.request.lifecycle.Likeness;
import id.lacak.request.lifecycle.NoticeOutcome;
import id.lacak.request.lifecycle.Requests;
import id.lacak.request.lifecycle.Stage.Status;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;

import org.springframework.stereotype.Component;

/**
 * Cases that may have to do with a case: linked ones, earlier ones of the same applicant, and
 * those that ask nearly the same. It shows earlier answers and refuses nothing.
 */
@Component
class Kinship {

	private static final int MOST = 20;

	/** Much the same words, whoever asks. */
	private static final double ALIKE = 0.5;

	/** Some of the same words, asked by the same person. */
	private static final double SOMEWHAT = 0.2;

	private static final double HUNDRED = 100;

	private final Requests requests;

	Kinship(Requests requests) {
		this.requests = requests;
	}

	/**
	 * A related case.
	 *
	 * @param similarity from 0 to 1, in hundredths
	 */
	record Related(String id, String registrationNumber, String subject, Status status,
			Optional<NoticeOutcome> outcome, boolean sameApplicant, double similarity, boolean linked) {

		/** Whether a joint notice could still answer it. */
		public boolean unanswered() {
			return status == Status.IN_PROCESS || status == Status.EXTENDED;
		}

	}

	/** Linked cases first, then those of the same applicant, then the most alike. */
	List<Related> of(CaseFile file) {
		var request = file.request();
		var related = new LinkedHashMap<String, Related>();
		for (var kin : requests.kin(request, MOST)) {
			var one = related(file, kin);
			if (one.linked() || one.similarity() >= (one.sameApplicant() ? SOMEWHAT : ALIKE))
				related.put(one.id(), one);
		}
		for (var link : request.links())
			if (!related.containsKey(link.value()))
				requests.find(request.office(), link)
						.map(other -> related(file, new Requests.Kin(other, false)))
						.ifPresent(one -> related.put(one.id(), one));
		return related.values()
				.stream()
				.sorted(Comparator.comparing(Related::linked)
						.thenComparing(Related::sameApplicant)
						.thenComparing(Related::similarity)
						.reversed())
				.limit(MOST)
				.toList();
	}

	private static Related related(CaseFile file, Requests.Kin kin) {
		var other = kin.file().request();
		return new Related(other.id().value(), other.number().text(), other.submission().subject(),
				other.stage().status(), other.answer().map(answer -> answer.notice().outcome()), kin.sameApplicant(),
				Math.round(Likeness.of(file.request().submission(), other.submission()) * HUNDRED) / HUNDRED,
				file.request().links().contains(other.id()));
	}

}
