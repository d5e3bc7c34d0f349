package id.lacak.request.watch;

import id.lacak.request.account.SignedIn;
import id.lacak.request.casework.UnitReminder;
import id.lacak.request.lifecycle.CaseFile;
import id.lacak.request.lifecycle.Reminded;
import id.lacak.request.lifecycle.Requests;
import id.lacak.request.lifecycle.Role;
import id.lacak.request.lifecycle.Setting;
import id.lacak.request.office.Offices;
import id.lacak.request.reminder.Audience;
import id.lacak.request.reminder.Ladder;
import id.lacak.request.reminder.Ladders;
import id.lacak.request.reminder.Step;

import org.springframework.stereotype.Component;

import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;

/** An officer's own reminder to the units of a case. It is a step of the unit's ladder, so the clock does not repeat it that day. */
@Component
class UnitWord implements UnitReminder {

	private final Reminders reminders;

	private final Requests requests;

	private final Reminding reminding;

	private final Offices offices;

	UnitWord(Reminders reminders, Requests requests, Reminding reminding, Offices offices) {
		this.reminders = reminders;
		this.requests = requests;
		this.reminding = reminding;
		this.offices = offices;
	}

	@Override
	public Result remind(SignedIn officer, CaseFile file) {
		var setting = offices.settingFor(file.request(),
				officer.as(officer.has(Role.LEAD_OFFICER) ? Role.LEAD_OFFICER : Role.DESK_OFFICER));
		var ladders = Ladders.of(file.request(), setting).stream().filter(UnitWord::ofUnit).toList();
		if (ladders.isEmpty())
			return Result.NOBODY_ASKED;
		var results = EnumSet.noneOf(Result.class);
		var present = file;
		for (var ladder : ladders) {
			results.add(remind(officer, present, ladder, setting));
			// each word is written on the state that the one before left
			present = requests.find(file.request().office(), file.request().id()).orElse(present);
		}
		return results.stream().sorted().findFirst().orElseThrow();
	}

	private Result remind(SignedIn officer, CaseFile file, Ladder ladder, Setting setting) {
		var step = new Step(ladder, "asked-" + setting.today(), setting.today(), setting.now());
		if (file.reminders().stream().anyMatch(each -> today(each, ladder, setting)))
			return Result.REMINDED_TODAY;
		var word = new Reminded(step.key(), setting.now().truncatedTo(ChronoUnit.MILLIS), Reminded.State.SENT,
				Optional.of(officer.username()), Optional.empty());
		var written = reminding.write(new Watched.OfRequest(file), List.of(step), List.of(word),
				reminding.colleagues(officer.office()), setting);
		if (written.news().isEmpty())
			return Result.NOBODY_THERE;
		return reminders.decide(new Watched.OfRequest(file), word, written.news(), setting)
				? Result.REMINDED
				: Result.BUSY;
	}

	private static boolean today(Reminded each, Ladder ladder, Setting setting) {
		return each.state() == Reminded.State.SENT && each.key().startsWith(ladder.name() + ":")
				&& each.at().atZone(setting.zone()).toLocalDate().equals(setting.today());
	}

	private static boolean ofUnit(Ladder ladder) {
		return ladder.to().stream().anyMatch(Audience.OfUnit.class::isInstance);
	}

}
