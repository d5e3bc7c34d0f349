package id.lacak.request.letter;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** Files that letters are made with. */
final class Shelf {

	private Shelf() {
	}

	static byte[] bytes(String name) {
		try (var in = Shelf.class.getResourceAsStream("/request/" + name)) {
			if (in == null)
				throw new IllegalStateException(name + " is not on the class path");
			return in.readAllBytes();
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	static String text(String name) {
		return new String(bytes(name), StandardCharsets.UTF_8);
	}

}
