package id.lacak.standalone.folder;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.regex.Pattern;

/**
 * A folder in which a file, once written, is complete and on the disk. A file's name is
 * the instant of its arrival by the legal clock, in milliseconds, and a number that grows
 * with each file: over restarts, and also when the legal clock is moved back.
 */
public final class DurableFolder {

	private static final int MICROS_PER_MILLI = 1_000;

	private static final String TEMPORARY = ".tmp";

	private final Path folder;

	private final String extension;

	private final Pattern name;

	private final InstantSource time = InstantSource.system();

	private final ConcurrentSkipListMap<Long, Path> files = new ConcurrentSkipListMap<>();

	private long lastNumber;

	private DurableFolder(Path folder, String extension) {
		this.folder = folder;
		this.extension = extension;
		this.name = Pattern.compile("-?\\d{1,18}-(\\d{1,18})" + Pattern.quote(extension));
	}

	/**
	 * Opens or creates the folder; what a crash left half written is removed, and what is
	 * not ours is left alone.
	 * @param extension of the files, with the dot
	 */
	public static DurableFolder open(Path folder, String extension) {
		var opened = new DurableFolder(folder, extension);
		try (var files = Files.newDirectoryStream(Files.createDirectories(folder))) {
			for (Path file : files) {
				opened.takeIn(file);
			}
		} catch (IOException failed) {
			throw new UncheckedIOException(failed);
		}
		return opened;
	}

	private void takeIn(Path file) throws IOException {
		var found = this.name.matcher(file.getFileName().toString());
		if (file.getFileName().toString().endsWith(TEMPORARY)) {
			Files.delete(file);
		} else if (found.matches()) {
			long number = Long.parseLong(found.group(1));
			this.files.put(number, file);
			this.lastNumber = Math.max(this.lastNumber, number);
		}
	}

	/** The number for a new file, greater than all before. */
	public synchronized long nextNumber() {
		this.lastNumber = Math.max(this.lastNumber + 1, this.time.millis() * MICROS_PER_MILLI);
		return this.lastNumber;
	}

	/**
	 * Writes a file; on return it will be there after a crash too.
	 * @param at when its content arrived, by the legal clock
	 * @throws IOException if it could not be written; then it is not there
	 */
	public void write(long number, Instant at, Content content) throws IOException {
		Path temporary = this.folder.resolve(number + TEMPORARY);
		Path file = this.folder.resolve("%013d-%016d%s".formatted(at.toEpochMilli(), number, this.extension));
		try {
			try (var channel = FileChannel.open(temporary, StandardOpenOption.CREATE, StandardOpenOption.WRITE,
					StandardOpenOption.TRUNCATE_EXISTING)) {
				content.writeTo(Channels.newOutputStream(channel));
				channel.force(true);
			}
			Files.move(temporary, file, StandardCopyOption.ATOMIC_MOVE);
			syncFolder();
		} finally {
			Files.deleteIfExists(temporary);
		}
		this.files.put(number, file);
	}

	private void syncFolder() throws IOException {
		try (var directory = FileChannel.open(this.folder, StandardOpenOption.READ)) {
			directory.force(true);
		}
	}

	/** Removes a file; a crash may bring it back. */
	public void remove(long number) throws IOException {
		var file = this.files.remove(number);
		if (file != null) {
			Files.deleteIfExists(file);
		}
	}

	/** The numbers of all files, the oldest first. */
	public List<Long> oldestFirst() {
		return List.copyOf(this.files.keySet());
	}

	/** How many files there are. */
	public int size() {
		return this.files.size();
	}

	/** The bytes of a file, or nothing if it has been removed. */
	public Optional<byte[]> read(long number) throws IOException {
		return read(number, Integer.MAX_VALUE);
	}

	/** The first bytes of a file, or nothing if it has been removed. */
	public Optional<byte[]> read(long number, int atMost) throws IOException {
		var file = this.files.get(number);
		if (file == null) {
			return Optional.empty();
		}
		try (InputStream in = Files.newInputStream(file)) {
			return Optional.of(in.readNBytes(atMost));
		} catch (NoSuchFileException removed) {
			return Optional.empty();
		}
	}

	/** What to write. */
	@FunctionalInterface
	public interface Content {

		void writeTo(OutputStream out) throws IOException;

	}

}
