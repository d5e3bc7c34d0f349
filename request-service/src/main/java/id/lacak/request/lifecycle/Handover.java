package id.lacak.request.lifecycle;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import id.lacak.request.deadline.Deadline;

/**
 * Information that was handed over (<i>penyerahan informasi</i>).
 *
 * @param documents ids of the released documents; may be empty for paper or a viewing
 * @param evidence proof of the hand-over in words or by number
 * @param objectionUntil last day to object to what came (UU 14/2008 Pasal 35 ayat (1) huruf d,
 * f and g); absent in files of older versions
 */
public record Handover(Instant at, LocalDate on, DeliveryMethod deliveredBy, List<String> documents, String evidence,
		Optional<Deadline> objectionUntil) {

	public Handover {
		documents = List.copyOf(documents);
	}

	/** The same with another last day to object. */
	Handover objectionUntil(Optional<Deadline> other) {
		return new Handover(at, on, deliveredBy, documents, evidence, other);
	}

}
