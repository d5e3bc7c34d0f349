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
import id.lacak.request.reminder.Step;
import id.lacak.request.reminder.Turn;

import java.util.List;
import java.util.Optional;

/** A file of one of the two registers, whose dates people are reminded of. */
public sealed interface Watched {

	/** The registers, as a reader of the API knows them. */
	enum Register {

		REQUEST, OBJECTION

	}

	Register register();

	OfficeCode office();

	CaseId id();

	RegistrationNumber number();

	/** The steps that were dealt with. */
	List<Reminded> reminders();

	/** Grows with every command, not with what is noted of reminders. */
	long version();

	/** What it is about, if it says so itself. */
	Optional<String> subject();

	/** The same file with an officer's word about one step in place of what was noted of it. */
	Watched decided(Reminded word);

	/** Its ladders as it stands. */
	List<Ladder> ladders(Setting setting);

	/** The steps nothing was done about, those that wait for a word among them, in order of time. */
	default List<Step> waiting(Setting setting) {
		return Turn.open(ladders(setting), reminders().stream().filter(Reminded::settled).toList(), setting);
	}

	/** Its page, below {@code /petugas}. */
	String page();

	/** A request. */
	record OfRequest(CaseFile file) implements Watched {

		@Override
		public Register register() {
			return Register.REQUEST;
		}

		@Override
		public long version() {
			return file.version();
		}

		@Override
		public Optional<String> subject() {
			return Optional.of(file.request().submission().subject());
		}

		@Override
		public Watched decided(Reminded word) {
			return new OfRequest(file.decided(word));
		}

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
		public Register register() {
			return Register.OBJECTION;
		}

		@Override
		public long version() {
			return file.version();
		}

		@Override
		public Optional<String> subject() {
			return Optional.empty();
		}

		@Override
		public Watched decided(Reminded word) {
			return new OfObjection(file.decided(word));
		}

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
