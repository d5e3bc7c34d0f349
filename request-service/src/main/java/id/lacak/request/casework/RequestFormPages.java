package id.lacak.request.casework;

import id.lacak.request.account.OfficerNames;
import id.lacak.request.account.SignedIn;
import id.lacak.request.letter.RequestForms;
import id.lacak.request.lifecycle.CaseFile;
import id.lacak.request.lifecycle.Channel;
import id.lacak.request.lifecycle.Requests;
import id.lacak.request.problem.Problem;

import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** The statutory form of a request on screen and as PDF, for the counter: officer and applicant sign it. */
@Controller
@RequestMapping({"/petugas/loket/{id}", "/en/petugas/loket/{id}"})
class RequestFormPages {

	private final Requests requests;

	private final RequestForms forms;

	private final OfficerNames names;

	RequestFormPages(Requests requests, RequestForms forms, OfficerNames names) {
		this.requests = requests;
		this.forms = forms;
		this.names = names;
	}

	@GetMapping("/formulir")
	String page(@AuthenticationPrincipal SignedIn officer, @PathVariable String id, Model model) {
		var file = file(officer, id);
		model.addAttribute("officer", officer);
		model.addAttribute("id", id);
		model.addAttribute("number", file.request().number().text());
		model.addAttribute("language", file.request().submission().language());
		model.addAttribute("paper", forms.page(file, enteredBy(file)));
		return "casework/formulir";
	}

	@GetMapping("/formulir.pdf")
	ResponseEntity<byte[]> pdf(@AuthenticationPrincipal SignedIn officer, @PathVariable String id) {
		var file = file(officer, id);
		var name = "formulir-permohonan-" + file.request().number().text().replaceAll("[^0-9A-Za-z]+", "-") + ".pdf";
		return ResponseEntity.ok()
				.contentType(MediaType.APPLICATION_PDF)
				.header(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.inline().filename(name).build().toString())
				.header(HttpHeaders.CACHE_CONTROL, "no-store")
				.body(forms.pdf(file, enteredBy(file)));
	}

	/** Who took it down; what came over the web is signed by whoever has the applicant before him. */
	private String enteredBy(CaseFile file) {
		var arrival = file.request().arrival();
		return arrival.channel() == Channel.WEB ? "" : names.of(arrival.enteredBy());
	}

	private CaseFile file(SignedIn officer, String id) {
		return CaseIds.parse(id)
				.flatMap(known -> requests.find(officer.office(), known))
				.orElseThrow(Problem::notFound);
	}

}
