package id.lacak.request.release;

import id.lacak.request.release.Finding.Unreadable.Why;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;

/** Looks through one file by its type. Whatever is wrong with the file is a finding, never a fault. */
final class Inspector {

	private final Limits limits;

	private final InstantSource machineTime;

	Inspector(Limits limits, InstantSource machineTime) {
		this.limits = limits;
		this.machineTime = machineTime;
	}

	/** @param type media type by content */
	List<Finding> inspect(String type, Path file) {
		var inspection = new Inspection(limits, machineTime);
		try {
			read(type, file, inspection);
		} catch (Exceeded exceeded) {
			inspection.unreadable(exceeded.why());
		} catch (IOException | RuntimeException broken) {
			// libraries that read strangers' files fail in every way there is
			inspection.unreadable(Why.DAMAGED);
		}
		return inspection.findings();
	}

	private static void read(String type, Path file, Inspection inspection) throws IOException {
		switch (type) {
			case "application/pdf" -> PdfFile.read(file, inspection);
			case "text/plain" -> PlainText.read(file, inspection);
			case "image/jpeg" -> {
				try (var in = Files.newInputStream(file)) {
					Photograph.look(in.readNBytes(Photograph.HEAD), Place.FILE, inspection);
				}
				inspection.unreadable(Why.NO_TEXT);
			}
			case "image/png" -> inspection.unreadable(Why.NO_TEXT);
			case String _ -> OfficeFile.read(file, inspection);
		}
	}

}
