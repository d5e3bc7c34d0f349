package id.lacak.request.objection;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * How a granted objection was carried out.
 *
 * @param on local date of {@code at} in the office's zone
 * @param documents ids of what the applicant was given
 */
public record Execution(Instant at, LocalDate on, String evidence, List<String> documents) {

	public Execution {
		documents = List.copyOf(documents);
	}

}
