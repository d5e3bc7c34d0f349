package id.lacak.request.release;

import id.lacak.request.release.Finding.Unreadable.Why;

import java.io.IOException;

/** The looking ends here, with what was found so far. */
final class Exceeded extends IOException {

	private static final long serialVersionUID = 1;

	private final Why why;

	Exceeded(Why why) {
		super(why.name());
		this.why = why;
	}

	Why why() {
		return why;
	}

}
