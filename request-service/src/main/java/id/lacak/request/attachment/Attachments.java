package id.lacak.request.attachment;

import id.lacak.request.lifecycle.CaseDocument.State;
import id.lacak.request.lifecycle.CaseId;
import id.lacak.request.lifecycle.OfficeCode;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/** Where the bytes of case documents are kept. */
public interface Attachments {

	/**
	 * Keeps a file. Nothing of it is kept when it is refused or when reading it fails. A
	 * scanner looks at it before anybody can open it; without its word the file is kept and
	 * waits as {@link State#QUARANTINED}.
	 * @param id what the file belongs to; some {@link Holder} should know it
	 * @param name as the sender calls it; never trusted: it is kept with the ending of its type
	 * @param content read to its end, not closed
	 * @param limit bytes
	 * @throws NotAccepted if it is empty, longer than the limit, of no known type, or malicious
	 * @throws IOException if the content cannot be read
	 */
	Stored store(OfficeCode office, CaseId id, String name, InputStream content, long limit)
			throws NotAccepted, IOException;

	/** A kept file of the office; the caller closes it. */
	Optional<Opened> open(OfficeCode office, String id);

	/**
	 * Says whether the file may be opened, as a scanner found.
	 * @return whether there is such a file
	 */
	boolean judge(OfficeCode office, String id, State state);

	/** Throws a file of the office away, such as one that could not be recorded on its case. */
	void delete(OfficeCode office, String id);

	/**
	 * A file that was kept.
	 *
	 * @param size bytes
	 * @param sha256 of the content, lower-case hex
	 * @param type media type found by looking at the content
	 */
	record Stored(String id, String name, long size, String sha256, String type, State state) {
	}

	/** A file as it lies there. */
	record Opened(String name, String type, long size, State state, InputStream content) implements AutoCloseable {

		@Override
		public void close() throws IOException {
			content.close();
		}
	}

	/** The file cannot be taken. */
	final class NotAccepted extends Exception {

		private static final long serialVersionUID = 1;

		private final Reason reason;

		public NotAccepted(Reason reason) {
			super(reason.name());
			this.reason = reason;
		}

		/** Why. */
		public Reason reason() {
			return reason;
		}

		/** Reasons. */
		public enum Reason {

			EMPTY, TOO_LARGE, TYPE_NOT_ACCEPTED, INFECTED

		}

	}

}
