package id.lacak.request.casework;

import id.lacak.request.account.OfficerNames;
import id.lacak.request.account.SignedIn;
import id.lacak.request.lifecycle.Assignment;
import id.lacak.request.correspondence.Replies;
import id.lacak.request.letter.Letters;
import id.lacak.request.letter.Matter;
import id.lacak.request.lifecycle.CaseFile;
import id.lacak.request.lifecycle.CommandKind;
import id.lacak.request.lifecycle.DeliveryMethod;
import id.lacak.request.lifecycle.ExemptionGround;
import id.lacak.request.lifecycle.ExtensionGround;
import id.lacak.request.lifecycle.Format;
import id.lacak.request.lifecycle.MissingItem;
import id.lacak.request.lifecycle.NoticeOutcome;
import id.lacak.request.lifecycle.WrittenNotice.NotAvailable;
import id.lacak.request.office.Office;
import id.lacak.request.page.Pages;
import id.lacak.request.page.Words;
import id.lacak.request.release.FindingView;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Fills the model of every page about one case. */
@Component
class CaseRendering {

	static final String CASE = "casework/kasus";

	/** What a unit sees of a case. */
	static final String UNIT = "casework/unit";

	private final Casework casework;

	private final Pages pages;

	private final OfficerNames names;

	private final Reliance reliance;

	private final Kinship kinship;

	private final Releasing releasing;

	private final Letters letters;

	private final Proposing proposing;

	private final Replies replies;

	CaseRendering(Casework casework, Pages pages, OfficerNames names, Reliance reliance, Kinship kinship,
			Releasing releasing, Letters letters, Proposing proposing, Replies replies) {
		this.replies = replies;
		this.proposing = proposing;
		this.releasing = releasing;
		this.letters = letters;
		this.reliance = reliance;
		this.kinship = kinship;
		this.casework = casework;
		this.pages = pages;
		this.names = names;
	}

	/** The page of the case, with a form as it was typed and what is wrong with it. */
	String show(Model model, HttpServletRequest call, SignedIn officer, CaseFile file, Typed sent, Faults faults) {
		var setting = casework.settingFor(officer, file, officer.roles());
		var words = pages.words(call);
		var sight = Confidence.of(officer);
		var named = sight.seesPeople();
		var letter = proposing.of(officer, file).filter(_ -> proposing.mayPrepare(officer, file));
		var typed = sent.fields().isEmpty()
				? letter.filter(each -> each.state() != Proposals.State.PROPOSED)
						.map(each -> new Typed(each.fields()))
						.orElse(sent)
				: sent;
		model.addAttribute("prepares", proposing.mayPrepare(officer, file));
		model.addAttribute("proposal", letter.orElse(null));
		model.addAttribute("preparedBy", letter.map(each -> names.of(each.by())).orElse(""));
		model.addAttribute("draft", letter.map(Proposals.Proposal::version).orElse(0L));
		var known = new HashMap<String, String>();
		model.addAttribute("officer", officer);
		model.addAttribute("words", words);
		model.addAttribute("named", named);
		model.addAttribute("mayReveal", casework.mayReveal(officer));
		model.addAttribute("base", "/petugas/permohonan/" + file.request().id());
		model.addAttribute("today", setting.today());
		model.addAttribute("handler", file.handler().map(names::of).orElse(""));
		var possible = casework.possible(officer, file);
		model.addAttribute("screen", CaseScreen.of(file, setting, possible, named, words,
				username -> known.computeIfAbsent(username, names::of)));
		model.addAttribute("findings", possible.contains(CommandKind.DELIVER)
				|| "done.attached-held".equals(model.getAttribute("news"))
						? FindingView.sentences(releasing.glance(file), words)
						: Map.of());
		model.addAttribute("extendedUntil",
				file.request()
						.answerBy()
						.map(due -> setting.rulebook().extended(due, setting.calendar()).lastDay())
						.orElse(null));
		model.addAttribute("assignments",
				file.request().assignments().stream().filter(sight::sees).map(AssignmentView::of)
						.map(each -> named || !sight.seesAll() ? each : each.withoutPeople())
						.toList());
		model.addAttribute("replies",
				named ? replies.about(file.request().office(), file.request().id()) : List.of());
		model.addAttribute("missing", CaseFacts.missing(file.request()));
		model.addAttribute("units", casework.office(officer).activeUnits());
		model.addAttribute("unitNames", casework.office(officer)
				.units()
				.stream()
				.collect(Collectors.toMap(Office.Unit::code, Office.Unit::name)));
		model.addAttribute("tests", proposing.mayPrepare(officer, file)
				|| possible.contains(CommandKind.CORRECT_NOTICE)
						? reliance.usable(officer.office(), setting.today())
						: List.of());
		model.addAttribute("letters",
				named ? letters.list(new Matter.OfRequest(file), words.locale()) : List.of());
		var related = named ? kinship.of(file) : List.<Kinship.Related>of();
		model.addAttribute("related", related);
		model.addAttribute("together", related.stream().filter(other -> other.linked() && other.unanswered()).toList());
		model.addAttribute("visible", sight.documents(file));
		model.addAttribute("typed", typed);
		model.addAttribute("faults", faults);
		choices(model);
		model.asMap().putIfAbsent("news", "");
		model.asMap().putIfAbsent("refusal", "");
		model.asMap().putIfAbsent("conflict", "");
		model.asMap().putIfAbsent("identities", null);
		model.asMap().putIfAbsent("correction", null);
		model.asMap().putIfAbsent("stale", null);
		return sight.seesAll() ? CASE : UNIT;
	}

	/** Who was faster than this officer, who may have been so in another window. */
	String overtaken(SignedIn officer, CaseFile file, Words words) {
		var last = file.history().getLast();
		return last.actor().equals(officer.username())
				? words.say("conflict.own", words.clock(last.at()))
				: changedBy(file, words, "conflict");
	}

	/** Who changed the case last and when, in the sentence with this key, for somebody who was slower. */
	String changedBy(CaseFile file, Words words, String key) {
		var last = file.history().getLast();
		var who = switch (last.role()) {
			case APPLICANT -> words.say("by.applicant");
			case SYSTEM -> words.say("by.system");
			case DESK_OFFICER, UNIT_OFFICER, LEAD_OFFICER, ADVISOR, OBJECTION_AUTHORITY, AUDITOR, ADMINISTRATOR ->
				names.of(last.actor());
		};
		return words.say(key, who, words.clock(last.at()));
	}

	Words words(HttpServletRequest call) {
		return pages.words(call);
	}

	private static void choices(Model model) {
		model.addAttribute("outcomes", NoticeOutcome.values());
		model.addAttribute("grounds", ExemptionGround.values());
		model.addAttribute("extensionGrounds", ExtensionGround.values());
		model.addAttribute("methods", DeliveryMethod.values());
		model.addAttribute("formats", Format.values());
		model.addAttribute("reasons", NotAvailable.Why.values());
		model.addAttribute("items", MissingItem.Kind.values());
		model.addAttribute("commands", CommandKind.values());
		model.addAttribute("classifications", Assignment.Classification.values());
	}

}
