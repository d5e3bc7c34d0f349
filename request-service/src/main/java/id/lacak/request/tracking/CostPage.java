package id.lacak.request.tracking;

import id.lacak.request.deadline.Deadline;
import id.lacak.request.lifecycle.DeadlineKind;
import id.lacak.request.lifecycle.InformationRequest;
import id.lacak.request.lifecycle.Payment;
import id.lacak.request.page.Language;
import id.lacak.request.page.Pages;
import id.lacak.request.problem.Problem;

import jakarta.servlet.http.HttpServletRequest;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

import java.time.LocalDate;

/** What the copies cost, line by line, and how to pay for them (UU 14/2008 Pasal 22 ayat (7) huruf f). */
@Controller
@RequestMapping({"", "/en"})
class CostPage {

	private final Tracking tracking;

	private final Pages pages;

	CostPage(Tracking tracking, Pages pages) {
		this.tracking = tracking;
		this.pages = pages;
	}

	/** Whoever asks when nothing is to be paid is told so. */
	@GetMapping("/lacak/{code}/biaya")
	String costs(@PathVariable String code, Model model, HttpServletRequest call) {
		var file = tracking.find(code);
		var request = file.request();
		var notice = request.answer()
				.map(answer -> answer.notice())
				.filter(said -> said.mustBePaid())
				.orElseThrow(() -> Problem.of(404, "no-payment-due"));
		model.addAttribute("words", pages.words(Language.of(call), tracking.office(file)));
		model.addAttribute("number", request.number().text());
		model.addAttribute("subject", request.submission().subject());
		model.addAttribute("path", "/lacak/" + request.trackingCode().value());
		model.addAttribute("notice", notice);
		model.addAttribute("payBy", day(request, DeadlineKind.PAYMENT));
		model.addAttribute("provideBy", day(request, DeadlineKind.PROVISION));
		model.addAttribute("paid", request.payment().map(Payment::paidOn).orElse(null));
		return "tracking/cost";
	}

	/** Null while none runs. */
	private static @Nullable LocalDate day(InformationRequest request, DeadlineKind kind) {
		return request.running(kind).map(Deadline::lastDay).orElse(null);
	}

}
