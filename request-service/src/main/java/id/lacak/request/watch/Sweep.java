package id.lacak.request.watch;

import id.lacak.request.account.Colleagues.Colleague;
import id.lacak.request.lifecycle.Actor;
import id.lacak.request.lifecycle.CaseFile;
import id.lacak.request.lifecycle.OfficeCode;
import id.lacak.request.lifecycle.Outcome;
import id.lacak.request.lifecycle.RequestCommand;
import id.lacak.request.lifecycle.Requests;
import id.lacak.request.lifecycle.Setting;
import id.lacak.request.office.Offices;
import id.lacak.request.reminder.Ladders;
import id.lacak.request.reminder.Turn;
import id.lacak.request.setback.Setbacks;
import id.lacak.request.watch.DueCases.Due;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Gives the commands that nobody gives: the lapse of a request that was not completed in time,
 * the record of a silence, and the closing of one against which nobody objected; and sends the reminders that are due.
 * Any number of replicas may sweep: a case is changed under its version, so one of them
 * succeeds and the others find it done.
 */
@Component
@EnableScheduling
class Sweep {

	private static final int AT_ONCE = 100;

	/** After a command that the law refuses. */
	private static final Duration LOOK_AGAIN = Duration.ofHours(1);

	private static final Logger LOG = LoggerFactory.getLogger(Sweep.class);

	private final DueCases cases;

	private final Requests requests;

	private final Offices offices;

	private final Reminding reminding;

	private final Setbacks setbacks;

	private final Clock clock;

	Sweep(DueCases cases, Requests requests, Offices offices, Reminding reminding, Setbacks setbacks,
			Clock clock) {
		this.cases = cases;
		this.requests = requests;
		this.offices = offices;
		this.reminding = reminding;
		this.setbacks = setbacks;
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

	/** Deals with every due case and returns how many changed or were reminded of. */
	int sweep() {
		var changed = 0;
		var officers = new HashMap<OfficeCode, List<Colleague>>();
		while (true) {
			var due = cases.due(clock.instant(), AT_ONCE);
			var moved = 0;
			for (var each : due) {
				switch (deal(each, officers)) {
					case CHANGED -> {
						changed++;
						moved++;
					}
					case PUT_OFF -> moved++;
					case LEFT -> {
					}
				}
			}
			// a case that was changed may be due again; what others deal with is theirs
			if (moved == 0)
				return changed;
		}
	}

	/** What came of looking at a due case. */
	private enum Dealt {

		CHANGED, PUT_OFF, LEFT

	}

	private Dealt deal(Due due, Map<OfficeCode, List<Colleague>> officers) {
		try {
			var file = requests.find(due.office(), due.id());
			if (file.isEmpty())
				return Dealt.LEFT;
			var setting = offices.settingFor(file.get().request(), Actor.SYSTEM);
			var command = NextStep.command(file.get().request(), setting);
			var dealt = command.isPresent()
					? carryOut(command.get(), due, file.get(), setting)
					: remind(due, file.get(), officers.computeIfAbsent(due.office(), reminding::colleagues), setting);
			setbacks.over(due.id());
			return dealt;
		} catch (Requests.StaleCase e) {
			// another replica, the applicant or an officer was faster; the next look tells
			return Dealt.LEFT;
		} catch (RuntimeException e) {
			return postponed(due, setbacks.note("cases", due.id(), e));
		}
	}

	private Dealt carryOut(RequestCommand command, Due due, CaseFile file, Setting setting) {
		return switch (file.request().decide(command, setting)) {
			case Outcome.Accepted(var events) -> {
				requests.record(file, events, setting);
				yield Dealt.CHANGED;
			}
			case Outcome.Refused(var why) -> {
				LOG.warn("{} is due but the clock cannot act: {}", due.id(), why);
				yield postponed(due, LOOK_AGAIN);
			}
		};
	}

	/** One write for all reminders of the case that are due; none if it is not their time. */
	private Dealt remind(Due due, CaseFile file, List<Colleague> officers, Setting setting) {
		var turn = Turn.of(Ladders.of(file.request(), setting), file.reminders(), setting,
				offices.get(due.office()).reminders().catchUp());
		var written = reminding.write(new Watched.OfRequest(file), turn.send(), turn.notes(), officers, setting);
		if (!cases.remind(due, file, written.notes(), written.news(), setting))
			return Dealt.LEFT;
		return written.notes().isEmpty() ? Dealt.PUT_OFF : Dealt.CHANGED;
	}

	private Dealt postponed(Due due, Duration pause) {
		return cases.postpone(due, clock.instant().plus(pause)) ? Dealt.PUT_OFF : Dealt.LEFT;
	}

}
