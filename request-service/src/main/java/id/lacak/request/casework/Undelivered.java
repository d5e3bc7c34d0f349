package id.lacak.request.casework;

import id.lacak.request.lifecycle.Actor;
import id.lacak.request.lifecycle.CaseFile;
import id.lacak.request.lifecycle.CaseId;
import id.lacak.request.lifecycle.OfficeCode;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/** Messages about cases that may not have reached anybody, and which of them were made good in another way. */
public interface Undelivered {

	/** Cases of the office about which a message failed or is uncertain; latest trouble first. */
	List<CaseFile> cases(OfficeCode office, int most);

	/** Cases of the office with a file that a scanner refused after it had been taken. */
	List<CaseFile> withRefusedFiles(OfficeCode office, int most);

	/** Those of the messages or files whose receiver was reached in another way. */
	Set<String> settled(OfficeCode office, Collection<String> messages);

	/** Keeps that the receiver of a message was reached in another way; the first word stands. */
	void settle(Word word);

	/**
	 * An officer's word about a message, or about a refused file.
	 *
	 * @param about the case of the message
	 * @param message its id, or the file's
	 * @param way how the receiver or sender was reached
	 */
	record Word(OfficeCode office, CaseId about, String message, String way, Actor by, Instant at) {
	}

}
