package id.lacak.standalone;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;

/** The folder that outlives a run; only one run at a time may have it. */
final class DataFolder implements AutoCloseable {

	private static final SecureRandom RANDOM = new SecureRandom();

	private final Path folder;

	private final FileChannel channel;

	private DataFolder(Path folder, FileChannel channel) {
		this.folder = folder;
		this.channel = channel;
	}

	static DataFolder open(Path folder) {
		try {
			Files.createDirectories(folder);
			var channel = FileChannel.open(folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
			if (locked(channel).isEmpty()) {
				channel.close();
				throw new StartRefused("""
						The data folder %s is in use by another run. \
						Stop that one, or choose a folder of your own with the environment variable LACAK_DATA."""
						.formatted(folder));
			}
			return new DataFolder(folder, channel);
		} catch (IOException e) {
			throw new StartRefused("The data folder %s cannot be used: %s".formatted(folder, e.getMessage()));
		}
	}

	Path resolve(String name) {
		return folder.resolve(name);
	}

	/**
	 * A secret of this folder in base64, made on the first run, once for all who ask, and readable by its owner
	 * only.
	 */
	synchronized String secret(String name, int bytes) {
		var file = folder.resolve("secrets").resolve(name);
		try {
			if (!Files.exists(file)) {
				Files.createDirectories(file.getParent());
				var random = new byte[bytes];
				RANDOM.nextBytes(random);
				var made = Files.createTempFile(file.getParent(), name, ".new");
				Files.setPosixFilePermissions(made, PosixFilePermissions.fromString("rw-------"));
				Files.writeString(made, Base64.getEncoder().encodeToString(random));
				Files.move(made, file);
			}
			return Files.readString(file).trim();
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	@Override
	public void close() {
		try {
			channel.close();
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	private static Optional<FileLock> locked(FileChannel channel) throws IOException {
		try {
			return Optional.ofNullable(channel.tryLock());
		} catch (OverlappingFileLockException sameProcess) {
			return Optional.empty();
		}
	}

}
