package id.lacak.request.release;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;

/** Looks at files that tests make. */
final class Looking {

	static final String PDF = "application/pdf";

	static final String OFFICE = "application/vnd.openxmlformats-officedocument";

	private Looking() {
	}

	static List<Finding> at(String type, byte[] content) {
		return at(type, content, Limits.USUAL);
	}

	static List<Finding> at(String type, byte[] content, Limits limits) {
		return at(type, content, limits, InstantSource.fixed(Instant.EPOCH));
	}

	/** Under a clock that goes on by a second whenever somebody looks at it. */
	static List<Finding> slowly(String type, byte[] content, Limits limits) {
		var now = new Instant[]{Instant.EPOCH};
		return at(type, content, limits, () -> now[0] = now[0].plus(Duration.ofSeconds(1)));
	}

	private static List<Finding> at(String type, byte[] content, Limits limits, InstantSource time) {
		try {
			var file = Files.createTempFile("looking", ".tmp");
			try {
				Files.write(file, content);
				return new Inspector(limits, time).inspect(type, file);
			} finally {
				Files.delete(file);
			}
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

}
