package id.lacak.request.objection;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A day before the Commission or a court.
 *
 * @param about where, or what for
 */
public record Hearing(LocalDate on, Optional<String> about) {
}
