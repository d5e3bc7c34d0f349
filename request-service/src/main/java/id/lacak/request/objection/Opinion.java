package id.lacak.request.objection;

import java.time.Instant;

/**
 * What the advisory panel or the lead officer thinks of an objection; for the superior only,
 * never part of what the applicant gets.
 *
 * @param by username
 */
public record Opinion(Instant at, String by, String text) {
}
