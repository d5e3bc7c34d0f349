package id.lacak.request.lifecycle;

import java.time.LocalDate;
import java.util.Optional;

/**
 * That an objection was filed against the request; the objection itself has a file of its own.
 *
 * @param number its official number
 * @param open whether the superior still has to decide
 * @param filedOn local date of its receipt; empty in marks that are older than this field
 * @param aside whether it is about periodic information only (UU 14/2008 Pasal 35 ayat (1)
 * huruf b), and so about nothing that this request led to
 */
public record ObjectionMark(String number, boolean open, Optional<LocalDate> filedOn, boolean aside) {

	/** One of which it is not known when it was filed. */
	public ObjectionMark(String number, boolean open) {
		this(number, open, Optional.empty(), false);
	}

	/** Whether the superior still has to decide about what this request led to. */
	public boolean binds() {
		return open && !aside;
	}

	/**
	 * Whether it answers a right that opened on this day. One that came before does not: the
	 * right that opens later is told of, and may be used.
	 */
	public boolean usesWhatOpenedOn(LocalDate day) {
		return !aside && filedOn.map(filed -> !filed.isBefore(day)).orElse(true);
	}

	/** A repeated note changes nothing, nor does the end of an objection that another followed. */
	static Outcome note(Optional<ObjectionMark> present, RequestCommand.NoteObjection note) {
		var known = present.filter(mark -> mark.number().equals(note.mark().number()));
		var changes = known.map(mark -> mark.open() != note.mark().open())
				.orElse(note.mark().open() || present.isEmpty());
		return changes
				? Outcome.accepted(new RequestEvent.ObjectionNoted(note.mark()))
				: Outcome.refused(Refusal.OBJECTION_NOTED);
	}

}
