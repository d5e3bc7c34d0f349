package id.lacak.request.channels;

import id.lacak.request.account.Colleagues;
import id.lacak.request.account.SignedIn;
import id.lacak.request.page.Language;
import id.lacak.request.page.Pages;
import id.lacak.request.problem.Incoming;
import id.lacak.request.problem.Problem;
import id.lacak.request.problem.Problems;
import id.lacak.request.problem.Rule;

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

import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Routes, what waits for them, and what nobody could use; orders go to notification-service as commands. */
@Controller
@RequestMapping({ChannelPages.PATH, "/en" + ChannelPages.PATH})
class ChannelPages {

	static final String PATH = "/admin/saluran";

	private static final int LONGEST_REASON = 300;

	private static final int LONGEST_CONTACT = 254;

	private static final Duration FRESH = Duration.ofSeconds(30);

	private static final Map<String, String> ROUTE_ACTS = Map.of("jeda", "PAUSE_ROUTE", "lanjut", "RESUME_ROUTE");

	private static final Map<String, String> LETTER_ACTS = Map.of("kirim", "REPLAY", "buang", "DROP");

	private final ChannelReports reports;

	private final ChannelOrders orders;

	private final Colleagues colleagues;

	private final Pages pages;

	private final Problems problems;

	private final Clock clock;

	ChannelPages(ChannelReports reports, ChannelOrders orders, Colleagues colleagues, Pages pages,
			Problems problems, Clock clock) {
		this.reports = reports;
		this.orders = orders;
		this.colleagues = colleagues;
		this.pages = pages;
		this.problems = problems;
		this.clock = clock;
	}

	@GetMapping
	String show(@AuthenticationPrincipal SignedIn officer, @RequestParam(defaultValue = "") String selesai,
			HttpServletRequest call, Model model) {
		var report = reports.find(officer.office());
		if (report.filter(known -> known.at().isAfter(clock.instant().minus(FRESH))).isEmpty())
			order(officer, "REPORT", "", "", Optional.empty());
		return shown(officer, report, selesai.equals("diminta") ? "channels.asked" : "", call, model);
	}

	@PostMapping("/{route}/{act}")
	String onRoute(@AuthenticationPrincipal SignedIn officer, @PathVariable String route, @PathVariable String act,
			Incoming incoming, HttpServletRequest call, HttpServletResponse answer, Model model) {
		var report = reports.find(officer.office());
		var one = report.flatMap(known -> known.route(route)).orElseThrow(Problem::notFound);
		return carriedOut(officer, report, call, answer, model, () -> {
			if (act.equals("uji"))
				tryOut(officer, one, incoming);
			else
				order(officer, known(ROUTE_ACTS, act), route, reason(incoming), Optional.empty());
		});
	}

	@PostMapping("/surat-mati/{id}/{act}")
	String onLetter(@AuthenticationPrincipal SignedIn officer, @PathVariable String id, @PathVariable String act,
			Incoming incoming, HttpServletRequest call, HttpServletResponse answer, Model model) {
		var report = reports.find(officer.office());
		if (report.flatMap(known -> known.deadLetter(id)).isEmpty())
			throw Problem.notFound();
		return carriedOut(officer, report, call, answer, model,
				() -> order(officer, known(LETTER_ACTS, act), id, reason(incoming), Optional.empty()));
	}

	/** Lets no message leave to the contact that was typed. */
	@PostMapping("/alamat/hentikan")
	String stop(@AuthenticationPrincipal SignedIn officer, Incoming incoming, HttpServletRequest call,
			HttpServletResponse answer, Model model) {
		return carriedOut(officer, reports.find(officer.office()), call, answer, model, () -> {
			var body = incoming.form("_csrf");
			var reason = body.required("alasan", Rule.line(LONGEST_REASON));
			var contact = body.required("kontak", Rule.made(ChannelPages::contact, LONGEST_CONTACT));
			body.check();
			order(officer, "SUPPRESS_ADDRESS", contact.get().contains("@") ? "EMAIL" : "SMS", reason.get(),
					Optional.of(contact.get()));
		});
	}

