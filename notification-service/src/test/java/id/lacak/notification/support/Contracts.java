package id.lacak.notification.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.FileSystemAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The files of the contract between the services. */
public final class Contracts {

	private Contracts() {
	}

	/** Every type of event that has a folder. */
	public static List<String> types() {
		try (var folders = Files.list(events())) {
			return folders.map(folder -> folder.getFileName().toString()).sorted().toList();
		} catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** Every example of one type. */
	public static List<Path> examples(String type) {
		try (Stream<Path> files = Files.list(events().resolve(type))) {
			return files.filter(file -> file.getFileName().toString().startsWith("example-")).sorted().toList();
		} catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	public static String schema(String type) {
		return text(events().resolve(type).resolve("schema.json"));
	}

	public static String example(String type, String name) {
		return text(events().resolve(type).resolve("example-" + name + ".json"));
	}

	public static String text(Path file) {
		try {
			return Files.readString(file);
		} catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	public static Path root() {
		return events().getParent();
	}

	private static Path events() {
		try {
			return opened(Contracts.class.getResource("/contracts/events").toURI());
		} catch (URISyntaxException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/** In a whole build the contracts are a jar, otherwise a folder. */
	private static Path opened(URI folder) {
		if (!folder.getScheme().equals("jar"))
			return Path.of(folder);
		try {
			FileSystems.newFileSystem(folder, Map.of());
		} catch (FileSystemAlreadyExistsException openedBefore) {
			return Path.of(folder);
		} catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return Path.of(folder);
	}

}
