package id.lacak.request.outbox;

import id.lacak.request.lifecycle.CaseId;
import id.lacak.request.lifecycle.OfficeCode;
import id.lacak.request.lifecycle.Requests;
import id.lacak.request.lifecycle.Serving;
import id.lacak.request.lifecycle.Told;
import id.lacak.request.objection.Objections;

import java.time.Clock;
import java.util.List;
import java.util.Optional;

/**
 * Has a notice sent by another way when the first one failed: an email that did not arrive is
 * followed by a text, once, if a telephone number is known. What then is left is a task for
 * officers.
 */
public final class Rerouting {

	private final Requests requests;

	private final Objections objections;

	private final Pending pending;

	private final Announcements announcements;

	private final Clock clock;

	private final Runnable nudge;

	/** @param nudge tells the relay that something waits; must not block */
	public Rerouting(Requests requests, Objections objections, Pending pending, Announcements announcements,
			Clock clock, Runnable nudge) {
		this.requests = requests;
		this.objections = objections;
		this.pending = pending;
		this.announcements = announcements;
		this.clock = clock;
		this.nudge = nudge;
	}

	/** Looks at one notice of a request or an objection; may be repeated. */
	public void look(OfficeCode office, CaseId id, String notice) {
		announcement(office, id, notice).ifPresent(announcement -> {
			pending.add(office, id, announcement);
			nudge.run();
		});
	}

	private Optional<Announcement> announcement(OfficeCode office, CaseId id, String notice) {
		return requests.find(office, id)
				.flatMap(file -> failed(file.told(), notice,
						file.request().submission().applicant().phone().isPresent())
						.map(email -> announcements.unreached(file, email, clock.instant())))
				.or(() -> objections.find(office, id)
						.flatMap(file -> failed(file.told(), notice,
								file.objection().objector().applicant().phone().isPresent())
								.map(email -> announcements.unreached(file, email, clock.instant()))));
	}

	private Optional<Told> failed(List<Told> told, String notice, boolean phone) {
		return Serving.of(told)
				.stream()
				.filter(serving -> serving.notice().equals(notice))
				.flatMap(serving -> serving.toBeTexted(phone, clock.instant()).stream())
				.filter(email -> email.notice().isPresent())
				.findFirst();
	}

}
