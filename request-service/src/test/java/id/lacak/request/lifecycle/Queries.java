package id.lacak.request.lifecycle;

import id.lacak.request.lifecycle.Stage.Status;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Queries for tests, narrowed step by step. */
public record Queries(Set<Status> statuses, Optional<LocalDate> from, Optional<LocalDate> until, Optional<String> unit,
		Optional<String> assignedTo, Optional<Channel> channel, Optional<String> text, CaseQuery.Sort sort, int size,
		Optional<String> after) {

	/** Every case of the example office, by due date. */
	public static Queries all() {
		return new Queries(Set.of(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(),
				Optional.empty(), Optional.empty(), CaseQuery.Sort.DUE_DATE, 50, Optional.empty());
	}

	public Queries status(Status... wanted) {
		return new Queries(Set.of(wanted), from, until, unit, assignedTo, channel, text, sort, size, after);
	}

	public Queries due(@Nullable LocalDate first, @Nullable LocalDate last) {
		return new Queries(statuses, Optional.ofNullable(first), Optional.ofNullable(last), unit, assignedTo, channel,
				text, sort, size, after);
	}

	public Queries unit(String wanted) {
		return new Queries(statuses, from, until, Optional.of(wanted), assignedTo, channel, text, sort, size, after);
	}

	public Queries assignedTo(String wanted) {
		return new Queries(statuses, from, until, unit, Optional.of(wanted), channel, text, sort, size, after);
	}

	public Queries channel(Channel wanted) {
		return new Queries(statuses, from, until, unit, assignedTo, Optional.of(wanted), text, sort, size, after);
	}

	public Queries text(String words) {
		return new Queries(statuses, from, until, unit, assignedTo, channel, Optional.of(words), sort, size, after);
	}

	public Queries newest() {
		return new Queries(statuses, from, until, unit, assignedTo, channel, text, CaseQuery.Sort.NEWEST, size, after);
	}

	public Queries size(int cases) {
		return new Queries(statuses, from, until, unit, assignedTo, channel, text, sort, cases, after);
	}

	public Queries after(Optional<String> cursor) {
		return new Queries(statuses, from, until, unit, assignedTo, channel, text, sort, size, cursor);
	}

	/** The query for cases that this officer looks after. */
	public CaseQuery handledBy(String username) {
		return handled(new CaseQuery.Handling.By(username));
	}

	/** The query for cases that nobody looks after. */
	public CaseQuery handledByNobody() {
		return handled(new CaseQuery.Handling.Nobody());
	}

	private CaseQuery handled(CaseQuery.Handling handling) {
		return new CaseQuery(new OfficeCode("depok"), statuses, from, until, unit, assignedTo, channel, text, sort,
				size, after, Optional.of(handling));
	}

	public CaseQuery build() {
		return new CaseQuery(new OfficeCode("depok"), statuses, from, until, unit, assignedTo, channel, text, sort,
				size,
				after);
	}

	/** The places in the register of a page's cases. */
	public static List<Integer> sequences(CasePage page) {
		return page.items().stream().map(file -> file.request().number().sequence()).toList();
	}

}
