package id.lacak.request.release;

import id.lacak.request.attachment.SentFile;
import id.lacak.request.lifecycle.CaseDocument;
import id.lacak.request.lifecycle.CaseDocument.Audience;
import id.lacak.request.problem.Body;
import id.lacak.request.problem.Problem;
import id.lacak.request.problem.Rule;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.web.multipart.MultipartHttpServletRequest;
import org.springframework.web.util.WebUtils;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A file that an officer sends in a multipart form.
 *
 * @param audience who is to see it
 * @param reason why the applicant is to see it whatever is found in it
 */
public record Offered(SentFile file, Audience audience, Optional<String> reason) {

	/** What an officer's file may measure: 200 MiB. */
	public static final long LARGEST = 200L * 1024 * 1024;

	private static final int LONGEST_REASON = 4_000;

	/**
	 * Reads the form to its end.
	 * @throws Problem 415 if it is none, 422 for whatever is wrong in it
	 */
	public static Offered read(HttpServletRequest call) {
		var form = WebUtils.getNativeRequest(call, MultipartHttpServletRequest.class);
		if (form == null)
			throw Problem.of(415, "unsupported-media-type").with("Accept", "multipart/form-data");
		var fields = new LinkedHashMap<String, String[]>();
		for (var name : List.of("audience", WayOut.REASON))
			Optional.ofNullable(form.getParameterValues(name))
					.filter(given -> given.length > 1 || !given[0].isBlank())
					.ifPresent(given -> fields.put(name, given));
		var body = Body.form(fields);
		var audience = body.optional("audience", Rule.word(Audience.class)).orElse(Audience.INTERNAL);
		var reason = body.optional(WayOut.REASON, Rule.text(LONGEST_REASON));
		var part = form.getFile("file");
		if (part == null)
			body.refuse("file", "REQUIRED");
		body.check();
		return new Offered(new SentFile(Objects.requireNonNull(part)), audience, reason);
	}

	/** The same file, if the same officer sent it before under the same name. */
	public static Optional<CaseDocument> before(List<CaseDocument> files, CaseDocument kept) {
		return files.stream()
				.filter(file -> file.sha256().equals(kept.sha256()) && file.name().equals(kept.name())
						&& file.addedBy().equals(kept.addedBy()) && file.state() == kept.state())
				.findFirst();
	}

	/** What is wrong with the file, at the field that it was chosen in: for pages, which keep the rest of what was typed. */
	public static Problem atItsField(Problem problem) {
		return problem.status() == 413 ? Problem.invalid("/file", "OFFICER_FILE_TOO_LARGE") : problem;
	}

	/** Whether nothing is left to do for somebody who wanted this, and has that. */
	public boolean satisfiedBy(CaseDocument known) {
		return !goesOut() || known.audience() == Audience.APPLICANT;
	}

	/** Whether the applicant is to see it, which not every officer may decide. */
	public boolean goesOut() {
		return audience == Audience.APPLICANT;
	}

}
