package id.lacak.request.attachment;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What a file is, and what it is called here. Both are our word: the type is found in the content, and the name ends as
 * files of that type do, so that no computer runs what an officer or applicant opens.
 *
 * @param type media type
 */
record FileKind(String type, String name) {

	private static final String TEXT = "text/plain";

	private static final String OOXML = "application/vnd.openxmlformats-officedocument.";

	private static final String ODF = "application/vnd.oasis.opendocument.";

	/** How names end, by type. The first is given to a name that ends otherwise. */
	private static final Map<String, List<String>> ENDINGS = Map.of("application/pdf", List.of("pdf"), "image/png",
			List.of("png"), "image/jpeg", List.of("jpg", "jpeg"), TEXT, List.of("txt", "csv"),
			OOXML + "wordprocessingml.document", List.of("docx"), OOXML + "spreadsheetml.sheet", List.of("xlsx"),
			OOXML + "presentationml.presentation", List.of("pptx"), ODF + "text", List.of("odt"), ODF + "spreadsheet",
			List.of("ods"), ODF + "presentation", List.of("odp"));

	/** What computers run, or show with what runs in it; nobody sends such a name by mistake. */
	private static final Set<String> PROGRAMS = Set.of("bat", "cmd", "com", "cpl", "dll", "exe", "hta", "htm", "html",
			"inf", "iso", "jar", "js", "jse", "lnk", "msi", "php", "pif", "ps1", "psm1", "py", "reg", "scr", "sh",
			"svg", "swf", "url", "vb", "vbe", "vbs", "wsf", "wsh", "xhtml");

	/** How texts begin that some program runs or shows. */
	private static final List<String> SCRIPTS = List.of("#!", "<?php", "<!doctype html", "<html", "<script", "<hta:",
			"<svg", "<job", "@echo", "windows registry editor", "[internetshortcut]");

	/** Enough to see how a text begins. */
	private static final int BEGINNING = 1_024;

	/** The kind, or empty if the office does not take such files. */
	static Optional<FileKind> of(byte[] head, String name) {
		return MediaTypes.of(head)
				.filter(type -> !PROGRAMS.contains(ending(name)))
				.filter(type -> !type.equals(TEXT) || harmless(head, ending(name)))
				.map(type -> new FileKind(type, named(name, type)));
	}

	/** A text is called one, or nothing at all; one that claims to be a picture is none. */
	private static boolean harmless(byte[] head, String ending) {
		var beginning = new String(head, 0, Math.min(head.length, BEGINNING), StandardCharsets.UTF_8)
				.replaceFirst("^\\uFEFF?\\s*", "")
				.toLowerCase(Locale.ROOT);
		return (ending.isEmpty() || ENDINGS.getOrDefault(TEXT, List.of()).contains(ending))
				&& SCRIPTS.stream().noneMatch(beginning::startsWith);
	}

	private static String named(String name, String type) {
		var right = ENDINGS.getOrDefault(type, List.of());
		var ending = ending(name);
		if (right.isEmpty() || right.contains(ending))
			return name;
		var other = ENDINGS.values().stream().flatMap(List::stream).anyMatch(ending::equals);
		return (other ? name.substring(0, name.length() - ending.length() - 1) : name) + "." + right.getFirst();
	}

	/** In small letters, without the dot; a dot within a sentence begins none. */
	private static String ending(String name) {
		return Stream.of(name.substring(name.lastIndexOf('.') + 1))
				.filter(last -> last.length() < name.length() && last.matches("[A-Za-z0-9]{1,5}"))
				.map(last -> last.toLowerCase(Locale.ROOT))
				.findFirst()
				.orElse("");
	}

}
