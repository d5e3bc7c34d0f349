package id.lacak.request.letter;

import id.lacak.request.lifecycle.CaseFile;
import id.lacak.request.lifecycle.CaseId;
import id.lacak.request.lifecycle.HistoryEntry;
import id.lacak.request.lifecycle.OfficeCode;
import id.lacak.request.objection.ObjectionFile;

import java.util.List;
import java.util.Optional;

/** What letters are about. */
public sealed interface Matter {

	/** A request. */
	record OfRequest(CaseFile file) implements Matter {

		@Override
		public OfficeCode office() {
			return file.request().office();
		}

		@Override
		public CaseId id() {
			return file.request().id();
		}

		@Override
		public String number() {
			return file.request().number().text();
		}

		@Override
		public String language() {
			return file.request().submission().language();
		}

		@Override
		public boolean hasEmail() {
			return file.request().submission().applicant().email().isPresent();
		}

		@Override
		public List<? extends HistoryEntry<?>> history() {
			return file.history();
		}

		@Override
		public boolean withdrawn() {
			return file.request().stage() instanceof id.lacak.request.lifecycle.Stage.Withdrawn;
		}
	}

	/** An objection. */
	record OfObjection(ObjectionFile file) implements Matter {

		@Override
		public OfficeCode office() {
			return file.objection().office();
		}

		@Override
		public CaseId id() {
			return file.objection().id();
		}

		@Override
		public String number() {
			return file.objection().number().text();
		}

		@Override
		public String language() {
			return file.objection().objector().language();
		}

		@Override
		public boolean hasEmail() {
			return file.objection().objector().applicant().email().isPresent();
		}

		@Override
		public List<? extends HistoryEntry<?>> history() {
			return file.history();
		}

		@Override
		public boolean withdrawn() {
			return file.objection().stage() instanceof id.lacak.request.objection.ObjectionStage.Withdrawn;
		}
	}

	/** The office that keeps it. */
	OfficeCode office();

	/** Its opaque name. */
	CaseId id();

	/** Its official number. */
	String number();

	/** The language the applicant is written to in: {@code id} or {@code en}. */
	String language();

	/** Whether the applicant is written to by email. */
	boolean hasEmail();

	/** What happened, oldest first. */
	List<? extends HistoryEntry<?>> history();

	/** Whether the applicant took it back. */
	boolean withdrawn();

	/** The name of the letter that an entry stands for; empty if no letter went out with it. */
	default Optional<LetterName> letter(int entry, String language) {
		return entry(entry).flatMap(LetterKind::of).map(_ -> new LetterName(office(), id(), entry, language));
	}

	/** An entry of the history. */
	default Optional<? extends HistoryEntry<?>> entry(int number) {
		return history().stream().filter(entry -> entry.number() == number).findFirst();
	}

	/** The entry of the notice that took the place of this one, if one did. */
	default Optional<? extends HistoryEntry<?>> correctionOf(HistoryEntry<?> entry) {
		if (LetterKind.of(entry).filter(LetterKind::correctable).isEmpty())
			return Optional.empty();
		return history().stream()
				.filter(later -> later.number() > entry.number() && later.type().equals("notice-corrected"))
				.reduce((_, latest) -> latest);
	}

}
