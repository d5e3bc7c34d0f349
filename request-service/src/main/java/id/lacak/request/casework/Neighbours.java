package id.lacak.request.casework;

import id.lacak.request.account.SignedIn;
import id.lacak.request.lifecycle.CaseFile;
import id.lacak.request.problem.Problem;

import org.springframework.stereotype.Component;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Optional;

/**
 * The cases before and after one in the list it was opened from. The page's address carries the
 * list's filter, so several lists can be open at once.
 */
@Component
class Neighbours {

	/** The parameter with the filter of the list. */
	static final String PARAMETER = "antrean";

	private static final int LONGEST = 1_000;

	private final WorkList list;

	private final Casework casework;

	Neighbours(WorkList list, Casework casework) {
		this.list = list;
		this.casework = casework;
	}

	/**
	 * A place in a list.
	 *
	 * @param filter of the list, as it stands in its address
	 * @param before id of the case before; empty at the beginning of a page
	 */
	record Place(String filter, Optional<String> before, Optional<String> after) {
	}

	/** Where the case stands in the list with this filter; empty if it is in it no more. */
	Optional<Place> of(SignedIn officer, CaseFile file, String filter) {
		if (filter.length() > LONGEST)
			return Optional.empty();
		try {
			var given = new LinkedHashMap<String, String[]>();
			for (var parameter : filter.split("&")) {
				var parts = parameter.split("=", 2);
				given.put(decoded(parts[0]), new String[]{parts.length == 2 ? decoded(parts[1]) : ""});
			}
			// a field that was left empty says nothing, as in the list itself
			given.values().removeIf(values -> values[0].isBlank());
			var wanted = ListFilters.read(ListFilters.known(given), casework.office(officer));
			var ids = list.page(officer, wanted).items().stream().map(each -> each.request().id().value()).toList();
			var at = ids.indexOf(file.request().id().value());
			return at < 0
					? Optional.empty()
					: Optional.of(new Place(filter, at == 0 ? Optional.empty() : Optional.of(ids.get(at - 1)),
							at == ids.size() - 1 ? Optional.empty() : Optional.of(ids.get(at + 1))));
		} catch (Problem | IllegalArgumentException noFilter) {
			return Optional.empty();
		}
	}

	private static String decoded(String value) {
		return URLDecoder.decode(value, StandardCharsets.UTF_8);
	}

}
