package id.lacak.request.watch;

import id.lacak.request.lifecycle.CaseFile;
import id.lacak.request.lifecycle.Intake;
import id.lacak.request.objection.ObjectionFile;
import id.lacak.request.objection.ObjectionIntake;

import org.jspecify.annotations.NullUnmarked;

@NullUnmarked
class InMemoryRemindersTest implements RemindersContract {

	private final InMemoryReminders reminders = new InMemoryReminders();

	@Override
	public Reminders reminders() {
		return reminders;
	}

	@Override
	public CaseFile entered(Intake intake) {
		var file = intake.registeredAs(1);
		reminders.keep(new Watched.OfRequest(file), intake.setting());
		return file;
	}

	@Override
	public ObjectionFile entered(ObjectionIntake intake) {
		var file = intake.registeredAs(intake.idAfter(0), 1);
		reminders.keep(new Watched.OfObjection(file), intake.setting());
		return file;
	}

}
