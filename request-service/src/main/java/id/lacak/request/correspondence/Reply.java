package id.lacak.request.correspondence;

import id.lacak.request.lifecycle.CaseId;
import id.lacak.request.lifecycle.OfficeCode;

import java.time.Instant;
import java.util.List;

/**
 * An answer by email.
 *
 * @param id the same for every copy of the mail
 * @param about the request or the objection
 * @param objection whether it is about an objection
 * @param number the official number of that
 * @param at when it was filed, by the legal clock
 * @param known whether it claims to come from the address that the office writes to; anybody who was
 * shown one of our mails can answer it
 * @param text what the sender wrote, without what is quoted; may be empty
 * @param files names of what was put on the case
 * @param omitted names of what was not taken, each with why
 */
public record Reply(String id, OfficeCode office, CaseId about, boolean objection, String number, Instant at,
		boolean known, String text, List<String> files, List<Omitted> omitted) {

	public Reply {
		files = List.copyOf(files);
		omitted = List.copyOf(omitted);
	}

	/** @param reason a literal name */
	public record Omitted(String name, String reason) {
	}

	@Override
	public String toString() {
		return "Reply[" + id + "]";
	}

}
