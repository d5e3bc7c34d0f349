package id.lacak.request.casework;

import id.lacak.request.lifecycle.CaseFile;
import id.lacak.request.lifecycle.CommandKind;
import id.lacak.request.lifecycle.Setting;
import id.lacak.request.lifecycle.Stage.Status;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A case as a unit that was asked reads it: what is asked of it, until when, and its own files.
 * Nothing of the applicant, of other units, or of what officers wrote to each other.
 *
 * @param dueDate the legal date of the answer to the applicant
 * @param commands what this officer may do now
 */
record UnitView(String id, String registrationNumber, long version, Status status, String statusLabel,
		String subject, Optional<LocalDate> dueDate, Optional<Integer> workingDaysLeft, boolean overdue,
		boolean extended, boolean provisional, List<AssignmentView> assignments, List<CaseView.Document> documents,
		List<CommandKind> commands) {

	static UnitView of(CaseFile file, Confidence sight, Setting setting, List<CommandKind> commands, String label) {
		var request = file.request();
		var due = request.deadline();
		return new UnitView(request.id().value(), request.number().text(), file.version(), request.stage().status(),
				label, request.submission().subject(), due.map(deadline -> deadline.lastDay()),
				request.answerBy()
						.map(deadline -> setting.calendar().distance(setting.today(), deadline.lastDay())),
				request.overdue(setting.today()), CaseFacts.extended(file),
				due.map(deadline -> deadline.provisional()).orElse(false),
				request.assignments().stream().filter(sight::sees).map(AssignmentView::of).toList(),
				sight.documents(file).stream().map(CaseView.Document::of).toList(), commands);
	}

}
