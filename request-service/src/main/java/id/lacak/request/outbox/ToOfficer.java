package id.lacak.request.outbox;

import id.lacak.request.account.Colleagues.Colleague;
import id.lacak.request.office.Office;

import java.util.List;
import java.util.Optional;

/**
 * What every event for one officer carries.
 *
 * @param link absolute address of the officer's page
 */
record ToOfficer(Regarding.Office office, Regarding.Recipient recipient, String link) {

	/** @param publicUrl base of links, without a slash at its end */
	static ToOfficer of(Colleague officer, Office office, String publicUrl, String path) {
		return new ToOfficer(Regarding.of(office), new Regarding.Recipient(officer.name(),
				Optional.of(officer.email()), Optional.empty(), "id", List.of("EMAIL")), publicUrl + path);
	}

}
