package id.lacak.request.tracking;

import id.lacak.request.attachment.SentFile;
import id.lacak.request.lifecycle.CaseFile;
import id.lacak.request.page.Language;
import id.lacak.request.objecting.Objecting;
import id.lacak.request.page.Pages;
import id.lacak.request.page.Words;
import id.lacak.request.problem.Body;
import id.lacak.request.problem.Incoming;
import id.lacak.request.problem.Problem;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import java.nio.charset.StandardCharsets;
import java.util.List;

/** What applicants' programs may see and do, by tracking code. */
@RestController
@RequestMapping("/api/v1/tracking")
class TrackingController {

	private final Tracking tracking;

	private final Completing completing;

	private final Recovery recovery;

	private final Objecting objecting;

	private final Pages pages;

	TrackingController(Tracking tracking, Completing completing, Recovery recovery, Objecting objecting, Pages pages) {
		this.objecting = objecting;
		this.tracking = tracking;
		this.completing = completing;
		this.recovery = recovery;
		this.pages = pages;
	}

	@GetMapping("/{code}")
	ResponseEntity<Record> see(@PathVariable String code, HttpServletRequest request) {
		var alone = tracking.alone(code);
		if (alone.isEmpty())
			return seen(tracking.find(code), request);
		var words = pages.words(Language.of(request), tracking.office(alone.get()));
		return answer(tracking.sight(alone.get(), words), words);
	}

	@PostMapping("/{code}/objections/withdrawal")
	ResponseEntity<Record> withdrawObjection(@PathVariable String code, Incoming incoming,
			HttpServletRequest request) {
		if (objecting.find(code).isEmpty())
			throw Problem.notFound();
		objecting.withdraw(code, TrackingForms.withdrawal(incoming.json()));
		return see(code, request);
	}

	@PostMapping("/{code}/completion")
	ResponseEntity<View> complete(@PathVariable String code, Incoming incoming, HttpServletRequest request) {
		var file = tracking.find(code);
		var uploads = incoming.isMultipart() ? SentFile.all(request) : List.<SentFile>of();
		var supplied = TrackingForms.completion(incoming.isMultipart() ? parts(incoming, request) : incoming.json(),
				uploads.size());
		return view(completing.complete(file, supplied.items(), supplied.note(), uploads), request);
	}

	@PostMapping("/{code}/withdrawal")
	ResponseEntity<View> withdraw(@PathVariable String code, Incoming incoming, HttpServletRequest request) {
		tracking.find(code);
		return view(tracking.withdraw(code, TrackingForms.withdrawal(incoming.json())), request);
	}

	@PostMapping("/{code}/confirmation")
	ResponseEntity<View> confirm(@PathVariable String code, Incoming incoming, HttpServletRequest request) {
		tracking.find(code);
		incoming.jsonOrNothing().check();
		return view(tracking.confirm(code), request);
	}

	@PostMapping("/recovery")
	ResponseEntity<Void> recover(Incoming incoming, HttpServletRequest request) {
		var lost = TrackingForms.recovery(incoming.json());
		recovery.ask(pages.office(request), lost.number(), lost.contact());
		return ResponseEntity.accepted().build();
	}

	/** The fields of a multipart call: a JSON part {@code data}, or fields named as in a form. */
	private static Body parts(Incoming incoming, HttpServletRequest request) {
		var data = request.getParameter("data");
		return data == null ? incoming.form() : Body.json(data.getBytes(StandardCharsets.UTF_8));
	}

	private ResponseEntity<Record> seen(CaseFile file, HttpServletRequest request) {
		var words = pages.words(Language.of(request), tracking.office(file));
		return answer(view(file, words), words);
	}

	private ResponseEntity<View> view(CaseFile file, HttpServletRequest request) {
		var words = pages.words(Language.of(request), tracking.office(file));
		return answer(view(file, words), words);
	}

	private View view(CaseFile file, Words words) {
		return View.of(file, tracking.actions(file), tracking.objection(file, words), tracking.setting(file), words);
	}

	private static <T> ResponseEntity<T> answer(T body, Words words) {
		return ResponseEntity.ok().header("Content-Language", words.locale().getLanguage()).body(body);
	}

}
