package id.lacak.request.attachment;

import java.io.IOException;
import java.io.InputStream;

/** Looks for malicious software in a file. */
@FunctionalInterface
interface Scanner {

	/** The office has no scanner: whatever is sent may be opened at once. */
	Scanner NONE = _ -> new Verdict.Clean();

	/**
	 * Looks through a file.
	 * @throws IOException if there is no verdict, for whatever reason; that never means that the
	 * file is clean
	 */
	Verdict scan(Source file) throws IOException;

	/** Where a file can be read; not opened unless somebody wants to look. */
	@FunctionalInterface
	interface Source {

		/** The content from its beginning; whoever opens it closes it. */
		InputStream open() throws IOException;

	}

	/** What was found. */
	sealed interface Verdict {

		/** Nothing. */
		record Clean() implements Verdict {
		}

		/** @param signature the scanner's name of what it found */
		record Infected(String signature) implements Verdict {
		}

	}

}
