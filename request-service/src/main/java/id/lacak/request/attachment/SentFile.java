package id.lacak.request.attachment;

import id.lacak.request.attachment.Attachments.NotAccepted;
import id.lacak.request.lifecycle.CaseDocument;
import id.lacak.request.lifecycle.CaseId;
import id.lacak.request.lifecycle.OfficeCode;
import id.lacak.request.problem.Problem;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.MultipartHttpServletRequest;
import org.springframework.web.util.WebUtils;

import java.io.IOException;
import java.io.InputStream;
import java.text.Normalizer;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

/** A file as somebody sends it in a form. What is wrong with it is a problem of the field it came in. */
public record SentFile(MultipartFile part) {

	/** What an applicant's file may measure, in bytes. */
	public static final long LARGEST_OF_APPLICANTS = 10L * 1024 * 1024;

	private static final int LONGEST_NAME = 150;

	/** The files of a multipart call, whatever their parts are called, but for the part {@code data}. */
	public static List<SentFile> all(HttpServletRequest request) {
		var form = WebUtils.getNativeRequest(request, MultipartHttpServletRequest.class);
		if (form == null)
			return List.of();
		return form.getMultiFileMap()
				.values()
				.stream()
				.flatMap(List::stream)
				.filter(file -> !file.isEmpty() || file.getOriginalFilename() != null
						&& !file.getOriginalFilename().isBlank())
				.filter(file -> !"data".equals(file.getName()))
				.map(SentFile::new)
				.toList();
	}

	/** Who keeps the bytes. */
	public interface Keeper<T> {

		/** Reads the content to its end. */
		T keep(String name, InputStream content) throws NotAccepted, IOException;

	}

	/**
	 * Hands the content to its keeper.
	 * @param pointer of the field the file came in
	 * @throws Problem 413 if it is too large, 422 if it is empty, of no known type or malicious,
	 *         400 if the sender broke off
	 */
	public <T> T to(Keeper<T> keeper, String pointer) {
		try (var content = part.getInputStream()) {
			return keeper.keep(name(), content);
		} catch (NotAccepted refused) {
			throw switch (refused.reason()) {
				case TOO_LARGE -> Problem.of(413, "too-large");
				case EMPTY -> Problem.invalid(pointer, "EMPTY_FILE");
				case TYPE_NOT_ACCEPTED -> Problem.invalid(pointer, "TYPE_NOT_ACCEPTED");
				case INFECTED -> Problem.invalid(pointer, "INFECTED");
			};
		} catch (IOException brokenOff) {
			throw Problem.malformed("broken-off");
		}
	}

	/**
	 * Keeps what an applicant sends, for officers to see.
	 * @param owner what the file belongs to
	 * @throws Problem as {@link #to}
	 */
	public CaseDocument keep(Attachments attachments, OfficeCode office, CaseId owner, String pointer, String sender,
			Instant now) {
		if (part.getSize() > LARGEST_OF_APPLICANTS)
			throw Problem.of(413, "too-large");
		var stored = to((name, content) -> attachments.store(office, owner, name, content, LARGEST_OF_APPLICANTS),
				pointer);
		// tables as text are for officers, whose programs read formulas in them
		if (stored.name().toLowerCase(Locale.ROOT).endsWith(".csv")) {
			attachments.delete(office, stored.id());
			throw Problem.invalid(pointer, "TYPE_NOT_ACCEPTED");
		}
		return new CaseDocument(stored.id(), stored.name(), stored.size(), stored.type(), stored.sha256(),
				CaseDocument.Audience.INTERNAL, stored.state(), now, sender);
	}

	/** The last part of the name as it was given, without anything that is no plain character. */
	private String name() {
		return plain(part.getOriginalFilename() == null ? "" : part.getOriginalFilename());
	}

	/** A name as somebody gave it, without folders and without anything that is no plain character. */
	public static String plain(String given) {
		var last = given.substring(Math.max(given.lastIndexOf('/'), given.lastIndexOf('\\')) + 1);
		var plain = Normalizer.normalize(last, Normalizer.Form.NFC)
				.replaceAll("[\\p{Cntrl}\\p{Cf}\\p{Cs}\"<>|:*?;]", "_")
				.strip();
		if (plain.isBlank() || plain.chars().allMatch(sign -> sign == '.'))
			return "berkas";
		return plain.length() > LONGEST_NAME ? plain.substring(plain.length() - LONGEST_NAME) : plain;
	}

}
