package id.lacak.request.watch;

import id.lacak.request.lifecycle.Actor;
import id.lacak.request.objection.ObjectionFile;
import id.lacak.request.office.Offices;
import id.lacak.request.reminder.CatchUp;
import id.lacak.request.reminder.Ladders;
import id.lacak.request.reminder.Turn;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

import java.time.Clock;
import java.time.Duration;

/**
 * Sends the reminders of objections that are due. What an outage held up is always caught up:
 * the dates of an objection open and close rights.
 */
@Component
class ObjectionSweep {

	private static final int AT_ONCE = 100;

	private static final Duration LOOK_AGAIN = Duration.ofHours(1);

	private static final Logger LOG = LoggerFactory.getLogger(ObjectionSweep.class);

	private final DueObjections objections;

	private final Offices offices;

	private final Reminding reminding;

	private final Clock clock;

	ObjectionSweep(DueObjections objections, Offices offices, Reminding reminding, Clock clock) {
		this.objections = objections;
		this.offices = offices;
		this.reminding = reminding;
		this.clock = clock;
	}

	@Scheduled(fixedDelayString = "${lacak.request.sweep:30s}")
	void sweepQuietly() {
		try {
			sweep();
		} catch (RuntimeException e) {
			LOG.warn("reminders of objections cannot be looked through now: {}", e.toString());
		}
	}

	/** Deals with every due objection and returns how many were dealt with. */
	int sweep() {
		var all = 0;
		while (true) {
			var moved = (int) objections.due(clock.instant(), AT_ONCE).stream().filter(this::remind).count();
			all += moved;
			if (moved == 0)
				return all;
		}
	}

	private boolean remind(ObjectionFile file) {
		var objection = file.objection();
		try {
			var setting = offices.settingFor(objection, Actor.SYSTEM);
			var turn = Turn.of(Ladders.of(objection, setting), file.reminders(), setting, CatchUp.AUTOMATIC);
			var written = reminding.write(new Watched.OfObjection(file), turn.send(), turn.notes(),
					reminding.colleagues(objection.office()), setting);
			return objections.remind(file, written.notes(), written.news(), setting);
		} catch (IllegalArgumentException | IllegalStateException e) {
			LOG.error("{} is due but cannot be dealt with", objection.id(), e);
			objections.postpone(file, clock.instant().plus(LOOK_AGAIN));
			return true;
		}
	}

}
