package id.lacak.request.lifecycle;

import java.util.Optional;

/**
 * That an objection was filed against the request; the objection itself has a file of its own.
 *
 * @param number its official number
 * @param open whether the superior still has to decide; until then the record is frozen
 */
public record ObjectionMark(String number, boolean open) {

	/** A repeated note changes nothing, nor does the end of an objection that another followed. */
	static Outcome note(Optional<ObjectionMark> present, RequestCommand.NoteObjection note) {
		var known = present.filter(mark -> mark.number().equals(note.number()));
		var changes = known.map(mark -> mark.open() != note.open()).orElse(note.open() || present.isEmpty());
		return changes
				? Outcome.accepted(new RequestEvent.ObjectionNoted(note.number(), note.open()))
				: Outcome.refused(Refusal.OBJECTION_NOTED);
	}

}
