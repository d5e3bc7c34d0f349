package id.lacak.request.casework;

import id.lacak.request.account.SignedIn;
import id.lacak.request.attachment.SentFile;
import id.lacak.request.lifecycle.CaseDocument.Audience;
import id.lacak.request.lifecycle.CaseFile;
import id.lacak.request.problem.Body;
import id.lacak.request.problem.Problem;
import id.lacak.request.problem.Rule;
import id.lacak.request.problem.Violation;

import jakarta.servlet.http.HttpServletRequest;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.MultipartHttpServletRequest;
import org.springframework.web.util.WebUtils;

import java.util.ArrayList;
import java.util.Map;
import java.util.OptionalLong;

/** Takes a file out of a multipart form and puts it on a case, for the API and for pages. */
@Component
class Upload {

	private final Casework casework;

	Upload(Casework casework) {
		this.casework = casework;
	}

	/** Reads the form to its end; what is wrong with it is a problem. */
	Casework.Attached take(SignedIn officer, CaseFile file, HttpServletRequest call, OptionalLong expected) {
		var form = WebUtils.getNativeRequest(call, MultipartHttpServletRequest.class);
		if (form == null)
			throw Problem.of(415, "unsupported-media-type").with("Accept", "multipart/form-data");
		var part = form.getFile("file");
		var audience = audience(form, part);
		if (part == null)
			throw Problem.invalid("/file", "REQUIRED");
		return new SentFile(part).to(
				(name, content) -> casework.attach(officer, file.request().id(), name, content, audience, expected),
				"/file");
	}

	private static Audience audience(MultipartHttpServletRequest form, @Nullable MultipartFile part) {
		var given = form.getParameterValues("audience");
		var body = Body.form(given == null ? Map.of() : Map.of("audience", given));
		var audience = body.optional("audience", Rule.word(Audience.class));
		try {
			body.check();
			return audience.orElse(Audience.INTERNAL);
		} catch (Problem problem) {
			var all = new ArrayList<>(problem.errors());
			if (part == null)
				all.add(Violation.of("/file", "REQUIRED"));
			throw Problem.invalid(all);
		}
	}

}
