package id.lacak.request.release;

import id.lacak.request.release.Place.Kind;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** A text file, line by line; a line without end is cut into pieces that overlap. */
final class PlainText {

	private static final int PIECE = 64 * 1024;

	private static final int OVERLAP = 64;

	private PlainText() {
	}

	static void read(Path file, Inspection inspection) throws IOException {
		var line = new StringBuilder();
		var number = 1;
		var buffer = new char[PIECE];
		try (var in = new InputStreamReader(Files.newInputStream(file), StandardCharsets.UTF_8)) {
			for (var count = in.read(buffer); count >= 0; count = in.read(buffer)) {
				inspection.goOn();
				for (var i = 0; i < count; i++) {
					if (buffer[i] != '\n')
						line.append(buffer[i]);
					if (buffer[i] == '\n' || line.length() > PIECE) {
						inspection.text(Place.at(Kind.LINE, number), line);
						line.delete(0, buffer[i] == '\n' ? line.length() : line.length() - OVERLAP);
						number += buffer[i] == '\n' ? 1 : 0;
					}
				}
			}
		}
		inspection.text(Place.at(Kind.LINE, number), line);
	}

}
