package id.lacak.request.tracking;

import id.lacak.request.attachment.Attachments;
import id.lacak.request.lifecycle.Actor;
import id.lacak.request.lifecycle.CaseDocument;
import id.lacak.request.lifecycle.CaseFile;
import id.lacak.request.problem.Problem;
import org.springframework.web.multipart.MultipartFile;

import java.io.IOException;
import java.text.Normalizer;
import java.time.Instant;

/** A file an applicant sends. */
record Upload(MultipartFile file) {

	/** What an applicant's file may measure, in bytes. */
	private static final long LARGEST = 10L * 1024 * 1024;

	private static final int LONGEST_NAME = 150;

	/** Keeps the file with the case. */
	CaseDocument keep(Attachments attachments, CaseFile place, int index, Instant now) {
		if (file.getSize() > LARGEST)
			throw Problem.of(413, "too-large");
		var request = place.request();
		try (var content = file.getInputStream()) {
			var stored = attachments.store(request.office(), request.id(), name(), content, LARGEST);
			return new CaseDocument(stored.id(), stored.name(), stored.size(), stored.type(), stored.sha256(),
					CaseDocument.Audience.INTERNAL, stored.state(), now, Actor.APPLICANT.name());
		} catch (Attachments.NotAccepted refused) {
			throw switch (refused.reason()) {
				case TOO_LARGE -> Problem.of(413, "too-large");
				case EMPTY -> Problem.invalid("/files/" + index, "EMPTY_FILE");
				case TYPE_NOT_ACCEPTED -> Problem.invalid("/files/" + index, "TYPE_NOT_ACCEPTED");
				case INFECTED -> Problem.invalid("/files/" + index, "INFECTED");
			};
		} catch (IOException brokenOff) {
			throw Problem.malformed("broken-off");
		}
	}

	/** The last part of the name as it was given, without anything that is no plain character. */
	private String name() {
		var given = file.getOriginalFilename() == null ? "" : file.getOriginalFilename();
		var last = given.substring(Math.max(given.lastIndexOf('/'), given.lastIndexOf('\\')) + 1);
		var plain = Normalizer.normalize(last, Normalizer.Form.NFC)
				.replaceAll("[\\p{Cntrl}\\p{Cf}\\p{Cs}\"<>|:*?;]", "_")
				.strip();
		if (plain.isBlank() || plain.chars().allMatch(sign -> sign == '.'))
			return "berkas";
		return plain.length() > LONGEST_NAME ? plain.substring(plain.length() - LONGEST_NAME) : plain;
	}

}
