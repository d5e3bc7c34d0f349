package id.lacak.request.audit;

import id.lacak.request.account.OfficerNames;
import id.lacak.request.account.SignedIn;
import id.lacak.request.page.Language;
import id.lacak.request.page.Pages;
import id.lacak.request.page.Words;
import id.lacak.request.problem.Problem;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

import java.util.List;
import java.util.Optional;

/** Histories and looks at identity numbers for auditors. */
@Controller
@RequestMapping({AuditPages.PATH, "/en" + AuditPages.PATH})
class AuditPages {

	static final String PATH = "/petugas/audit";

	private static final int MOST = 100;

	private final AuditDesk desk;

	private final OfficerNames names;

	private final Pages pages;

	AuditPages(AuditDesk desk, OfficerNames names, Pages pages) {
		this.desk = desk;
		this.names = names;
		this.pages = pages;
	}

	/** A look in words. */
	record LookLine(String when, String who, String role, String file) {
	}

	/** An entry in words. */
	record EntryLine(int number, String when, String who, String type, String to, String hash, boolean intact) {
	}

	@GetMapping
	String start(@AuthenticationPrincipal SignedIn officer,
			@RequestParam(name = "nomor", defaultValue = "") String number,
			HttpServletRequest call, Model model) {
		var found = number.isBlank() ? Optional.<String>empty() : desk.numbered(officer, number);
		if (found.isPresent())
			return "redirect:" + (Language.of(call).equals(Language.ENGLISH) ? "/en" : "") + PATH + "/" + found.get();
		model.addAttribute("officer", officer);
		model.addAttribute("number", number);
		model.addAttribute("looks", looks(desk.looks(officer, MOST), pages.words(call)));
		return "audit/awal";
	}

	@GetMapping("/{id}")
	String show(@AuthenticationPrincipal SignedIn officer, @PathVariable String id, HttpServletRequest call,
			Model model) {
		var trail = desk.request(officer, id).or(() -> desk.objection(officer, id)).orElseThrow(Problem::notFound);
		var words = pages.words(call);
		model.addAttribute("officer", officer);
		model.addAttribute("trail", trail);
		model.addAttribute("entries", trail.entries().stream().map(entry -> line(entry, words)).toList());
		model.addAttribute("looks", looks(trail.looks(), words));
		return "audit/perkara";
	}

	private EntryLine line(AuditDesk.Entry entry, Words words) {
		return new EntryLine(entry.number(), words.moment(entry.at()), who(entry.actor(), words), entry.type(),
				entry.to(), entry.hash(), entry.intact());
	}

	private String who(String actor, Words words) {
		return actor.equals("applicant") || actor.equals("system") ? words.say("audit." + actor) : names.of(actor);
	}

	private List<LookLine> looks(List<IdentityLooks.Look> looks, Words words) {
		return looks.stream()
				.map(look -> new LookLine(words.moment(look.at()), names.of(look.by()),
						words.say("Role." + look.role()),
						look.file()))
				.toList();
	}

}
