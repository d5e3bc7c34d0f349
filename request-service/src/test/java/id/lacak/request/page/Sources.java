package id.lacak.request.page;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The code and the templates as text, to see which messages they read.
 *
 * @param names everything that looks like a key
 * @param beginnings literals that end in a dot, to which code adds a word
 * @param types names of types, whose values are called {@code Type.VALUE}
 */
record Sources(Set<String> names, Set<String> beginnings, Set<String> types) {

	private static final Path CODE = Path.of("src/main/java");

	private static final Path TEMPLATES = Path.of("src/main/resources/request/templates");

	private static final Pattern NAME = Pattern.compile("[\\w.-]*\\w");

	private static final Pattern BEGINNING = Pattern.compile("['\"|]([\\w-]+(?:\\.[\\w-]+)*\\.)(?:['\"]|\\$\\{)");

	private static final Pattern TYPE = Pattern.compile("(?:enum|record|interface|class) (\\w+)");

	/** What is added to the key of a field or of a choice: its hint. */
	private static final Pattern ADDED = Pattern.compile("(\\.(true|false|[A-Z_]+))?(\\.hint)?$");

	/** Tags with what they hold, and the words between them. */
	private static final Pattern PIECE = Pattern
			.compile("(?s)<!.*?>|<(/?)([\\w:]+)((?:[^<>\"]|\"[^\"]*\")*?)(/?)>|([^<]+)");

	/** Names of formats, marks and numbers, which are the same in every language. */
	private static final Pattern SAME_EVERYWHERE = Pattern.compile("(?:XLSX|CSV|PDF|SHA|X|[^\\p{L}])*");

	private static final Set<String> EMPTY = Set.of("meta", "link", "input", "br", "img", "path", "circle", "rect",
			"line",
			"use", "hr");

	static Sources read() throws IOException {
		var text = new StringBuilder();
		for (var file : Stream.concat(files(CODE), files(TEMPLATES)).toList())
			text.append(Files.readString(file)).append('\n');
		return new Sources(found(NAME, text), found(BEGINNING, text), found(TYPE, text));
	}

	static List<Path> templates() throws IOException {
		return files(TEMPLATES).toList();
	}

	boolean use(String key) {
		if (names.contains(key) || names.contains(ADDED.matcher(key).replaceFirst("")))
			return true;
		var parts = key.split("\\.");
		for (var length = 1; length < parts.length; length++)
			if (beginnings.contains(String.join(".", Arrays.copyOf(parts, length)) + "."))
				return true;
		return types.contains(parts[0]);
	}

	/** Words that readers would see as they stand in the template, whatever their language. */
	static List<String> wordsOfItsOwn(Path template) throws IOException {
		var found = new ArrayList<String>();
		var replaced = new ArrayList<Boolean>();
		for (var piece : PIECE.matcher(Files.readString(template)).results().toList())
			if (piece.group(5) != null) {
				if (!replaced.contains(true) && !SAME_EVERYWHERE.matcher(piece.group(5)).matches())
					found.add(piece.group(5).strip());
			} else if (piece.group(2) != null)
				tag(piece, replaced);
		return found;
	}

	private static void tag(MatchResult tag, List<Boolean> replaced) {
		if (!tag.group(1).isEmpty())
			replaced.removeLast();
		else if (tag.group(4).isEmpty() && !EMPTY.contains(tag.group(2)))
			replaced.add(tag.group(3).matches("(?s).*\\bth:(text|utext|replace|insert|inline)=.*")
					|| tag.group(2).equals("style"));
	}

	private static Set<String> found(Pattern pattern, CharSequence text) {
		return pattern.matcher(text)
				.results()
				.map(each -> each.group(each.groupCount() == 0 ? 0 : 1))
				.collect(Collectors.toCollection(HashSet::new));
	}

	private static Stream<Path> files(Path folder) throws IOException {
		try (var files = Files.walk(folder)) {
			return files.filter(Files::isRegularFile).toList().stream();
		}
	}

}
