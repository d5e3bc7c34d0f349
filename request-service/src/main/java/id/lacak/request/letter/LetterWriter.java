package id.lacak.request.letter;

import id.lacak.request.lifecycle.CaseFile;
import id.lacak.request.lifecycle.HistoryEntry;
import id.lacak.request.objection.ObjectionFile;
import id.lacak.request.page.Words;

import org.springframework.stereotype.Component;

/** Finds who writes which letter. */
@Component
class LetterWriter {

	private final RequestDrafts requests;

	private final NoticeDrafts notices;

	private final ObjectionDrafts objections;

	LetterWriter(RequestDrafts requests, NoticeDrafts notices, ObjectionDrafts objections) {
		this.requests = requests;
		this.notices = notices;
		this.objections = objections;
	}

	/** What the letter says. */
	LetterText of(Matter matter, HistoryEntry<?> entry, LetterKind kind, Words words) {
		return switch (matter) {
			case Matter.OfRequest(var file) -> ofRequest(file, entry, kind, words);
			case Matter.OfObjection(var file) -> ofObjection(file, entry, kind, words);
		};
	}

	private LetterText ofRequest(CaseFile file, HistoryEntry<?> entry, LetterKind kind, Words words) {
		return switch (kind) {
			case RECEIPT -> requests.receipt(file, entry, words);
			case INCOMPLETENESS -> requests.incompleteness(file, entry, words);
			case EXTENSION -> requests.extension(file, entry, words);
			case NOTICE -> notices.notice(file, entry, words);
			case REFUSAL -> notices.refusal(file, entry, words);
			case DELIVERY -> requests.delivery(file, entry, words);
			case OBJECTION_RECEIPT, OBJECTION_DECISION, REGISTER ->
				throw new IllegalArgumentException("a request has no letter " + kind);
		};
	}

	private LetterText ofObjection(ObjectionFile file, HistoryEntry<?> entry, LetterKind kind, Words words) {
		return switch (kind) {
			case OBJECTION_RECEIPT -> objections.receipt(file, entry, words);
			case OBJECTION_DECISION -> objections.decision(file, entry, words);
			case RECEIPT, INCOMPLETENESS, EXTENSION, NOTICE, REFUSAL, DELIVERY, REGISTER ->
				throw new IllegalArgumentException("an objection has no letter " + kind);
		};
	}

}
