package id.lacak.request.review;

import id.lacak.request.account.SignedIn;
import id.lacak.request.lifecycle.Role;
import id.lacak.request.notice.Notice;
import id.lacak.request.notice.NoticeSource;
import id.lacak.request.objection.ObjectionQuery;
import id.lacak.request.objection.ObjectionStage.Status;

import org.springframework.stereotype.Component;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Tells those who prepare and decide objections that there is a new one. */
@Component
class ObjectionNotices implements NoticeSource {

	private static final Set<Role> HANDLING = EnumSet.of(Role.DESK_OFFICER, Role.LEAD_OFFICER,
			Role.OBJECTION_AUTHORITY);

	private final Reviewing reviewing;

	ObjectionNotices(Reviewing reviewing) {
		this.reviewing = reviewing;
	}

	@Override
	public List<Notice> since(SignedIn officer, Instant since, int most) {
		if (!officer.hasAny(HANDLING))
			return List.of();
		return reviewing.list(new ObjectionQuery(officer.office(), EnumSet.of(Status.REGISTERED, Status.UNDER_REVIEW),
				Optional.empty(), Optional.empty(), most, Optional.empty()))
				.items()
				.stream()
				.map(file -> new Notice(Notice.Kind.NEW_OBJECTION, file.history().getFirst().at(),
						file.objection().number().text(), "/petugas/keberatan/" + file.objection().id()))
				.toList();
	}

}
