package id.lacak.request.filing;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.lacak.request.lifecycle.Actor;
import id.lacak.request.lifecycle.CaseFile;
import id.lacak.request.lifecycle.HistoryEntry;
import id.lacak.request.lifecycle.Stage;
import id.lacak.request.office.Offices;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What filing a request answers. It is made from the first entries of the history, so a repeated
 * call answers the same although the case has moved on.
 *
 * @param dueDate the legal last day of the answer
 * @param extendedDueDate the last day if it is extended
 * @param provisional whether a counted day lies in a year whose holidays are not decreed yet
 * @param warnings odd things that did not stand in the way
 */
record Receipt(String id, String registrationNumber, String trackingCode, String status, Instant receivedAt,
		LocalDate dueDate, LocalDate extendedDueDate, boolean provisional, Map<String, String> links,
		@JsonInclude(JsonInclude.Include.NON_EMPTY) List<Map<String, String>> warnings) {

	static Receipt of(CaseFile file, Offices offices, String base, List<Map<String, String>> warnings) {
		var request = file.request();
		var opening = file.history()
				.stream()
				.filter(entry -> entry.at().equals(file.history().getFirst().at()))
				.filter(entry -> entry.facts().containsKey("extendedBy"))
				.toList();
		var code = request.trackingCode().value();
		var api = base + "/api/v1/tracking/" + code;
		return new Receipt(request.id().value(), request.number().text(), code, status(opening).name(),
				request.arrival().receivedAt(), date(opening, "answerBy"), date(opening, "extendedBy"),
				provisional(file, offices), Map.of("tracking", api, "receipt", api + "/receipt.pdf", "page",
						base + "/lacak/" + code),
				warnings);
	}

	private static Stage.Status status(List<HistoryEntry<Stage.Status>> opening) {
		return opening.getLast().to();
	}

	private static LocalDate date(List<HistoryEntry<Stage.Status>> opening, String fact) {
		return LocalDate.parse(Objects.requireNonNull(opening.getLast().facts().get(fact)));
	}

	private static boolean provisional(CaseFile file, Offices offices) {
		var request = file.request();
		var setting = offices.settingFor(request, Actor.SYSTEM);
		return setting.calendar()
				.deadlineFor(request.arrival().receivedOn(), setting.rulebook().writtenNotice())
				.provisional();
	}

}
