package id.lacak.request.watch;

import id.lacak.request.lifecycle.Actor;
import id.lacak.request.lifecycle.Setting;
import id.lacak.request.objection.ObjectionCommand;
import id.lacak.request.objection.ObjectionFile;
import id.lacak.request.objection.ObjectionRuling;
import id.lacak.request.objection.Objections;
import id.lacak.request.office.Offices;
import id.lacak.request.reminder.CatchUp;
import id.lacak.request.reminder.Ladders;
import id.lacak.request.reminder.Turn;
import id.lacak.request.setback.Setbacks;
import id.lacak.request.watch.DueCases.Due;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

import java.time.Clock;

/**
 * Sends the reminders of objections that are due, and puts the superior's silence on record. What an outage held up is always caught up:
 * the dates of an objection open and close rights.
 */
@Component
class ObjectionSweep {

	private static final int AT_ONCE = 100;

	private static final Logger LOG = LoggerFactory.getLogger(ObjectionSweep.class);

	private final DueObjections due;

	private final Objections objections;

	private final Offices offices;

	private final Reminding reminding;

	private final Setbacks setbacks;

	private final Clock clock;

	ObjectionSweep(DueObjections due, Objections objections, Offices offices, Reminding reminding, Setbacks setbacks,
			Clock clock) {
		this.due = due;
		this.setbacks = setbacks;
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
			var moved = (int) due.due(clock.instant(), AT_ONCE).stream().filter(this::remind).count();
			all += moved;
			if (moved == 0)
				return all;
		}
	}

	private boolean remind(Due found) {
		try {
			var dealt = objections.find(found.office(), found.id()).map(this::remind).orElse(false);
			setbacks.over(found.id());
			return dealt;
		} catch (Objections.StaleObjection faster) {
			// another replica or an officer was faster; the next look tells
			return false;
		} catch (RuntimeException e) {
			return due.postpone(found, clock.instant().plus(setbacks.note("objections", found.id(), e)));
		}
	}

	private boolean remind(ObjectionFile file) {
		var objection = file.objection();
		var setting = offices.settingFor(objection, Actor.SYSTEM);
		var command = NextStep.command(objection, setting);
		if (command.isPresent())
			return carryOut(command.get(), file, setting);
		var turn = Turn.of(Ladders.of(objection, setting), file.reminders(), setting, CatchUp.AUTOMATIC);
		var written = reminding.write(new Watched.OfObjection(file), turn.send(), turn.notes(),
				reminding.colleagues(objection.office()), setting);
		return due.remind(file, written.notes(), written.news(), setting);
	}

	private boolean carryOut(ObjectionCommand command, ObjectionFile file, Setting setting) {
		return switch (file.objection().decide(command, setting)) {
			case ObjectionRuling.Accepted(var events) -> {
				objections.record(file, events, setting);
				yield true;
			}
			case ObjectionRuling.Refused(var why) -> throw new IllegalStateException("the clock cannot act: " + why);
		};
	}

}
