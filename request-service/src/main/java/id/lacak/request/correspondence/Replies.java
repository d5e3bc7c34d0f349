package id.lacak.request.correspondence;

import id.lacak.request.lifecycle.Actor;
import id.lacak.request.lifecycle.CaseId;
import id.lacak.request.lifecycle.OfficeCode;

import java.time.Instant;
import java.util.List;

/** Answers by email, each a thing to do until an officer has dealt with it. */
public interface Replies {

	/** Whether a copy of that mail was filed to that case before. */
	boolean filed(OfficeCode office, CaseId about, String id);

	/** Keeps a reply; the first of two copies stays. */
	void keep(Reply reply);

	/** What waits for an officer, the latest first. */
	List<Reply> open(OfficeCode office, int most);

	/** All about one request or objection, the latest first. */
	List<Reply> about(OfficeCode office, CaseId about);

	/**
	 * An officer dealt with it; the first word stands.
	 * @return whether there is such a reply
	 */
	boolean settle(OfficeCode office, String id, Actor by, Instant at);

}
