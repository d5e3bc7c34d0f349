package id.lacak.request.lifecycle;

/**
 * That an objection was filed against the request; the objection itself has a file of its own.
 *
 * @param number its official number
 * @param open whether the superior still has to decide; until then the record is frozen
 */
public record ObjectionMark(String number, boolean open) {
}
