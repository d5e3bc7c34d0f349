package id.lacak.request.tracking;

import id.lacak.request.calendar.Dated;
import id.lacak.request.lifecycle.DeadlineKind;
import id.lacak.request.lifecycle.Requests;
import id.lacak.request.objecting.Objecting;
import id.lacak.request.office.Office;
import id.lacak.request.office.Offices;
import id.lacak.request.problem.Problem;
import org.springframework.stereotype.Component;

import java.util.List;
import java.util.stream.Stream;

/** The dates that a tracking code opens: those of the request and those of the objection to it. */
@Component
class TrackedDates {

	private final Requests requests;

	private final Objecting objecting;

	private final Offices offices;

	TrackedDates(Requests requests, Objecting objecting, Offices offices) {
		this.requests = requests;
		this.objecting = objecting;
		this.offices = offices;
	}

	/** The request first, if there is one, then the latest objection; a code that opens nothing is a 404. */
	List<Dated> of(String code) {
		var request = Tracking.parsed(code).flatMap(requests::find).map(Dated::of).stream();
		var objection = objecting.find(code).stream().limit(1).map(Dated::of);
		var all = Stream.concat(request, objection).toList();
		if (all.isEmpty())
			throw Problem.notFound();
		return all;
	}

	/** The office that keeps them. */
	Office office(List<Dated> all) {
		return offices.get(all.getFirst().office());
	}

	/** What the office agrees with its units is not told to applicants. */
	static boolean told(DeadlineKind kind) {
		return kind != DeadlineKind.ASSIGNMENT;
	}

}
