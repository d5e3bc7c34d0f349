package id.lacak.request.casework;

import id.lacak.request.lifecycle.CaseId;

import java.util.Optional;

/**
 * The name of a message for clients: the case comes first, so that it is found without
 * searching all cases. Opaque to them.
 */
record MessageId(CaseId about, String message) {

	/** The name read back; empty if it is none. */
	static Optional<MessageId> parse(String text) {
		var dot = text.indexOf('.');
		return dot < 0 || dot == text.length() - 1
				? Optional.empty()
				: CaseIds.parse(text.substring(0, dot)).map(id -> new MessageId(id, text.substring(dot + 1)));
	}

	@Override
	public String toString() {
		return about + "." + message;
	}

}
