package id.lacak.standalone.dev;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.TRUNCATE_EXISTING;
import static java.nio.file.StandardOpenOption.WRITE;

/**
 * The legal clock of a stand-alone run: the system's clock, moved by some duration, and
 * ticking on from there. The duration outlives the process.
 */
public final class MovableClock extends Clock {

	private static final Logger log = LoggerFactory.getLogger(MovableClock.class);

	private static final Clock SYSTEM = Clock.systemUTC();

	private final Path file;

	private volatile Duration moved;

	/**
	 * Reads how far it was moved last time.
	 * @param file where that is kept; need not exist
	 */
	public MovableClock(Path file) {
		this.file = file;
		this.moved = read(file);
	}

	private static Duration read(Path file) {
		try {
			return Files.exists(file) ? Duration.parse(Files.readString(file).strip()) : Duration.ZERO;
		} catch (IOException | DateTimeException unreadable) {
			log.warn("{} cannot be read, the clock shows the system's time: {}", file, unreadable.toString());
			return Duration.ZERO;
		}
	}

	/** From now on it is this instant, and time goes on from it. */
	public synchronized void moveTo(Instant now) {
		keep(Duration.between(SYSTEM.instant(), now));
	}

	/** Back to the system's time. */
	public synchronized void reset() {
		keep(Duration.ZERO);
	}

	private void keep(Duration duration) {
		try {
			Files.createDirectories(this.file.toAbsolutePath().getParent());
			var fresh = this.file.resolveSibling(this.file.getFileName() + ".new");
			try (var channel = FileChannel.open(fresh, CREATE, WRITE, TRUNCATE_EXISTING)) {
				channel.write(StandardCharsets.UTF_8.encode(duration.toString()));
				channel.force(true);
			}
			Files.move(fresh, this.file, StandardCopyOption.ATOMIC_MOVE);
			this.moved = duration;
		} catch (IOException failed) {
			throw new UncheckedIOException(failed);
		}
	}

	/** How far it is ahead of the system's clock; negative when it is behind. */
	public Duration moved() {
		return this.moved;
	}

	@Override
	public Instant instant() {
		return SYSTEM.instant().plus(this.moved);
	}

	@Override
	public ZoneId getZone() {
		return ZoneOffset.UTC;
	}

	@Override
	public Clock withZone(ZoneId zone) {
		return new InZone(this, zone);
	}

	/** The same clock in another zone; moves along. */
	private static final class InZone extends Clock {

		private final MovableClock clock;

		private final ZoneId zone;

		InZone(MovableClock clock, ZoneId zone) {
			this.clock = clock;
			this.zone = zone;
		}

		@Override
		public Instant instant() {
			return this.clock.instant();
		}

		@Override
		public ZoneId getZone() {
			return this.zone;
		}

		@Override
		public Clock withZone(ZoneId other) {
			return new InZone(this.clock, other);
		}

	}

}
