package id.lacak.request.lifecycle;

import java.util.List;
import java.util.Optional;

/**
 * A page of cases.
 *
 * @param next cursor of the next page
 * @param total how many cases match in all
 */
public record CasePage(List<CaseFile> items, Optional<String> next, long total) {

	public CasePage {
		items = List.copyOf(items);
	}

}
