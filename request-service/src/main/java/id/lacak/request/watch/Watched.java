package id.lacak.request.watch;

import id.lacak.request.lifecycle.CaseFile;
import id.lacak.request.lifecycle.CaseId;
import id.lacak.request.lifecycle.OfficeCode;
import id.lacak.request.lifecycle.RegistrationNumber;
import id.lacak.request.lifecycle.Reminded;
import id.lacak.request.lifecycle.Setting;
import id.lacak.request.objection.ObjectionFile;
import id.lacak.request.reminder.Ladder;
import id.lacak.request.reminder.Ladders;

import java.util.List;

/** A file whose dates people are reminded of. */
sealed interface Watched {

	OfficeCode office();

	CaseId id();

	RegistrationNumber number();

	/** The steps that were dealt with. */
	List<Reminded> reminders();

	/** Its ladders as it stands. */
	List<Ladder> ladders(Setting setting);

	/** Its page, below {@code /petugas}. */
	String page();

	/** A request. */
	record OfRequest(CaseFile file) implements Watched {

		@Override
		public OfficeCode office() {
			return file.request().office();
		}

		@Override
		public CaseId id() {
			return file.request().id();
		}

		@Override
		public RegistrationNumber number() {
			return file.request().number();
		}

		@Override
		public List<Reminded> reminders() {
			return file.reminders();
		}

		@Override
		public List<Ladder> ladders(Setting setting) {
			return Ladders.of(file.request(), setting);
		}

		@Override
		public String page() {
			return "/permohonan/" + id();
		}
	}

	/** An objection. */
	record OfObjection(ObjectionFile file) implements Watched {

		@Override
		public OfficeCode office() {
			return file.objection().office();
		}

		@Override
		public CaseId id() {
			return file.objection().id();
		}

		@Override
		public RegistrationNumber number() {
			return file.objection().number();
		}

		@Override
		public List<Reminded> reminders() {
			return file.reminders();
		}

		@Override
		public List<Ladder> ladders(Setting setting) {
			return Ladders.of(file.objection(), setting);
		}

		@Override
		public String page() {
			return "/keberatan/" + id();
		}
	}

}
