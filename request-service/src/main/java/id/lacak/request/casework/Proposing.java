package id.lacak.request.casework;

import id.lacak.request.account.SignedIn;
import id.lacak.request.casework.Proposals.Proposal;
import id.lacak.request.casework.Proposals.State;
import id.lacak.request.lifecycle.CaseFile;
import id.lacak.request.lifecycle.CommandKind;
import id.lacak.request.lifecycle.RequestCommand;
import id.lacak.request.lifecycle.Role;
import id.lacak.request.lifecycle.WrittenNotice;
import id.lacak.request.page.Language;
import id.lacak.request.page.Pages;
import id.lacak.request.page.Words;
import id.lacak.request.problem.Problem;

import org.springframework.stereotype.Component;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/**
 * Notices that one officer prepares and another signs. Signing is sending, which is the lead
 * officer's right alone; that a letter was put forward or sent back stands among the notes of the
 * case, so its history tells who prepared it.
 */
@Component
class Proposing {

	private static final Set<Role> OFFICE = EnumSet.of(Role.DESK_OFFICER, Role.LEAD_OFFICER);

	private static final int LARGEST = 200_000;

	private static final int MOST = 200;

	private final Proposals proposals;

	private final Casework casework;

	private final JointNotices joint;

	private final Reliance reliance;

	private final Pages pages;

	Proposing(Proposals proposals, Casework casework, JointNotices joint, Reliance reliance, Pages pages) {
		this.proposals = proposals;
		this.casework = casework;
		this.joint = joint;
		this.reliance = reliance;
		this.pages = pages;
	}

	/** What waits for a signature and can still be sent; what cannot is forgotten. */
	List<CaseFile> waiting(SignedIn officer) {
		return proposals.list(officer.office(), State.PROPOSED, MOST).stream().flatMap(proposal -> {
			var file = casework.find(officer, proposal.about()).filter(known -> open(officer, known));
			if (file.isEmpty())
				proposals.forget(proposal);
			return file.stream();
		}).toList();
	}

	/** Whether the officer may write the notice of this case now. */
	boolean mayPrepare(SignedIn officer, CaseFile file) {
		return officer.hasAny(OFFICE) && open(officer, file);
	}

	/** What is prepared for the case, for those who prepare letters. */
	Optional<Proposal> of(SignedIn officer, CaseFile file) {
		return officer.hasAny(OFFICE) ? proposals.find(officer.office(), file.request().id()) : Optional.empty();
	}

	/**
	 * Keeps what was typed so far.
	 * @param expected version that the form began with; 0 without one
	 * @return empty if somebody else was faster, or the letter waits for its signature
	 */
	Optional<Proposal> save(SignedIn officer, CaseFile file, Map<String, List<String>> typed, long expected) {
		var present = of(officer, file);
		if (present.filter(known -> known.state() == State.PROPOSED).isPresent())
			return Optional.empty();
		var state = present.map(Proposal::state).orElse(State.DRAFT);
		return kept(officer, file, typed, expected, state, present.flatMap(Proposal::reason));
	}

	/** Puts the letter forward to be signed. */
	Ruling propose(SignedIn officer, CaseFile file, Map<String, List<String>> typed, WrittenNotice notice,
			long expected, OptionalLong version) {
		if (of(officer, file).map(Proposal::version).orElse(0L) != expected)
			return new Ruling.Stale(file);
		var words = office(officer);
		var ruling = note(officer, file, words.say("proposal.note.proposed",
				words.say("outcome." + notice.outcome().name())), version);
		if (ruling instanceof Ruling.Done(var after)
				&& kept(officer, after, typed, expected, State.PROPOSED, Optional.empty()).isEmpty())
			return new Ruling.Stale(after);
		return ruling;
	}

	/** Takes a letter back that waits for its signature; what was written stays. */
	boolean takeBack(SignedIn officer, CaseFile file, long expected) {
		return of(officer, file).filter(known -> known.state() == State.PROPOSED && known.version() == expected)
				.map(known -> proposals.keep(known.as(State.DRAFT, Optional.empty())))
				.orElse(false);
	}

	/** Sends a letter back to who prepared it. */
	boolean sendBack(SignedIn officer, CaseFile file, long expected, String reason) {
		var present = of(officer, file)
				.filter(known -> known.state() == State.PROPOSED && known.version() == expected);
		if (present.isEmpty() || !proposals.keep(present.get().as(State.RETURNED, Optional.of(reason))))
			return false;
		note(officer, file, office(officer).say("proposal.note.returned", reason), OptionalLong.empty());
		return true;
	}

	/** The notice as it was put forward; what is wrong with it by now is a 422 problem. */
	RequestCommand.SendNotice notice(SignedIn officer, Proposal proposal) {
		var today = casework.settingFor(officer, officer.roles()).today();
		var body = NoticeForm.read(proposal.fields());
		casework.find(officer, proposal.about())
				.ifPresent(file -> NoticeBody.alsoFor(body, file, known -> casework.find(officer, known)));
		return NoticeBody.read(body, today, test -> reliance.find(officer.office(), test));
	}

	/** Signs a letter that was put forward: it goes out. */
	Ruling sign(SignedIn officer, Proposal proposal, OptionalLong version) {
		var also = JointNotices.named(proposal.fields().getOrDefault("alsoFor[]", List.of()));
		var ruling = joint.carryOut(officer, proposal.about(), notice(officer, proposal), also, version);
		if (ruling instanceof Ruling.Done)
			proposals.forget(proposal);
		return ruling;
	}

	/** Forgets what was prepared once the notice has gone out. */
	void forget(SignedIn officer, CaseFile file) {
		of(officer, file).filter(_ -> !open(officer, file)).ifPresent(proposals::forget);
	}

	private Optional<Proposal> kept(SignedIn officer, CaseFile file, Map<String, List<String>> typed, long expected,
			State state, Optional<String> reason) {
		var fields = NoticeForm.own(typed);
		if (fields.values().stream().flatMap(List::stream).mapToInt(String::length).sum() > LARGEST)
			throw Problem.of(413, "too-large");
		var setting = casework.settingFor(officer, file, officer.roles());
		var due = file.request().answerBy().map(deadline -> deadline.lastDay()).orElse(setting.today());
		var proposal = new Proposal(file.request().id(), officer.office(), state, expected + 1, file.version(), fields,
				due, officer.username(), setting.now(), reason);
		return proposals.keep(proposal) ? Optional.of(proposal) : Optional.empty();
	}

	private Ruling note(SignedIn officer, CaseFile file, String text, OptionalLong version) {
		return casework.carryOut(officer, file.request().id(), new RequestCommand.AddNote(text), version);
	}

	/** The notes of a case are in the office's language. */
	private Words office(SignedIn officer) {
		return pages.words(Language.INDONESIAN, casework.office(officer));
	}

	private boolean open(SignedIn officer, CaseFile file) {
		return CommandKind.possible(file.request(), EnumSet.of(Role.LEAD_OFFICER),
				casework.settingFor(officer, file, officer.roles())).contains(CommandKind.SEND_NOTICE);
	}

}
