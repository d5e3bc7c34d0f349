package id.lacak.request.casework;

import id.lacak.request.account.SignedIn;
import id.lacak.request.casework.Proposals.Proposal;
import id.lacak.request.casework.Proposals.State;
import id.lacak.request.lifecycle.CaseFile;
import id.lacak.request.lifecycle.CaseId;
import id.lacak.request.lifecycle.CaseQuery;
import id.lacak.request.lifecycle.Requests;
import id.lacak.request.lifecycle.Role;
import id.lacak.request.lifecycle.Stage.Status;
import id.lacak.request.notice.Notice;
import id.lacak.request.notice.NoticeSource;

import org.springframework.stereotype.Component;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What cases tell officers: who came, what is late, what waits to be signed or found. */
@Component
class CaseNotices implements NoticeSource {

	private static final Set<Role> OFFICE = EnumSet.of(Role.DESK_OFFICER, Role.LEAD_OFFICER);

	private static final Set<Role> ANSWERING = EnumSet.of(Role.LEAD_OFFICER, Role.OBJECTION_AUTHORITY);

	private static final String CASE = "/petugas/permohonan/";

	private final Requests requests;

	private final Casework casework;

	private final Proposals proposals;

	CaseNotices(Requests requests, Casework casework, Proposals proposals) {
		this.requests = requests;
		this.casework = casework;
		this.proposals = proposals;
	}

	@Override
	public List<Notice> since(SignedIn officer, Instant since, int most) {
		var told = Stream.<Notice>builder();
		if (officer.hasAny(OFFICE)) {
			arrived(officer, most).forEach(told);
			entrusted(officer, most).forEach(told);
		}
		if (officer.hasAny(ANSWERING))
			late(officer, since, most).forEach(told);
		if (officer.has(Role.LEAD_OFFICER))
			prepared(officer, Notice.Kind.TO_SIGN, State.PROPOSED, most).forEach(told);
		if (officer.has(Role.DESK_OFFICER))
			prepared(officer, Notice.Kind.SENT_BACK, State.RETURNED, most).forEach(told);
		if (officer.has(Role.UNIT_OFFICER))
			asked(officer, most).forEach(told);
		return told.build().toList();
	}

	private Stream<Notice> arrived(SignedIn officer, int most) {
		return requests.list(new CaseQuery(officer.office(), EnumSet.allOf(Status.class), Optional.empty(),
				Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(),
				CaseQuery.Sort.NEWEST, most, Optional.empty()))
				.items()
				.stream()
				.map(file -> about(Notice.Kind.NEW_REQUEST, file, file.history().getFirst().at()));
	}

	/** What others handed to this officer; what was taken is known. */
	private Stream<Notice> entrusted(SignedIn officer, int most) {
		return requests.list(new CaseQuery(officer.office(), EnumSet.allOf(Status.class), Optional.empty(),
				Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(),
				CaseQuery.Sort.NEWEST, most, Optional.empty(),
				Optional.of(new CaseQuery.Handling.By(officer.username()))))
				.items()
				.stream()
				.flatMap(file -> file.entrusted()
						.filter(entry -> !entry.actor().equals(officer.username()))
						.map(entry -> about(Notice.Kind.ENTRUSTED, file, entry.at()))
						.stream());
	}

	/** An answer is late from the first instant of the day after its last one, in the office's zone. */
	private Stream<Notice> late(SignedIn officer, Instant since, int most) {
		var setting = casework.settingFor(officer, officer.roles());
		var zone = casework.office(officer).zone();
		return requests.list(new CaseQuery(officer.office(), WorkList.CLOCK_RUNS,
				Optional.of(LocalDate.ofInstant(since, zone).minusDays(1)), Optional.of(setting.today().minusDays(1)),
				Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), CaseQuery.Sort.DUE_DATE, most,
				Optional.empty())).items().stream().flatMap(file -> late(file, zone).stream());
	}

	private static Optional<Notice> late(CaseFile file, ZoneId zone) {
		return file.request()
				.answerBy()
				.map(due -> due.lastDay().plusDays(1).atStartOfDay(zone).toInstant())
				.map(at -> about(Notice.Kind.OVERDUE, file, at));
	}

	private Stream<Notice> prepared(SignedIn officer, Notice.Kind kind, State state, int most) {
		return proposals.list(officer.office(), state, most)
				.stream()
				.filter(proposal -> state == State.PROPOSED || proposal.by().equals(officer.username()))
				.flatMap(proposal -> casework.find(officer, proposal.about())
						.map(file -> new Notice(kind, proposal.at(), file.request().number().text(),
								path(proposal, state)))
						.stream());
	}

	private static String path(Proposal proposal, State state) {
		return state == State.PROPOSED ? SigningPages.PATH + "/" + proposal.about() : page(proposal.about());
	}

	private Stream<Notice> asked(SignedIn officer, int most) {
		var sight = Confidence.of(officer);
		return requests.list(new CaseQuery(officer.office(), WorkList.CLOCK_RUNS, Optional.empty(), Optional.empty(),
				Optional.empty(), Optional.of(sight.unit().orElse("")), Optional.empty(), Optional.empty(),
				CaseQuery.Sort.NEWEST, most, Optional.empty()))
				.items()
				.stream()
				.flatMap(file -> file.request()
						.assignments()
						.stream()
						.filter(assignment -> sight.asked(assignment) && assignment.open())
						.map(assignment -> new Notice(Notice.Kind.UNIT_ASKED, assignment.assignedAt(),
								file.request().number().text(), UnitPages.PATH + "/" + file.request().id())));
	}

	private static Notice about(Notice.Kind kind, CaseFile file, Instant at) {
		return new Notice(kind, at, file.request().number().text(), page(file.request().id()));
	}

	private static String page(CaseId about) {
		return CASE + about;
	}

}
