package id.lacak.request.objecting;

import id.lacak.request.lifecycle.Actor;
import id.lacak.request.lifecycle.ObjectionMark;
import id.lacak.request.lifecycle.Outcome;
import id.lacak.request.lifecycle.RequestCommand;
import id.lacak.request.lifecycle.Requests;
import id.lacak.request.objection.ObjectionCommand;
import id.lacak.request.objection.ObjectionFile;
import id.lacak.request.objection.ObjectionRuling;
import id.lacak.request.objection.Objections;
import id.lacak.request.office.Offices;
import id.lacak.request.setback.Setbacks;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

import java.time.Clock;
import java.util.Optional;

/**
 * Lets requests know how the objections to them stand. An objection is written first and says
 * in its own document that its request has not heard of it; whoever wrote it tells the request
 * at once, and if that fails the sweep does. The sweep also closes what nobody disputed. Any
 * number of replicas may sweep: each change is made under a version.
 */
@Component
public class Marks {

	private static final int AT_ONCE = 100;

	private static final int TRIES = 3;

	private static final Logger LOG = LoggerFactory.getLogger(Marks.class);

	private final Objections objections;

	private final Requests requests;

	private final Offices offices;

	private final Setbacks setbacks;

	private final Clock clock;

	Marks(Objections objections, Requests requests, Offices offices, Setbacks setbacks, Clock clock) {
		this.setbacks = setbacks;
		this.objections = objections;
		this.requests = requests;
		this.offices = offices;
		this.clock = clock;
	}

	/** Tells the request; what cannot be done now is left to the sweep. */
	public void tell(ObjectionFile file) {
		try {
			if (file.objection().against().isEmpty() || known(file))
				objections.knownToItsRequest(file);
		} catch (RuntimeException e) {
			LOG.warn("the request of {} is told later: {}", file.objection().id(), e.toString());
		}
	}

	/** Tells and closes whatever waits, and returns how many objections were dealt with. */
	public int sweep() {
		var untold = objections.unknownToTheirRequests(AT_ONCE);
		untold.forEach(this::tell);
		var over = objections.due(clock.instant(), AT_ONCE);
		over.forEach(this::close);
		return untold.size() + over.size();
	}

	/** Whether the request knows now; it does too when it knew before or is gone. */
	private boolean known(ObjectionFile file) {
		var objection = file.objection();
		var note = new RequestCommand.NoteObjection(new ObjectionMark(objection.number().text(), objection.open(),
				Optional.of(objection.arrival().receivedOn()), objection.claim().needsNoRequest()));
		for (var tries = 0; tries < TRIES; tries++) {
			var request = objection.against().flatMap(about -> requests.find(objection.office(), about.request()));
			if (request.isEmpty())
				return true;
			var setting = offices.settingFor(request.get().request(), Actor.SYSTEM);
			try {
				if (request.get().request().decide(note, setting) instanceof Outcome.Accepted(var events))
					requests.record(request.get(), events, setting);
				return true;
			} catch (Requests.StaleCase faster) {
				// an officer was faster; look again
			}
		}
		return false;
	}

	private void close(ObjectionFile file) {
		try {
			var setting = offices.settingFor(file.objection(), Actor.SYSTEM);
			if (file.objection()
					.decide(new ObjectionCommand.Close(Optional.empty()),
							setting) instanceof ObjectionRuling.Accepted(var events))
				tell(objections.record(file, events, setting));
		} catch (Objections.StaleObjection faster) {
			// an officer was faster; the next look tells
		} catch (RuntimeException e) {
			var pause = setbacks.note("closing", file.objection().id(), e);
			objections.postpone(file, clock.instant().plus(pause));
		}
	}

}
