package id.lacak.request.casework;

import id.lacak.request.account.SignedIn;
import id.lacak.request.lifecycle.Role;
import id.lacak.request.lifecycle.Stage.Status;

import org.springframework.stereotype.Component;

import java.util.ArrayList;
import java.util.List;

/** The numbers above the work queue; each is a link to what it counts. */
@Component
class Counters {

	private final WorkList list;

	private final Proposals proposals;

	Counters(WorkList list, Proposals proposals) {
		this.list = list;
		this.proposals = proposals;
	}

	/**
	 * A number.
	 *
	 * @param name of it, stable
	 * @param path where it leads; empty for the queue itself with {@code query}
	 */
	record Counter(String name, String look, long count, String path, String query, boolean current) {
	}

	/** @param letters which prepared letters the queue shows now; empty for cases whatever their letters */
	List<Counter> of(SignedIn officer, WorkList.Filter present, String letters) {
		var open = WorkList.Filter.open();
		var counters = new ArrayList<Counter>();
		for (var due : WorkList.Due.values())
			counters.add(new Counter(due.name(), look(due), list.count(officer, open.due(due)), "",
					"due=" + due.name(), present.due().filter(due::equals).isPresent()));
		for (var status : List.of(Status.INCOMPLETE, Status.REGISTERED))
			counters.add(new Counter(status.name(), status == Status.INCOMPLETE ? "c-wait" : "",
					list.count(officer, open.in(status)), "", "status=" + status.name(),
					present.due().isEmpty() && statusWord(present).equals(status.name())));
		counters.add(letters(officer, letters, present));
		return counters;
	}

	/** To sign for who signs, to mend for who writes, to be paid for everybody else. */
	private Counter letters(SignedIn officer, String letters, WorkList.Filter present) {
		if (officer.has(Role.LEAD_OFFICER))
			return new Counter("TO_SIGN", "", proposals.count(officer.office(), Proposals.State.PROPOSED),
					"/ketua/persetujuan", "", false);
		if (officer.has(Role.DESK_OFFICER))
			return new Counter("SENT_BACK", "", proposals.count(officer.office(), Proposals.State.RETURNED), "",
					"surat=RETURNED", letters.equals("RETURNED"));
		var paying = Status.AWAITING_PAYMENT;
		return new Counter(paying.name(), "", list.count(officer, WorkList.Filter.open().in(paying)), "",
				"status=" + paying.name(), present.due().isEmpty() && statusWord(present).equals(paying.name()));
	}

	/** The one stage that a filter wants, {@code ALL} for several, nothing for every open one. */
	static String statusWord(WorkList.Filter filter) {
		var statuses = filter.statuses();
		if (statuses.isEmpty())
			return "";
		return statuses.size() == 1 ? statuses.iterator().next().name() : "ALL";
	}

	private static String look(WorkList.Due due) {
		return switch (due) {
			case OVERDUE -> "c-late";
			case TODAY -> "c-today";
			case SOON -> "c-soon";
		};
	}

}
