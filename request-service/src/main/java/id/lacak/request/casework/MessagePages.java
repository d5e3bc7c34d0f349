package id.lacak.request.casework;

import id.lacak.request.account.SignedIn;
import id.lacak.request.lifecycle.CaseFile;
import id.lacak.request.page.Language;
import id.lacak.request.page.Pages;
import id.lacak.request.problem.Problem;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

import java.util.stream.Stream;

/** Failed messages as tasks: what to do instead, sending again, or writing down that it was done. */
@Controller
@RequestMapping({MessagePages.PATH, "/en" + MessagePages.PATH})
class MessagePages {

	static final String PATH = "/petugas/notifikasi";

	private static final int LONGEST = 2_000;

	private final MessageTasks tasks;

	private final Casework casework;

	private final Pages pages;

	MessagePages(MessageTasks tasks, Casework casework, Pages pages) {
		this.tasks = tasks;
		this.casework = casework;
		this.pages = pages;
	}

	@GetMapping
	String list(@AuthenticationPrincipal SignedIn officer, HttpServletRequest call, HttpServletResponse answer,
			Model model) {
		model.addAttribute("news", OneShot.take(call, answer));
		return show(officer, "", "", call, model);
	}

	@PostMapping("/{id}/{message}/kirim")
	String resend(@AuthenticationPrincipal SignedIn officer, @PathVariable String id, @PathVariable String message,
			HttpServletRequest call, HttpServletResponse answer) {
		var file = file(officer, id);
		OneShot.leave(call, answer, casework.resendOnce(officer, file, message));
		return back(call);
	}

	/** Writes down that the applicant was reached in another way. */
	@PostMapping("/{id}/{message}/tercapai")
	String reached(@AuthenticationPrincipal SignedIn officer, @PathVariable String id, @PathVariable String message,
			@RequestParam(name = "way", defaultValue = "") String way,
			@RequestParam(name = "text", defaultValue = "") String text, HttpServletRequest call,
			HttpServletResponse answer, Model model) {
		var task = tasks.find(officer, file(officer, id), message);
		if (task.isEmpty()) {
			OneShot.leave(call, answer, "reached-before");
			return back(call);
		}
		var chosen = Stream.of(MessageTasks.Way.values()).filter(each -> each.name().equals(way)).findFirst();
		if (chosen.isEmpty() || text.length() > LONGEST) {
			answer.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
			return show(officer, message, text, call, model);
		}
		// the case is the office's, and its notes are in its language
		var words = pages.words(Language.INDONESIAN, casework.office(officer));
		return switch (tasks.reached(officer, task.get(), chosen.get(), text, words)) {
			case Ruling.Done _ -> {
				OneShot.leave(call, answer, "reached");
				yield back(call);
			}
			case Ruling.Refused(var why, _) -> throw Problem.refused(why);
			case Ruling.Stale _ -> throw Problem.stale();
			case Ruling.Unknown _ -> throw Problem.notFound();
			case Ruling.NotAllowed _ -> throw Problem.forbidden();
		};
	}

	/** Somebody has asked for the file again, or needs it no more. */
	@PostMapping("/berkas/{id}/{document}/selesai")
	String dealtWith(@AuthenticationPrincipal SignedIn officer, @PathVariable String id,
			@PathVariable String document, HttpServletRequest call, HttpServletResponse answer) {
		tasks.dealtWith(officer, file(officer, id), document);
		OneShot.leave(call, answer, "file-settled");
		return back(call);
	}

	private String show(SignedIn officer, String faulty, String text, HttpServletRequest call, Model model) {
		model.addAttribute("officer", officer);
		model.addAttribute("words", pages.words(call));
		model.addAttribute("tasks", tasks.open(officer));
		model.addAttribute("refused", tasks.refused(officer));
		model.addAttribute("ways", MessageTasks.Way.values());
		model.addAttribute("faulty", faulty);
		model.addAttribute("text", text);
		model.asMap().putIfAbsent("news", "");
		return "casework/notifikasi";
	}

	private CaseFile file(SignedIn officer, String id) {
		return CaseIds.parse(id).flatMap(known -> casework.find(officer, known)).orElseThrow(Problem::notFound);
	}

	private String back(HttpServletRequest call) {
		return "redirect:" + pages.of(call).to(PATH);
	}

}
