package id.lacak.request.review;

import id.lacak.request.account.SignedIn;
import id.lacak.request.casework.CaseIds;
import id.lacak.request.casework.Versions;
import id.lacak.request.objection.ObjectionCommand;
import id.lacak.request.objection.ObjectionCommandKind;
import id.lacak.request.objection.ObjectionFile;
import id.lacak.request.objection.ObjectionQuery;
import id.lacak.request.objection.ObjectionStage.Status;
import id.lacak.request.objection.Ground;
import id.lacak.request.problem.Incoming;
import id.lacak.request.problem.Problem;

import com.fasterxml.jackson.annotation.JsonInclude;

import jakarta.servlet.http.HttpServletRequest;

import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Objections for officers' programs: the list, one of them, and every command. */
@RestController
@RequestMapping("/api/v1/objections")
class ReviewController {

	private final Reviewing reviewing;

	private final MessageSource messages;

	ReviewController(Reviewing reviewing, MessageSource messages) {
		this.reviewing = reviewing;
		this.messages = messages;
	}

	/** A page of the list. */
	record Listed(List<Row> items, Optional<String> next, long total) {
	}

	/**
	 * An objection in the list.
	 *
	 * @param applicantName absent for auditors
	 * @param workingDaysLeft negative when late; absent once answered
	 */
	@JsonInclude(JsonInclude.Include.NON_ABSENT)
	record Row(String id, String objectionNumber, Optional<String> requestNumber, long version, Status status,
			String statusLabel, Set<Ground> grounds, Optional<String> applicantName, Instant receivedAt,
			LocalDate dueDate, LocalDate targetDate, Optional<Integer> workingDaysLeft, boolean overdue, boolean late,
			boolean premature, boolean inDispute) {
	}

	@GetMapping
	Listed list(@AuthenticationPrincipal SignedIn officer, HttpServletRequest call) {
		var setting = reviewing.settingFor(officer);
		var page = page(ObjectionFilters.read(call, officer.office(), setting));
		return new Listed(page.items().stream().map(file -> {
			var objection = file.objection();
			var due = objection.answerBy();
			return new Row(objection.id().value(), objection.number().text(),
					objection.against().map(about -> about.number()), file.version(), objection.stage().status(),
					label(file), objection.claim().grounds(),
					reviewing.seesPeople(officer)
							? Optional.of(objection.objector().applicant().name())
							: Optional.empty(),
					objection.arrival().receivedAt(), due.lastDay(), due.target(),
					objection.stage().status().awaitsAnswer()
							? Optional.of(setting.calendar().distance(setting.today(), due.lastDay()))
							: Optional.empty(),
					objection.unanswered(setting.today()), objection.late(), objection.premature(),
					objection.dispute().map(dispute -> dispute.open()).orElse(false));
		}).toList(), page.next(), page.total());
	}

	@GetMapping("/{id}")
	ResponseEntity<ObjectionView> read(@AuthenticationPrincipal SignedIn officer, @PathVariable String id) {
		return answer(file(officer, id), officer);
	}

	@PostMapping("/{id}/review")
	ResponseEntity<ObjectionView> review(@AuthenticationPrincipal SignedIn officer, @PathVariable String id,
			Incoming incoming, @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String version) {
		return carryOut(officer, id, version, _ -> {
			incoming.jsonOrNothing().check();
			return new ObjectionCommand.BeginReview();
		});
	}

	@PostMapping("/{id}/opinion")
	ResponseEntity<ObjectionView> opinion(@AuthenticationPrincipal SignedIn officer, @PathVariable String id,
			Incoming incoming, @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String version) {
		return carryOut(officer, id, version, _ -> ReviewBodies.opinion(incoming.json()));
	}

	@PostMapping("/{id}/decision")
	ResponseEntity<ObjectionView> decision(@AuthenticationPrincipal SignedIn officer, @PathVariable String id,
			Incoming incoming, @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String version) {
		return carryOut(officer, id, version, file -> {
			// a right, and so told before the body is read
			if (file.objection().bars(officer.username()))
				throw Problem.forbidden();
			return ReviewBodies.decision(incoming.json(), today(officer, file));
		});
	}

	@PostMapping("/{id}/execution")
	ResponseEntity<ObjectionView> execution(@AuthenticationPrincipal SignedIn officer, @PathVariable String id,
			Incoming incoming, @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String version) {
		return carryOut(officer, id, version,
				file -> reviewing.execution(incoming.json(), file));
	}

	@PostMapping("/{id}/withdrawal")
	ResponseEntity<ObjectionView> withdrawal(@AuthenticationPrincipal SignedIn officer, @PathVariable String id,
			Incoming incoming, @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String version) {
		return carryOut(officer, id, version, _ -> ReviewBodies.withdrawal(incoming.json()));
	}

	@PostMapping("/{id}/closing")
	ResponseEntity<ObjectionView> closing(@AuthenticationPrincipal SignedIn officer, @PathVariable String id,
			Incoming incoming, @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String version) {
		return carryOut(officer, id, version, _ -> ReviewBodies.closing(incoming.jsonOrNothing()));
	}

	@PostMapping("/{id}/dispute")
	ResponseEntity<ObjectionView> dispute(@AuthenticationPrincipal SignedIn officer, @PathVariable String id,
			Incoming incoming, @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String version) {
		return carryOut(officer, id, version,
				file -> ReviewBodies.dispute(incoming.json(), file.objection(), today(officer, file)));
	}

	/** In the order of refusals: 404 before the body is read, then the body, 412, 409. */
	private ResponseEntity<ObjectionView> carryOut(SignedIn officer, String id, @Nullable String version,
			Function<ObjectionFile, ObjectionCommand> command) {
		var present = file(officer, id);
		return answer(reviewing.carryOut(officer, present.objection().id(), command.apply(present),
				Versions.expected(version)).orProblem(), officer);
	}

	private ObjectionQuery.Page page(ObjectionQuery query) {
		try {
			return reviewing.list(query);
		} catch (IllegalArgumentException notACursor) {
			throw Problem.invalid("/after", "INVALID_VALUE", "");
		}
	}

	private ObjectionFile file(SignedIn officer, String id) {
		return CaseIds.parse(id).flatMap(known -> reviewing.find(officer, known)).orElseThrow(Problem::notFound);
	}

	private LocalDate today(SignedIn officer, ObjectionFile file) {
		return reviewing.settingFor(officer, file, officer.roles()).today();
	}

	private ResponseEntity<ObjectionView> answer(ObjectionFile file, SignedIn officer) {
		List<ObjectionCommandKind> possible = reviewing.possible(officer, file);
		return ResponseEntity.ok()
				.eTag(Versions.tag(file.version()))
				.body(ObjectionView.of(file, reviewing.seesPeople(officer),
						reviewing.settingFor(officer, file, officer.roles()), possible, label(file)));
	}

	private String label(ObjectionFile file) {
		return messages.getMessage("ObjectionStatus." + file.objection().stage().status(), null,
				LocaleContextHolder.getLocale());
	}

}
