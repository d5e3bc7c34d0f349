package id.lacak.request.filing;

import id.lacak.request.lifecycle.CaseFile;
import id.lacak.request.office.Offices;
import id.lacak.request.page.Words;

import java.util.List;

/**
 * The confirmation page.
 *
 * @param code the tracking code in groups of four, easier to copy by hand
 * @param provisional whether the dates reach a year without decreed holidays
 */
record Sent(String number, String code, String path, String subject, String received, String due, String extended,
		boolean provisional, boolean complete, List<String> told) {

	static Sent of(CaseFile file, Words words, Offices offices) {
		var request = file.request();
		var receipt = Receipt.of(file, offices, "", List.of());
		var applicant = request.submission().applicant();
		var told = new java.util.ArrayList<String>();
		applicant.email().ifPresent(_ -> told.add("EMAIL"));
		applicant.phone().ifPresent(_ -> told.add("SMS"));
		var code = request.trackingCode().value();
		return new Sent(request.number().text(), code.replaceAll("(.{4})(?=.)", "$1-"), "/lacak/" + code,
				request.submission().subject(), words.moment(request.arrival().receivedAt()),
				words.day(receipt.dueDate()), words.day(receipt.extendedDueDate()), receipt.provisional(),
				receipt.status().equals("IN_PROCESS"), List.copyOf(told));
	}
}
