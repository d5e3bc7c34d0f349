package id.lacak.request.casework;

import id.lacak.request.account.SignedIn;
import id.lacak.request.lifecycle.Applicant;
import id.lacak.request.lifecycle.Assignment;
import id.lacak.request.lifecycle.CaseFile;
import id.lacak.request.lifecycle.InformationRequest;
import id.lacak.request.lifecycle.CasePage;
import id.lacak.request.lifecycle.Channel;
import id.lacak.request.lifecycle.NoticeOutcome;
import id.lacak.request.lifecycle.Setting;
import id.lacak.request.lifecycle.Stage.Status;
import id.lacak.request.problem.Problem;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The work list for officers' programs. */
@RestController
class WorkListController {

	private final WorkList list;

	private final Casework casework;

	private final CaseWords words;

	WorkListController(WorkList list, Casework casework, CaseWords words) {
		this.list = list;
		this.casework = casework;
		this.words = words;
	}

	/** A page of the list. */
	record Listed(List<Row> items, Optional<String> next, long total) {
	}

	/**
	 * A case in the list.
	 *
	 * @param applicantName absent for auditors and units
	 * @param asked units that owe the office an answer
	 * @param handler username of who looks after the case
	 * @param workingDaysLeft negative when late; absent while no answer is awaited
	 */
	record Row(String id, String registrationNumber, long version, String subject, Applicant.Kind applicantKind,
			Optional<String> applicantName, Status status, String statusLabel, Optional<NoticeOutcome> outcome,
			Channel channel, Optional<String> unit, List<String> asked, Instant receivedAt,
			Optional<LocalDate> dueDate, Optional<LocalDate> targetDate, Optional<Integer> workingDaysLeft,
			boolean overdue, boolean extended, boolean provisional, Optional<String> handler) {

		static Row of(CaseFile file, Setting setting, boolean named, String label) {
			var request = file.request();
			var applicant = request.submission().applicant();
			return new Row(request.id().value(), request.number().text(), file.version(),
					request.submission().subject(), applicant.kind(),
					named ? Optional.of(applicant.name()) : Optional.empty(), request.stage().status(), label,
					request.answer().map(answer -> answer.notice().outcome()), request.arrival().channel(),
					request.submission().unit(), unitsAsked(request), request.arrival().receivedAt(),
					request.deadline().map(due -> due.lastDay()), request.deadline().map(due -> due.target()),
					request.answerBy().map(due -> setting.calendar().distance(setting.today(), due.lastDay())),
					request.overdue(setting.today()), CaseFacts.extended(file),
					request.deadline().map(due -> due.provisional()).orElse(false), file.handler());
		}

	}

	private static List<String> unitsAsked(InformationRequest request) {
		return request.assignments().stream().filter(Assignment::open).map(Assignment::unit).distinct().toList();
	}

	@GetMapping("/api/v1/requests")
	Listed list(@AuthenticationPrincipal SignedIn officer, HttpServletRequest call) {
		var setting = casework.settingFor(officer, officer.roles());
		var named = Confidence.of(officer).seesPeople();
		var page = page(officer, ListFilters.read(call, casework.office(officer)));
		return new Listed(page.items()
				.stream()
				.map(file -> Row.of(file, setting, named, words.status(file.request().stage().status())))
				.toList(), page.next(), page.total());
	}

	private CasePage page(SignedIn officer, WorkList.Filter filter) {
		try {
			return list.page(officer, filter);
		} catch (IllegalArgumentException notACursor) {
			throw Problem.invalid("/after", "INVALID_VALUE", "");
		}
	}

}
