package id.lacak.request.register;

import id.lacak.request.lifecycle.CaseFile;
import id.lacak.request.lifecycle.InMemoryRequests;
import id.lacak.request.lifecycle.OfficeCode;
import id.lacak.request.lifecycle.RegistrationNumber;
import id.lacak.request.objection.ObjectionFile;
import id.lacak.request.objection.ObjectionQuery;
import id.lacak.request.objection.ObjectionStage;
import id.lacak.request.objection.Objections;

import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;

/** The registers in memory, for tests. */
public final class InMemoryRegisterBook implements RegisterBook {

	private final InMemoryRequests requests;

	private final Objections objections;

	public InMemoryRegisterBook(InMemoryRequests requests, Objections objections) {
		this.requests = requests;
		this.objections = objections;
	}

	@Override
	public List<CaseFile> requests(OfficeCode office, int year, int after, int most) {
		return requests.all()
				.stream()
				.filter(file -> file.request().office().equals(office))
				.filter(file -> within(file.request().number(), year, after))
				.sorted(Comparator.comparing(file -> file.request().number().sequence()))
				.limit(most)
				.toList();
	}

	@Override
	public List<ObjectionFile> objections(OfficeCode office, int year, int after, int most) {
		return objections
				.list(new ObjectionQuery(office, EnumSet.allOf(ObjectionStage.Status.class), Optional.empty(),
						Optional.empty(), 200, Optional.empty()))
				.items()
				.stream()
				.filter(file -> within(file.objection().number(), year, after))
				.sorted(Comparator.comparing(file -> file.objection().number().sequence()))
				.limit(most)
				.toList();
	}

	private static boolean within(RegistrationNumber number, int year, int after) {
		return number.year() == year && number.sequence() > after;
	}

}
