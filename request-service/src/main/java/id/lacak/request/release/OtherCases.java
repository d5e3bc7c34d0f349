package id.lacak.request.release;

import id.lacak.request.lifecycle.CaseId;
import id.lacak.request.lifecycle.OfficeCode;

import java.util.List;

/** Knows on which cases a file is. */
@FunctionalInterface
public interface OtherCases {

	/**
	 * Registration numbers of other cases of the office whose applicant sent a file with this content. What officers
	 * gave to several applicants is none of these: the same answer may serve many.
	 */
	List<String> with(OfficeCode office, CaseId except, String sha256);

}