	/** Lets messages leave to a contact again. */
	@PostMapping("/alamat/{id}/buka")
	String letGo(@AuthenticationPrincipal SignedIn officer, @PathVariable String id, Incoming incoming,
			HttpServletRequest call, HttpServletResponse answer, Model model) {
		var report = reports.find(officer.office());
		if (report.flatMap(known -> known.address(id)).isEmpty())
			throw Problem.notFound();
		return carriedOut(officer, report, call, answer, model,
				() -> order(officer, "UNSUPPRESS_ADDRESS", id, reason(incoming), Optional.empty()));
	}

	private String carriedOut(SignedIn officer, Optional<ChannelReport> report, HttpServletRequest call,
			HttpServletResponse answer, Model model, Runnable act) {
		try {
			act.run();
			return "redirect:" + (Language.of(call).equals(Language.ENGLISH) ? "/en" : "") + PATH + "?selesai=diminta";
		} catch (Problem problem) {
			if (problem.status() != 422)
				throw problem;
			answer.setStatus(422);
			model.addAttribute("wrong", List.copyOf(problems.byField(problem, call).values()));
			return shown(officer, report, "", call, model);
		}
	}

	private String shown(SignedIn officer, Optional<ChannelReport> report, String done, HttpServletRequest call,
			Model model) {
		model.addAttribute("officer", officer);
		model.addAttribute("words", pages.words(call));
		model.addAttribute("report", report.orElse(null));
		model.addAttribute("done", done);
		if (!model.containsAttribute("wrong"))
			model.addAttribute("wrong", List.of());
		return "channels/saluran";
	}

	/** An email goes to who asks for it; a text to the number that was typed; a line to the one chat of the route. */
	private void tryOut(SignedIn officer, ChannelReport.Route route, Incoming incoming) {
		var body = incoming.form("_csrf");
		var reason = body.required("alasan", Rule.line(LONGEST_REASON));
		if (route.channel().equals("SMS")) {
			var number = body.required("nomor", Rule.made(ChannelPages::mobile, 20));
			body.check();
			order(officer, "TRY_ROUTE", route.name(), reason.get(), Optional.of(number.get()));
		} else {
			body.check();
			order(officer, "TRY_ROUTE", route.name(), reason.get(),
					Optional.of(route.channel().equals("CHAT") ? route.name() : email(officer)));
		}
	}

	private static String contact(String typed) {
		if (!typed.contains("@"))
			return mobile(typed);
		if (!typed.strip().matches("[^@\\s<>,;:\"()]+@[^@\\s<>,;:\"()]+\\.[A-Za-z0-9-]{2,}"))
			throw new IllegalArgumentException("no email address");
		return typed.strip();
	}

	private static String mobile(String typed) {
		var number = typed.replaceAll("[ ().-]", "").replaceFirst("^(0|62)8", "+628");
		if (!number.matches("\\+628[0-9]{7,11}"))
			throw new IllegalArgumentException("no mobile number");
		return number;
	}

	private void order(SignedIn officer, String operation, String target, String reason, Optional<String> address) {
		orders.send(new ChannelOrders.Order(UUID.randomUUID().toString(), officer.office(), operation, target, reason,
				officer.username(), address, clock.instant().truncatedTo(ChronoUnit.MILLIS)));
	}

	private static String reason(Incoming incoming) {
		var body = incoming.form("_csrf");
		var reason = body.required("alasan", Rule.line(LONGEST_REASON));
		body.check();
		return reason.get();
	}

	private String email(SignedIn officer) {
		return colleagues.of(officer.office())
				.stream()
				.filter(each -> each.username().equals(officer.username()))
				.findFirst()
				.orElseThrow(Problem::forbidden)
				.email();
	}

	private static String known(Map<String, String> acts, String act) {
		return Optional.ofNullable(acts.get(act)).orElseThrow(Problem::notFound);
	}

}
