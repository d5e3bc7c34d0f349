package id.lacak.request.notice;

import id.lacak.request.account.SignedIn;

import java.time.Instant;
import java.util.List;

/**
 * A part of the service that has something to tell officers. Notices are read from the cases
 * themselves and kept nowhere, so none can be lost and none outlives what it is about.
 */
public interface NoticeSource {

	/**
	 * What happened after an instant that this officer may know, in any order.
	 * @param most how many at most; the latest if there are more
	 */
	List<Notice> since(SignedIn officer, Instant since, int most);

}
