package id.lacak.request.casework;

import id.lacak.request.consequence.ConsequenceDesk;
import id.lacak.request.consequence.TestRecord;
import id.lacak.request.lifecycle.CaseFile;
import id.lacak.request.lifecycle.OfficeCode;
import id.lacak.request.lifecycle.Outcome;
import id.lacak.request.lifecycle.RequestCommand;
import id.lacak.request.lifecycle.RequestEvent;
import id.lacak.request.lifecycle.Setting;
import id.lacak.request.lifecycle.WrittenNotice;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.springframework.stereotype.Component;

/** What notices rely on: recorded consequence tests, or one that a notice brings with it. */
@Component
class Reliance {

	private final ConsequenceDesk consequences;

	Reliance(ConsequenceDesk consequences) {
		this.consequences = consequences;
	}

	/** A recorded test of the office. */
	Optional<TestRecord> find(OfficeCode office, String id) {
		return consequences.find(office, id);
	}

	/** Recorded tests that a notice of today may rely on. */
	List<TestRecord> usable(OfficeCode office, LocalDate today) {
		return consequences.usable(office, today);
	}

	/**
	 * The events of a command that the law lets through. A test that a notice brings with it is
	 * entered in its register only now, and the notice names it.
	 */
	List<RequestEvent> sealed(CaseFile file, RequestCommand command, List<RequestEvent> events, Setting setting) {
		var relying = switch (command) {
			case RequestCommand.SendNotice(var notice) ->
				new RequestCommand.SendNotice(relying(notice, file, setting));
			case RequestCommand.CorrectNotice(var notice, var why) ->
				new RequestCommand.CorrectNotice(relying(notice, file, setting), why);
			case RequestCommand other -> other;
		};
		return !relying.equals(command)
				&& file.request().decide(relying, setting) instanceof Outcome.Accepted(var again) ? again : events;
	}

	private WrittenNotice relying(WrittenNotice notice, CaseFile file, Setting setting) {
		var relied = new ArrayList<>(notice.relied());
		var request = file.request();
		notice.consequenceTest()
				.filter(test -> relied.stream().noneMatch(known -> known.hash().equals(TestRecord.hashOf(test))))
				.map(test -> consequences.entered(test, request.office(), request.id().value(), setting))
				.ifPresent(relied::add);
		return notice.relying(relied);
	}

}
