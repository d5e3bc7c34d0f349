package id.lacak.request.lifecycle;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * Information that was handed over (<i>penyerahan informasi</i>).
 *
 * @param documents ids of the released documents; may be empty for paper or a viewing
 * @param evidence proof of the hand-over in words or by number
 */
public record Handover(Instant at, LocalDate on, DeliveryMethod deliveredBy, List<String> documents, String evidence) {

	public Handover {
		documents = List.copyOf(documents);
	}

}
