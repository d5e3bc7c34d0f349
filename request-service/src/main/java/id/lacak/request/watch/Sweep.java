package id.lacak.request.watch;

import id.lacak.request.lifecycle.Actor;
import id.lacak.request.lifecycle.Outcome;
import id.lacak.request.lifecycle.RequestCommand;
import id.lacak.request.lifecycle.Requests;
import id.lacak.request.lifecycle.Stage;
import id.lacak.request.office.Offices;
import id.lacak.request.watch.DueCases.Due;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

/**
 * Gives the commands that nobody gives: the lapse of a request that was not completed in time,
 * and the closing of one against which nobody objected in time. Any number of replicas may sweep: a case is changed under its version,
 * so one of them succeeds and the others find it done.
 */
@Component
@EnableScheduling
class Sweep {

	private static final int AT_ONCE = 100;

	/** After a fault that concerns one case only. */
	private static final Duration LOOK_AGAIN = Duration.ofHours(1);

	private static final Logger LOG = LoggerFactory.getLogger(Sweep.class);

	private final DueCases cases;

	private final Requests requests;

	private final Offices offices;

	private final Clock clock;

	Sweep(DueCases cases, Requests requests, Offices offices, Clock clock) {
		this.cases = cases;
		this.requests = requests;
		this.offices = offices;
		this.clock = clock;
	}

	@Scheduled(fixedDelayString = "${lacak.request.sweep:30s}")
	void sweepQuietly() {
		try {
			sweep();
		} catch (RuntimeException e) {
			LOG.warn("due cases cannot be looked through now: {}", e.toString());
		}
	}

	/** Deals with every due case and returns how many changed. */
	int sweep() {
		var changed = 0;
		while (true) {
			var due = cases.due(clock.instant(), AT_ONCE);
			for (var each : due)
				changed += deal(each) ? 1 : 0;
			if (due.size() < AT_ONCE)
				return changed;
		}
	}

	private boolean deal(Due due) {
		try {
			var file = requests.find(due.office(), due.id());
			if (file.isEmpty())
				return false;
			var setting = offices.settingFor(file.get().request(), Actor.SYSTEM);
			return switch (file.get().request().decide(command(file.get().request().stage()), setting)) {
				case Outcome.Accepted(var events) -> {
					requests.record(file.get(), events, setting);
					yield true;
				}
				case Outcome.Refused(var why) -> {
					// what another replica was faster with is refused too
					if (cases.postpone(due, clock.instant().plus(LOOK_AGAIN)))
						LOG.warn("{} is due but nothing can be done: {}", due.id(), why);
					yield false;
				}
			};
		} catch (Requests.StaleCase e) {
			// another replica, the applicant or an officer was faster; the next look tells
			return false;
		} catch (IllegalArgumentException e) {
			LOG.error("{} is due but cannot be dealt with", due.id(), e);
			cases.postpone(due, clock.instant().plus(LOOK_AGAIN));
			return false;
		}
	}

	private static RequestCommand command(Stage stage) {
		return stage instanceof Stage.Incomplete
				? new RequestCommand.Lapse()
				: new RequestCommand.Close(Optional.empty());
	}

}
