package id.lacak.request.draft;

import id.lacak.request.attachment.Attachments;
import id.lacak.request.attachment.SentFile;
import id.lacak.request.lifecycle.Actor;
import id.lacak.request.lifecycle.CaseId;
import id.lacak.request.lifecycle.TrackingCode;
import id.lacak.request.office.Office;
import id.lacak.request.problem.Problem;

import org.springframework.stereotype.Service;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;

/** Starting a draft, and changing it a step at a time. */
@Service
public class Drafting {

	/** How long a draft waits after its last change. */
	static final Duration KEPT = Duration.ofDays(7);

	/** Letters in all answers together; the longest right answers are well below. */
	private static final int LONGEST = 64 * 1024;

	private static final int MOST_FILES = 5;

	private static final int TRIES = 10;

	private final Drafts drafts;

	private final Attachments attachments;

	private final Clock clock;

	private final SecureRandom random = new SecureRandom();

	Drafting(Drafts drafts, Attachments attachments, Clock clock) {
		this.drafts = drafts;
		this.attachments = attachments;
		this.clock = clock;
	}

	/** A new draft with these answers already given. */
	public Draft start(Office office, Map<String, List<String>> answers) {
		var draft = new Draft(TrackingCode.random(random), office.code(), new CaseId(UUID.randomUUID().toString()),
				answers, List.of(), until(), java.util.Optional.empty(), 0);
		drafts.keep(draft);
		return draft;
	}

	/**
	 * The draft a code opens.
	 * @throws Problem 410 if there is none, or none any more: the two look alike
	 */
	public Draft find(String code, Office office) {
		try {
			return drafts.find(TrackingCode.parse(code))
					.filter(draft -> draft.office().equals(office.code()))
					.filter(draft -> clock.instant().isBefore(draft.until()))
					.orElseThrow(() -> Problem.of(410, "draft-over"));
		} catch (IllegalArgumentException malformed) {
			throw Problem.of(410, "draft-over");
		}
	}

	/**
	 * Keeps answers, right or wrong; answers to other questions stay.
	 * @throws Problem 413 if they are longer than any form could need
	 */
	public Draft answer(Draft draft, Map<String, List<String>> answers) {
		var length = answers.values().stream().flatMap(List::stream).mapToInt(String::length).sum();
		if (length > LONGEST)
			throw Problem.of(413, "too-large");
		return change(draft, present -> present.answering(answers, until()));
	}

	/**
	 * Keeps a file with the draft; the same content a second time is the same file.
	 * @throws Problem what is wrong with the file, or that there are five already
	 */
	public Draft attach(Draft draft, SentFile file, String pointer) {
		if (draft.files().size() >= MOST_FILES)
			throw Problem.invalid(pointer, "TOO_MANY", MOST_FILES);
		var kept = file.keep(attachments, draft.office(), draft.request(), pointer, Actor.APPLICANT.name(),
				clock.instant());
		try {
			var after = change(draft, present -> present.files()
					.stream()
					.anyMatch(there -> there.sha256().equals(kept.sha256())) ? present : present.with(kept, until()));
			if (after.file(kept.id()).isEmpty())
				attachments.delete(draft.office(), kept.id());
			return after;
		} catch (Problem notRecorded) {
			attachments.delete(draft.office(), kept.id());
			throw notRecorded;
		}
	}

	/** Throws a file of the draft away. */
	public Draft detach(Draft draft, String file) {
		if (draft.file(file).isEmpty())
			return draft;
		var after = change(draft, present -> present.without(file));
		attachments.delete(draft.office(), file);
		return after;
	}

	/** Two windows may write on one draft: each changes only what it shows. */
	private Draft change(Draft first, UnaryOperator<Draft> step) {
		var before = first;
		for (var tries = 0; tries < TRIES; tries++) {
			var after = step.apply(before);
			if (after.equals(before) || drafts.replace(before, after))
				return after;
			before = drafts.find(first.code()).orElseThrow(() -> Problem.of(410, "draft-over"));
			if (before.sentAs().isPresent())
				return before;
		}
		throw Problem.of(409, "busy");
	}

	private Instant until() {
		return clock.instant().plus(KEPT);
	}

}
