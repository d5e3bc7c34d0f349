package id.lacak.request.release;

import id.lacak.request.lifecycle.CaseId;
import id.lacak.request.lifecycle.OfficeCode;

import java.util.List;

/** Knows on which cases a file is. */
@FunctionalInterface
public interface OtherCases {

	/** Registration numbers of other cases of the office that list a file with this content. */
	List<String> with(OfficeCode office, CaseId except, String sha256);

}
