package id.lacak.request.outbox;

import id.lacak.request.account.Colleagues.Colleague;
import id.lacak.request.lifecycle.InformationRequest;
import id.lacak.request.lifecycle.Submission;

import java.util.List;
import java.util.Optional;

/** What every event about a case carries so that people can be told: no more than that. */
record Regarding(Office office, String registrationNumber, Recipient recipient, String trackingCode,
		String trackingLink) {

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
		var applicant = submission.applicant();
		var code = request.trackingCode().value();
		return new Regarding(
				Office.of(office),
				request.number().text(),
				new Recipient(applicant.name(), applicant.email(), applicant.phone(), submission.language(),
						submission.notifyBy().stream().sorted().map(Submission.Contact::name).toList()),
				code, publicUrl + "/lacak/" + code);
	}

}
