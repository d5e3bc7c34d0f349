package id.lacak.request.casework;

import id.lacak.request.account.SignedIn;
import id.lacak.request.lifecycle.CaseFile;
import id.lacak.request.page.Pages;
import id.lacak.request.problem.Problem;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

import java.util.Comparator;

/** What a unit was asked: the questions, and one of them with its answer. Nothing else of a case is here. */
@Controller
@RequestMapping({UnitPages.PATH, "/en" + UnitPages.PATH})
class UnitPages {

	static final String PATH = "/unit/tugas";

	private static final int MOST = 200;

	private final WorkList list;

	private final Casework casework;

	private final CaseRendering rendering;

	private final Pages pages;

	UnitPages(WorkList list, Casework casework, CaseRendering rendering, Pages pages) {
		this.list = list;
		this.casework = casework;
		this.rendering = rendering;
		this.pages = pages;
	}

	/** A question to the officer's unit. */
	record Task(CaseFile file, AssignmentView asked, String distance, String look) {

		public boolean open() {
			return asked.open();
		}
	}

	@GetMapping
	String list(@AuthenticationPrincipal SignedIn officer, HttpServletRequest call, Model model) {
		var words = pages.words(call);
		var setting = casework.settingFor(officer, officer.roles());
		var sight = Confidence.of(officer);
		var open = WorkList.Filter.open();
		var filter = new WorkList.Filter(open.statuses(), open.due(), open.unit(), open.assignee(), open.channel(),
				open.text(), open.sort(), MOST, open.after());
		var tasks = list.page(officer, filter)
				.items()
				.stream()
				.flatMap(file -> file.request().assignments().stream().filter(sight::asked).map(asked -> {
					var left = setting.calendar().distance(setting.today(), asked.due().lastDay());
					return new Task(file, AssignmentView.of(asked), words.distance(left),
							left < 0 ? "late" : left == 0 ? "today" : left <= WorkList.SOON ? "soon" : "");
				}))
				.sorted(Comparator.comparing((Task task) -> task.asked().internalDueDate()))
				.toList();
		model.addAttribute("officer", officer);
		model.addAttribute("words", words);
		model.addAttribute("today", setting.today());
		model.addAttribute("unit", sight.unit().flatMap(code -> casework.office(officer).unit(code))
				.map(unit -> unit.name())
				.orElse(""));
		model.addAttribute("open", tasks.stream().filter(Task::open).toList());
		model.addAttribute("answered", tasks.stream().filter(task -> !task.open()).toList());
		return "casework/tugas";
	}

	@GetMapping("/{id}")
	String show(@AuthenticationPrincipal SignedIn officer, @PathVariable String id, HttpServletRequest call,
			HttpServletResponse answer, Model model) {
		var sight = Confidence.of(officer);
		var file = CaseIds.parse(id)
				.flatMap(known -> casework.find(officer, known))
				.filter(known -> known.request().assignments().stream().anyMatch(sight::asked))
				.orElseThrow(Problem::notFound);
		// whoever works in the office too has the whole case
		if (sight.seesAll())
			return "redirect:" + pages.of(call).to("/petugas/permohonan/" + id);
		model.addAttribute("news", OneShot.take(call, answer));
		return rendering.show(model, call, officer, file, Typed.nothing(), Faults.none());
	}

}
