package id.lacak.request.filing;

import id.lacak.request.account.SignedIn;
import id.lacak.request.letter.LetterScreen;
import id.lacak.request.letter.Letters;
import id.lacak.request.letter.Matter;
import id.lacak.request.lifecycle.CaseId;
import id.lacak.request.lifecycle.Channel;
import id.lacak.request.lifecycle.Requests;
import id.lacak.request.office.Office;
import id.lacak.request.office.Offices;
import id.lacak.request.page.Form;
import id.lacak.request.page.Language;
import id.lacak.request.page.Pages;
import id.lacak.request.problem.Body;
import id.lacak.request.problem.Incoming;
import id.lacak.request.problem.Problem;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * The counter: an officer writes down what came over it, on paper or by telephone (UU 14/2008
 * Pasal 22 ayat (3)), and the applicant leaves with the receipt.
 */
@Controller
@RequestMapping({"/petugas/loket", "/en/petugas/loket"})
class DeskPage {

	private static final String FORM = "filing/desk";

	private static final String DAY = "receivedAt";

	private static final String TIME = "receivedTime";

	private static final DateTimeFormatter MINUTES = DateTimeFormatter.ofPattern("HH:mm");

	private final SentForm sent;

	private final Requests requests;

	private final Offices offices;

	private final Pages pages;

	private final Clock clock;

	private final Letters letters;

	private final LetterScreen screen;

	DeskPage(SentForm sent, Requests requests, Offices offices, Pages pages, Clock clock, Letters letters,
			LetterScreen screen) {
		this.letters = letters;
		this.screen = screen;
		this.sent = sent;
		this.requests = requests;
		this.offices = offices;
		this.pages = pages;
		this.clock = clock;
	}

	@ModelAttribute("officer")
	SignedIn officer(@AuthenticationPrincipal SignedIn officer) {
		return officer;
	}

	@ModelAttribute("channels")
	List<Channel> channels() {
		return Entered.CHANNELS;
	}

	@GetMapping("/baru")
	String form(@AuthenticationPrincipal SignedIn officer, Model model) {
		var office = offices.get(officer.office());
		var now = clock.instant().atZone(office.zone());
		model.addAttribute("form", Form.blank(Map.of("channel", List.of(Channel.DESK.name()), DAY,
				List.of(now.toLocalDate().toString()), TIME, List.of(MINUTES.format(now)), "applicant.kind",
				List.of("INDIVIDUAL"), "language", List.of("id"), "obtain", List.of("COPY_SOFT"), "deliver",
				List.of("EMAIL"))));
		model.addAttribute("units", office.activeUnits());
		model.addAttribute("key", UUID.randomUUID().toString());
		return FORM;
	}

	@PostMapping("/baru")
	ModelAndView send(@AuthenticationPrincipal SignedIn officer, Incoming incoming, HttpServletRequest request) {
		var office = offices.get(officer.office());
		return sent.file(incoming.typed(), () -> Body.form(withInstant(incoming.typed(), office)), office,
				Optional.of(officer), file -> "/petugas/loket/" + file.request().id() + "/cetak?baru=1", FORM, request);
	}

	@GetMapping("/{id}/cetak")
	String print(@AuthenticationPrincipal SignedIn officer, @PathVariable String id, Model model,
			HttpServletRequest request) {
		var file = Optional.of(id)
				.filter(text -> text.matches("[0-9a-f-]{36}"))
				.flatMap(text -> requests.find(officer.office(), new CaseId(text)))
				.orElseThrow(Problem::notFound);
		var words = pages.words(pages.of(request).locale(), offices.get(officer.office()));
		model.addAttribute("sent", Sent.of(file, words, offices));
		model.addAttribute("id", id);
		model.addAttribute("paper",
				screen.within(letters.receipt(new Matter.OfRequest(file),
						Language.named(file.request().submission().language()))));
		model.addAttribute("fresh", request.getParameter("baru") != null);
		return "filing/print";
	}

	/** Day and time as they are read off the office's clock become one instant; what is no time stays as typed. */
	private static Map<String, String[]> withInstant(Map<String, List<String>> typed, Office office) {
		var form = new Form(typed, Map.of());
		var fields = new LinkedHashMap<String, String[]>();
		typed.forEach((name, values) -> fields.put(name, values.toArray(String[]::new)));
		fields.remove(TIME);
		try {
			var received = LocalDate.parse(form.value(DAY).strip())
					.atTime(LocalTime.parse(form.value(TIME).strip()))
					.atZone(office.zone());
			fields.put(DAY, new String[]{received.toInstant().toString()});
		} catch (DateTimeParseException notATime) {
			fields.put(DAY, new String[]{(form.value(DAY) + " " + form.value(TIME)).strip()});
		}
		return fields;
	}

}
