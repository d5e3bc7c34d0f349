package id.lacak.request.outbox;

import id.lacak.request.lifecycle.CaseId;
import id.lacak.request.lifecycle.OfficeCode;

import java.time.Instant;
import java.util.List;
import java.util.Set;

/**
 * Where announcements wait: in the document they tell of, be it a case or something else that
 * people are told about. Instants are machine time.
 */
public interface Pending {

	/**
	 * Adds an announcement to a request or an objection without changing anything else of it.
	 * @return whether there is one
	 */
	boolean add(OfficeCode office, CaseId id, Announcement announcement);

	/**
	 * Takes documents whose announcements are due, for nobody else until {@code until};
	 * those that wait longest first, collection by collection.
	 * @param limit how many documents of each collection at most
	 */
	List<Batch> claim(Instant now, Instant until, int limit);

	/**
	 * Removes what was published and gives the documents back. What is left, or was added in
	 * between, is due at {@code next}.
	 * @param published ids of announcements
	 */
	void settle(List<Batch> batches, Set<String> published, Instant next);

	/**
	 * The announcements of one document, oldest first.
	 *
	 * @param collection where the document is
	 * @param owner the claim under which they were taken
	 */
	record Batch(String collection, String document, String owner, List<Announcement> announcements) {

		public Batch {
			announcements = List.copyOf(announcements);
		}
	}

}
