package id.lacak.request.review;

import id.lacak.request.account.OfficerNames;
import id.lacak.request.account.SignedIn;
import id.lacak.request.casework.CaseIds;
import id.lacak.request.casework.Faults;
import id.lacak.request.casework.OneShot;
import id.lacak.request.casework.SentMessage;
import id.lacak.request.lifecycle.Role;
import id.lacak.request.casework.Typed;
import id.lacak.request.correspondence.Replies;
import id.lacak.request.deadline.CommissionPeriods;
import id.lacak.request.letter.Letters;
import id.lacak.request.letter.Matter;
import id.lacak.request.objection.DisputeOutcome;
import id.lacak.request.objection.DisputeStage;
import id.lacak.request.objection.ObjectionCommandKind;
import id.lacak.request.objection.ObjectionFile;
import id.lacak.request.objection.ObjectionOutcome;
import id.lacak.request.objection.ObjectionStage.Status;
import id.lacak.request.page.Pages;
import id.lacak.request.page.Words;
import id.lacak.request.problem.Problem;
import id.lacak.request.release.FindingView;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.util.UriComponentsBuilder;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** The officers' pages about objections that change nothing: the list, and one of them. */
@Controller
class ObjectionScreens {

	static final String PATH = "/petugas/keberatan";

	/** Where the superior begins. */
	static final String SUPERIOR = "/atasan";

	private final Reviewing reviewing;

	private final Pages pages;

	private final OfficerNames names;

	private final Letters letters;

	private final Replies replies;

	ObjectionScreens(Reviewing reviewing, Pages pages, OfficerNames names, Letters letters, Replies replies) {
		this.replies = replies;
		this.reviewing = reviewing;
		this.pages = pages;
		this.names = names;
		this.letters = letters;
	}

	/** The list; the superior's start is the same list. */
	@GetMapping({PATH, "/en" + PATH, SUPERIOR, "/en" + SUPERIOR})
	String list(@AuthenticationPrincipal SignedIn officer, HttpServletRequest call, Model model) {
		var setting = reviewing.settingFor(officer);
		var query = ObjectionFilters.read(call, officer.office(), setting);
		model.addAttribute("officer", officer);
		model.addAttribute("words", pages.words(call));
		model.addAttribute("named", reviewing.seesPeople(officer));
		model.addAttribute("today", setting.today());
		model.addAttribute("calendar", setting.calendar());
		model.addAttribute("dues", ObjectionFilters.Due.values());
		var counts = new java.util.EnumMap<ObjectionFilters.Due, Long>(ObjectionFilters.Due.class);
		for (var each : ObjectionFilters.Due.values())
			counts.put(each, reviewing.list(ObjectionFilters.of(each, officer.office(), setting)).total());
		model.addAttribute("counts", counts);
		model.addAttribute("due", call.getParameter("due") == null ? "" : call.getParameter("due"));
		model.addAttribute("all", query.statuses().contains(Status.CLOSED));
		try {
			var page = reviewing.list(query);
			model.addAttribute("list", page);
			model.addAttribute("following", page.next().map(cursor -> following(call, cursor)).orElse(""));
		} catch (IllegalArgumentException notACursor) {
			throw Problem.notFound();
		}
		return "review/list";
	}

	@GetMapping({PATH + "/{id}", "/en" + PATH + "/{id}"})
	String show(@AuthenticationPrincipal SignedIn officer, @PathVariable String id, HttpServletRequest call,
			HttpServletResponse answer, Model model) {
		var file = CaseIds.parse(id).flatMap(known -> reviewing.find(officer, known)).orElseThrow(Problem::notFound);
		model.addAttribute("news", OneShot.take(call, answer));
		return show(officer, file, Typed.nothing(), Faults.none(), call, model);
	}

	/** The page of an objection, with a form as it was typed and what is wrong with it. */
	String show(SignedIn officer, ObjectionFile file, Typed typed, Faults faults, HttpServletRequest call,
			Model model) {
		var objection = file.objection();
		var setting = reviewing.settingFor(officer, file, officer.roles());
		var named = reviewing.seesPeople(officer);
		var known = new HashMap<String, String>();
		UnaryOperator<String> name = username -> known.computeIfAbsent(username, names::of);
		model.addAttribute("officer", officer);
		model.addAttribute("words", pages.words(call));
		model.addAttribute("named", named);
		model.addAttribute("file", file);
		model.addAttribute("objection", objection);
		model.addAttribute("base", PATH + "/" + objection.id());
		model.addAttribute("today", setting.today());
		model.addAttribute("left", setting.calendar().distance(setting.today(), objection.answerBy().lastDay()));
		var possible = reviewing.possible(officer, file);
		model.addAttribute("may", possible.stream().map(Enum::name).toList());
		model.addAttribute("barred", reviewing.barred(officer, file));
		model.addAttribute("request", reviewing.request(file).orElse(null));
		model.addAttribute("window", objection.disputeWindow(setting).orElse(null));
		model.addAttribute("days", objection.dispute()
				.map(dispute -> dispute.days(setting.calendar(), CommissionPeriods.under(setting.rulebook())))
				.orElse(List.of()));
		model.addAttribute("outcomes", ObjectionOutcome.values());
		model.addAttribute("stages", DisputeStage.values());
		model.addAttribute("disputeOutcomes", DisputeOutcome.values());
		model.addAttribute("timing", objection.disputeTiming(setting).orElse(null));
		model.addAttribute("milestones", ReviewBodies.names());
		model.addAttribute("releasable", named ? reviewing.documents(file) : List.of());
		model.addAttribute("findings", named && possible.contains(ObjectionCommandKind.EXECUTE)
				? FindingView.sentences(reviewing.glance(file), pages.words(call))
				: Map.of());
		model.addAttribute("letters",
				named ? letters.list(new Matter.OfObjection(file), pages.words(call).locale()) : List.of());
		model.addAttribute("names", name);
		model.addAttribute("messages",
				file.told().stream().map(told -> SentMessage.of(told, pages.words(call), name)).toList());
		model.addAttribute("replies", named ? replies.about(objection.office(), objection.id()) : List.of());
		model.addAttribute("mayResend", officer.hasAny(EnumSet.of(Role.DESK_OFFICER, Role.LEAD_OFFICER)));
		model.addAttribute("typed", typed);
		model.addAttribute("faults", faults);
		model.asMap().putIfAbsent("news", "");
		model.asMap().putIfAbsent("refusal", "");
		model.asMap().putIfAbsent("conflict", "");
		return "review/case";
	}

	/** Who was faster than this officer, and when. */
	String overtaken(SignedIn officer, ObjectionFile file, Words words) {
		var last = file.history().getLast();
		if (last.actor().equals(officer.username()))
			return words.say("review.conflict.own", words.clock(last.at()));
		var who = switch (last.role()) {
			case APPLICANT -> words.say("by.applicant");
			case SYSTEM -> words.say("by.system");
			case DESK_OFFICER, UNIT_OFFICER, LEAD_OFFICER, ADVISOR, OBJECTION_AUTHORITY, AUDITOR, ADMINISTRATOR ->
				names.of(last.actor());
		};
		return words.say("review.conflict", who, words.clock(last.at()));
	}

	private static String following(HttpServletRequest call, String cursor) {
		var address = UriComponentsBuilder.fromPath(call.getRequestURI());
		call.getParameterMap().forEach((name, values) -> {
			if (!name.equals("after"))
				address.queryParam(name, (Object[]) values);
		});
		return address.queryParam("after", cursor).encode().toUriString();
	}

}
