package id.lacak.request.release;

import id.lacak.request.release.Finding.Unreadable.Why;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The looking at one file: what was found, and what it has cost so far. */
final class Inspection {

	/** Of a kind; whoever sees twenty knows enough. */
	private static final int MOST_OF_A_KIND = 20;

	private final Limits limits;

	private final InstantSource machineTime;

	private final Instant end;

	private final Map<String, Set<Finding>> found = new LinkedHashMap<>();

	private final Map<String, Integer> further = new LinkedHashMap<>();

	Inspection(Limits limits, InstantSource machineTime) {
		this.limits = limits;
		this.machineTime = machineTime;
		this.end = machineTime.instant().plus(limits.time());
	}

	Limits limits() {
		return limits;
	}

	/** To be asked often. */
	void goOn() throws Exceeded {
		if (machineTime.instant().isAfter(end))
			throw new Exceeded(Why.TOO_LONG);
	}

	void add(Finding finding) {
		var ofKind = found.computeIfAbsent(finding.code(), _ -> new LinkedHashSet<>());
		if (ofKind.contains(finding))
			return;
		if (ofKind.size() < MOST_OF_A_KIND)
			ofKind.add(finding);
		else
			further.merge(finding.code(), 1, Integer::sum);
	}

	void unreadable(Why why) {
		add(new Finding.Unreadable(Place.FILE, why));
	}

	/** Looks for people's numbers. */
	void text(Place place, CharSequence text) {
		PersonalNumbers.in(text).forEach(hit -> add(hit.at(place)));
	}

	/** Notes a name that the file gives away. */
	void name(Finding.Metadata.Field field, String name) {
		if (!name.isBlank())
			add(new Finding.Metadata(Place.FILE, field, PersonalNumbers.maskedName(name)));
	}

	List<Finding> findings() {
		var all = new ArrayList<Finding>();
		found.forEach((code, ofKind) -> {
			all.addAll(ofKind);
			var more = further.getOrDefault(code, 0);
			if (more > 0)
				all.add(new Finding.Further(Place.FILE, code, more));
		});
		return List.copyOf(all);
	}

}
