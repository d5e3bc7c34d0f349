package id.lacak.notification.operations;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

/** Reads the parameters of a list; whatever is wrong with them is said at once. */
final class Paging {

	private static final int MOST = 200;

	private static final int USUAL = 50;

	private static final Set<String> OWN = Set.of("size", "after");

	private final Map<String, String[]> parameters;

	private final List<Problem.Violation> errors = new ArrayList<>();

	/** @param known names of the filters */
	Paging(HttpServletRequest call, String... known) {
		this.parameters = call.getParameterMap();
		this.parameters.keySet()
				.stream()
				.filter(name -> !OWN.contains(name) && !Arrays.asList(known).contains(name))
				.forEach(name -> this.errors.add(new Problem.Violation("/" + name, "unknown")));
	}

	/** A page of a list. */
	record Page<T>(List<T> items, @Nullable String next, long total) {
	}

	int size() {
		return read("size", Integer::valueOf).filter(size -> {
			var fits = size >= 1 && size <= MOST;
			if (!fits) {
				this.errors.add(new Problem.Violation("/size", "invalid"));
			}
			return fits;
		}).orElse(USUAL);
	}

	/** How many to leave out, where a list goes on by number. */
	int skip() {
		return read("after", after -> Math.max(0, Integer.parseInt(opened(after)))).orElse(0);
	}

	/** Where a list of messages goes on. */
	Optional<MessageSearch.Place> place() {
		return read("after", after -> {
			var parts = opened(after).split(" ", 2);
			return new MessageSearch.Place(Instant.ofEpochMilli(Long.parseLong(parts[0])), parts[1]);
		});
	}

	static String cursor(MessageSearch.Place place) {
		return closed(place.since().toEpochMilli() + " " + place.id());
	}

	/** The next page of a list that goes on by number; absent at its end. */
	static @Nullable String cursor(int skip, int size, long total) {
		return (skip + (long) size < total) ? closed(Integer.toString(skip + size)) : null;
	}

	/** A filter; absent when it is not given. */
	<T> Optional<T> read(String name, Function<String, T> how) {
		var values = this.parameters.get(name);
		if (values == null || values[0].isBlank()) {
			return Optional.empty();
		}
		try {
			return Optional.of(how.apply(values[0]));
		} catch (IllegalArgumentException | DateTimeException | ArrayIndexOutOfBoundsException ex) {
			this.errors.add(new Problem.Violation("/" + name, "invalid"));
			return Optional.empty();
		}
	}

	/** Ends the reading. */
	void check() {
		if (!this.errors.isEmpty()) {
			throw Problem.invalid(this.errors);
		}
	}

	private static String opened(String cursor) {
		return new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
	}

	private static String closed(String place) {
		return Base64.getUrlEncoder().withoutPadding().encodeToString(place.getBytes(StandardCharsets.UTF_8));
	}

}
