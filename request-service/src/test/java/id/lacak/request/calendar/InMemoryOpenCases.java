package id.lacak.request.calendar;

import id.lacak.request.lifecycle.CaseFile;
import id.lacak.request.lifecycle.InMemoryRequests;
import id.lacak.request.lifecycle.OfficeCode;
import id.lacak.request.objection.ObjectionFile;
import id.lacak.request.objection.ObjectionQuery;
import id.lacak.request.objection.ObjectionStage.Status;
import id.lacak.request.objection.Objections;

import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** A walk over the cases and objections of registers in memory. */
public final class InMemoryOpenCases implements OpenCases {

	private static final int ALL = Integer.MAX_VALUE - 1;

	private final InMemoryRequests requests;

	private final Objections objections;

	public InMemoryOpenCases(InMemoryRequests requests, Objections objections) {
		this.requests = requests;
		this.objections = objections;
	}

	@Override
	public Page<CaseFile> after(OfficeCode office, Optional<String> place, int most) {
		var files = requests.all()
				.stream()
				.filter(file -> file.request().office().equals(office))
				.filter(file -> !file.request().stage().status().ended())
				.sorted(Comparator.comparing(InMemoryOpenCases::place))
				.filter(file -> place.isEmpty() || place(file).compareTo(place.get()) > 0)
				.limit(most)
				.toList();
		return new Page<>(files, files.isEmpty() ? place : Optional.of(place(files.getLast())));
	}

	@Override
	public Page<ObjectionFile> objectionsAfter(OfficeCode office, Optional<String> place, int most) {
		var page = objections.list(new ObjectionQuery(office,
				EnumSet.complementOf(EnumSet.of(Status.CLOSED, Status.WITHDRAWN)), Optional.empty(), Optional.empty(),
				most, place));
		return new Page<>(page.items(), page.next().or(() -> place));
	}

	@Override
	public void look(OfficeCode office, Predicate<CaseFile> goOn) {
		after(office, Optional.empty(), Integer.MAX_VALUE).files().stream().allMatch(goOn);
	}

	@Override
	public void lookAtObjections(OfficeCode office, Predicate<ObjectionFile> goOn) {
		objectionsAfter(office, Optional.empty(), ALL).files().stream().allMatch(goOn);
	}

	@Override
	public long count(OfficeCode office) {
		return after(office, Optional.empty(), Integer.MAX_VALUE).count()
				+ objectionsAfter(office, Optional.empty(), ALL).count();
	}

	private static String place(CaseFile file) {
		var request = file.request();
		return "%015d/%09d".formatted(request.arrival().enteredAt().toEpochMilli(), request.number().sequence());
	}

}
