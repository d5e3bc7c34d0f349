package id.lacak.notification.delivery;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What left of a message, as the provider names it. Kept when a message fails, because a
 * receipt may still tell otherwise.
 *
 * @param references the provider's ids, one for each part that left
 * @param arrived those of them that are known to have arrived
 * @param missing parts that never left
 */
public record Parts(List<String> references, Set<String> arrived, int missing) {

	/** Nothing is known of any part. */
	public static final Parts NONE = new Parts(List.of(), Set.of(), 0);

	public Parts {
		references = List.copyOf(references);
		arrived = Set.copyOf(arrived);
	}

	/** Parts that all left. */
	static Parts of(List<String> references) {
		return new Parts(references, Set.of(), 0);
	}

	/** Whether nothing is known of any part. */
	public boolean unknown() {
		return this.references.isEmpty();
	}

	/** Whether the person has the whole message. */
	boolean whole() {
		return this.missing == 0 && this.arrived.containsAll(this.references);
	}

	/** With one more that arrived; empty when it is no part or is known to have arrived. */
	Optional<Parts> with(String reference) {
		var all = new HashSet<>(this.arrived);
		return (this.references.contains(reference) && all.add(reference))
				? Optional.of(new Parts(this.references, all, this.missing))
				: Optional.empty();
	}

}
