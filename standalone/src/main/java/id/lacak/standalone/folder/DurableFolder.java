package id.lacak.standalone.folder;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/**
 * A folder in which a file, once written, is complete and on the disk. Each file has a
 * number that grows with time, also over restarts.
 */
public final class DurableFolder {

	private static final int MICROS_PER_MILLI = 1_000;

	private static final String TEMPORARY = ".tmp";

	private final Path folder;

	private final String extension;

	private final InstantSource time;

	private final TreeSet<Long> numbers = new TreeSet<>();

	private long lastNumber;

	private DurableFolder(Path folder, String extension, InstantSource time) {
		this.folder = folder;
		this.extension = extension;
		this.time = time;
	}

	/**
	 * Opens or creates the folder; what a crash left half written is removed.
	 * @param extension of the files, with the dot
	 */
	public static DurableFolder open(Path folder, String extension) {
		var opened = new DurableFolder(folder, extension, InstantSource.system());
		try (var files = Files.list(Files.createDirectories(folder))) {
			for (Path file : files.toList()) {
				opened.takeIn(file);
			}
		} catch (IOException failed) {
			throw new UncheckedIOException(failed);
		}
		return opened;
	}

	private void takeIn(Path file) throws IOException {
		String name = file.getFileName().toString();
		if (name.endsWith(TEMPORARY)) {
			Files.delete(file);
		} else if (name.endsWith(this.extension)) {
			long number = Long.parseLong(name.substring(0, name.length() - this.extension.length()));
			this.numbers.add(number);
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
	 * @throws IOException if it could not be written; then it is not there
	 */
	public void write(long number, Content content) throws IOException {
		Path temporary = this.folder.resolve(number + TEMPORARY);
		try {
			try (var file = FileChannel.open(temporary, StandardOpenOption.CREATE, StandardOpenOption.WRITE,
					StandardOpenOption.TRUNCATE_EXISTING)) {
				content.writeTo(Channels.newOutputStream(file));
				file.force(true);
			}
			Files.move(temporary, path(number), StandardCopyOption.ATOMIC_MOVE);
			syncFolder();
		} finally {
			Files.deleteIfExists(temporary);
		}
		synchronized (this) {
			this.numbers.add(number);
		}
	}

	private void syncFolder() throws IOException {
		try (var directory = FileChannel.open(this.folder, StandardOpenOption.READ)) {
			directory.force(true);
		}
	}

	/** Removes a file; a crash may bring it back. */
	public void remove(long number) throws IOException {
		synchronized (this) {
			this.numbers.remove(number);
		}
		Files.deleteIfExists(path(number));
	}

	/** The numbers smaller than the given one, the newest first. */
	public synchronized List<Long> newestFirst(long before) {
		return new ArrayList<>(this.numbers.headSet(before, false).descendingSet());
	}

	/** All numbers, the oldest first. */
	public synchronized List<Long> oldestFirst() {
		return Collections.unmodifiableList(new ArrayList<>(this.numbers));
	}

	/** The bytes of a file, or nothing if it has been removed. */
	public Optional<byte[]> read(long number) throws IOException {
		Path file = path(number);
		return Files.exists(file) ? Optional.of(Files.readAllBytes(file)) : Optional.empty();
	}

	private Path path(long number) {
		return this.folder.resolve(String.format("%016d%s", number, this.extension));
	}

	/** What to write. */
	@FunctionalInterface
	public interface Content {

		void writeTo(OutputStream out) throws IOException;

	}

}
