package id.lacak.request.tracking;

import id.lacak.request.lifecycle.Applicant;
import id.lacak.request.lifecycle.CaseFile;
import id.lacak.request.lifecycle.Requests;
import id.lacak.request.lifecycle.Submission;
import id.lacak.request.lifecycle.TrackingRecovery;
import id.lacak.request.office.Office;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.task.TaskExecutor;
import org.springframework.stereotype.Service;

import java.util.Optional;

/**
 * Sends a lost tracking link to a contact that the case already has. The caller learns nothing: the
 * answer is given before the register is asked.
 */
@Service
class Recovery {

	private static final Logger log = LoggerFactory.getLogger(Recovery.class);

	private final Requests requests;

	private final TrackingRecovery links;

	private final TaskExecutor later;

	Recovery(Requests requests, TrackingRecovery links,
			@Qualifier("applicationTaskExecutor") TaskExecutor later) {
		this.requests = requests;
		this.links = links;
		this.later = later;
	}

	/** Sends the link if number and contact belong together. */
	void ask(Office office, String number, String contact) {
		later.execute(() -> {
			try {
				requests.findByNumber(office.code(), number)
						.ifPresent(file -> matching(file, contact).ifPresent(way -> links.ask(file, way)));
			} catch (RuntimeException fault) {
				log.warn("a tracking link could not be sent: {}", fault.getClass().getSimpleName());
			}
		});
	}

	private static Optional<Submission.Contact> matching(CaseFile file, String contact) {
		var applicant = file.request().submission().applicant();
		if (applicant.email().filter(contact::equalsIgnoreCase).isPresent())
			return Optional.of(Submission.Contact.EMAIL);
		return samePhone(applicant, contact) ? Optional.of(Submission.Contact.SMS) : Optional.empty();
	}

	/** Compares the digits after country code or leading zero. */
	private static boolean samePhone(Applicant applicant, String contact) {
		var typed = contact.replaceAll("[^0-9]", "").replaceFirst("^(00)?62|^0", "");
		return typed.length() >= 7 && applicant.phone()
				.map(phone -> phone.replaceAll("[^0-9]", "").replaceFirst("^62", "").equals(typed))
				.orElse(false);
	}

}
