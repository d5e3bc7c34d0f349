package id.lacak.request.objection;

import id.lacak.request.deadline.Deadline;

import java.time.LocalDate;

/**
 * When the applicant may go to the Information Commission (UU 14/2008 Pasal 37 ayat (2)).
 *
 * @param opensOn the answer's day, or the 31st working day after silence: sources differ on
 * the 30th, this one is safe
 */
public record DisputeWindow(LocalDate opensOn, Deadline until) {
}
