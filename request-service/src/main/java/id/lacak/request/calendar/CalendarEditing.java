package id.lacak.request.calendar;

import id.lacak.request.account.SignedIn;
import id.lacak.request.deadline.Holiday;
import id.lacak.request.lifecycle.Actor;
import id.lacak.request.office.HolidayTable;
import id.lacak.request.office.Offices;
import id.lacak.request.problem.Incoming;
import id.lacak.request.problem.Problem;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.OptionalInt;

/** The pages on which administrators change the calendar: nothing is saved that was not looked at. */
@Controller
@RequestMapping({CalendarEditing.PATH, "/en" + CalendarEditing.PATH})
class CalendarEditing {

	static final String PATH = "/admin/kalender";

	private static final int LARGEST = 256 * 1024;

	private final CalendarDesk desk;

	private final CalendarEditor editor;

	private final Offices offices;

	CalendarEditing(CalendarDesk desk, CalendarEditor editor, Offices offices) {
		this.desk = desk;
		this.editor = editor;
		this.offices = offices;
	}

	@GetMapping
	String now(@AuthenticationPrincipal SignedIn officer, HttpServletRequest call) {
		var today = offices.settingFor(offices.get(officer.office()), Actor.SYSTEM).today();
		return "redirect:" + call.getRequestURI() + "/" + today.getYear();
	}

	@GetMapping("/{year}")
	String show(@AuthenticationPrincipal SignedIn officer, @PathVariable String year,
			@RequestParam(defaultValue = "") String selesai, HttpServletRequest call, Model model) {
		var number = CalendarController.year(year);
		if (selesai.equals("disimpan"))
			model.addAttribute("done", "calendar.saved");
		return editor.show(officer, number, present(officer, number), call, model);
	}

	@PostMapping("/{year}")
	@Nullable String change(@AuthenticationPrincipal SignedIn officer, @PathVariable String year,
			@RequestParam(defaultValue = "tinjau") String aksi, Incoming incoming, HttpServletRequest call,
			HttpServletResponse answer, Model model) throws IOException {
		var number = CalendarController.year(year);
		return switch (aksi) {
			case "simpan" -> editor.publish(officer, number, incoming, call, answer, model);
			case "unduh" -> editor.table(officer, number, incoming, call, answer, model);
			case "ubah" -> editor.show(officer, number, YearForm.read(incoming.typed()), call, model);
			// anything else only looks
			default -> editor.preview(officer, number, incoming, call, answer, model);
		};
	}

	@PostMapping("/{year}/impor")
	String read(@AuthenticationPrincipal SignedIn officer, @PathVariable String year,
			@RequestParam(required = false) @Nullable MultipartFile berkas,
			@RequestParam(defaultValue = "") String decree, HttpServletRequest call, HttpServletResponse answer,
			Model model) {
		var number = CalendarController.year(year);
		try {
			var document = imported(text(berkas), number, decree, officer);
			model.addAttribute("done", "calendar.imported");
			return editor.show(officer, number, YearForm.of(document), call, model);
		} catch (Problem problem) {
			return editor.again(problem, officer, number, present(officer, number), call, answer, model);
		}
	}

	private YearForm present(SignedIn officer, int year) {
		return YearForm.of(CalendarDocument.of(desk.year(officer.office(), year)));
	}

	private CalendarDocument imported(String text, int year, String decree, SignedIn officer) {
		var present = desk.present(officer.office());
		var wish = new ImportedDays.Wish(OptionalInt.of(year), Holiday.NATIONAL,
				Optional.of(decree.strip()).filter(given -> !given.isEmpty()));
		return ImportedDays.document(text.startsWith("BEGIN:VCALENDAR")
				? HolidayEvents.read(text, wish.scope(), wish.decree())
				: HolidayTable.read(text, wish.scope(), wish.decree()), wish, present);
	}

	private static String text(@Nullable MultipartFile file) {
		if (file == null || file.isEmpty())
			throw Problem.invalid("/berkas", "REQUIRED");
		if (file.getSize() > LARGEST)
			throw Problem.invalid("/berkas", "TABLE_TOO_LARGE");
		try {
			var text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(file.getBytes())).toString();
			return text.startsWith("\uFEFF") ? text.substring(1) : text;
		} catch (CharacterCodingException notText) {
			throw Problem.invalid("/berkas", "NOT_A_TABLE");
		} catch (IOException brokenOff) {
			throw Problem.invalid("/berkas", "REQUIRED");
		}
	}

}
