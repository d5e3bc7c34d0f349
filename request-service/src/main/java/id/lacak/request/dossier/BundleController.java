package id.lacak.request.dossier;

import id.lacak.request.lifecycle.CaseFile;
import id.lacak.request.lifecycle.Requests;
import id.lacak.request.lifecycle.TrackingCode;
import id.lacak.request.objecting.Objecting;
import id.lacak.request.page.Language;
import id.lacak.request.problem.Problem;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

import java.io.IOException;
import java.util.Optional;

/** Hands the dispute file to whoever holds the tracking code; it is written as it is sent. */
@Controller
class BundleController {

	private final Requests requests;

	private final Objecting objecting;

	private final Dossier dossier;

	BundleController(Requests requests, Objecting objecting, Dossier dossier) {
		this.requests = requests;
		this.objecting = objecting;
		this.dossier = dossier;
	}

	@GetMapping({"/api/v1/tracking/{code}/dispute-bundle.zip", "/lacak/{code}/berkas-sengketa.zip",
			"/en/lacak/{code}/berkas-sengketa.zip"})
	void bundle(@PathVariable String code, HttpServletRequest request, HttpServletResponse answer) throws IOException {
		var file = find(code);
		var objections = objecting.find(code);
		if (file.isEmpty() && objections.isEmpty())
			throw Problem.notFound();
		var number = file.map(known -> known.request().number().text())
				.orElseGet(() -> objections.getFirst().objection().number().text());
		answer.setContentType("application/zip");
		answer.setHeader(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment()
				.filename("berkas-sengketa-" + number.replaceAll("[^A-Za-z0-9]+", "-") + ".zip")
				.build()
				.toString());
		answer.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
		dossier.write(file, objections, Language.of(request), answer.getOutputStream());
	}

	private Optional<CaseFile> find(String code) {
		try {
			return requests.find(TrackingCode.parse(code));
		} catch (IllegalArgumentException malformed) {
			return Optional.empty();
		}
	}

}
