package id.lacak.request.outbox;

import id.lacak.request.lifecycle.Applicant;

import id.lacak.request.account.Colleagues.Colleague;
import id.lacak.request.lifecycle.InformationRequest;
import id.lacak.request.lifecycle.RegistrationNumber;
import id.lacak.request.lifecycle.Submission;
import id.lacak.request.lifecycle.TrackingCode;
import id.lacak.request.objection.Contested;
import id.lacak.request.objection.Objection;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What every event about a case or an objection carries so that people can be told: no more
 * than that.
 *
 * @param registrationNumber of the case, or of the objection
 * @param requestNumber of the request that an objection is about
 */
record Regarding(Office office, String registrationNumber, Optional<String> requestNumber, Recipient recipient,
		String trackingCode, String trackingLink) {

	/** The office that acts. */
	record Office(String code, String name, String city, String zone, String phone, String address, String hours) {

		static Office of(id.lacak.request.office.Office office) {
			return new Office(office.code().value(), office.name(), office.city(), office.zone().getId(),
					office.phone(), office.address(), office.hours());
		}

	}

	/** Where to write. */
	record Recipient(String name, Optional<String> email, Optional<String> phone, String language,
			List<String> channels) {

		/** An officer, who is written to by email and in Indonesian. */
		static Recipient of(Colleague officer) {
			return new Recipient(officer.name(), Optional.of(officer.email()), Optional.empty(), "id",
					List.of("EMAIL"));
		}

	}

	/** @param publicUrl base of links, without a slash at its end */
	static Regarding of(InformationRequest request, id.lacak.request.office.Office office, String publicUrl) {
		var submission = request.submission();
		return about(office, request.number(), Optional.empty(),
				recipient(submission.applicant(), submission.language(), submission.notifyBy()),
				request.trackingCode(), publicUrl);
	}

	/** @param publicUrl base of links, without a slash at its end */
	static Regarding of(Objection objection, id.lacak.request.office.Office office, String publicUrl) {
		var objector = objection.objector();
		return about(office, objection.number(), objection.against().map(Contested::number),
				recipient(objector.applicant(), objector.language(), objector.notifyBy()), objection.trackingCode(),
				publicUrl);
	}

	private static Regarding about(id.lacak.request.office.Office office, RegistrationNumber number,
			Optional<String> requestNumber, Recipient recipient, TrackingCode code, String publicUrl) {
		return new Regarding(
				Office.of(office), number.text(), requestNumber, recipient, code.value(),
				publicUrl + "/lacak/" + code.value());
	}

	private static Recipient recipient(Applicant applicant, String language, Set<Submission.Contact> notifyBy) {
		return new Recipient(applicant.name(), applicant.email(), applicant.phone(), language,
				notifyBy.stream().sorted().map(Submission.Contact::name).toList());
	}

}
