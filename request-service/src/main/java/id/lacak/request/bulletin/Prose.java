package id.lacak.request.bulletin;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Text as people type it, taken apart for a page. Known are headings ({@code ## Biaya}), lists ({@code - satu},
 * {@code 1. satu}), bold words ({@code **penting**}) and links ({@code [Hak Anda](/bantuan/hak-anda)}); everything
 * else, markup of pages too, is words. Links lead to our own pages, to the web, to a mailbox or a telephone, nowhere
 * else.
 */
final class Prose {

	private static final Pattern PART = Pattern.compile("\\*\\*(.+?)\\*\\*|\\[([^\\]\\n]+)]\\(([^)\\s]+)\\)");

	private static final Pattern ADDRESS = Pattern.compile("(/(?!/)|https?://|mailto:|tel:)[^\\s\"'<>\\\\]*");

	private static final Pattern ITEM = Pattern.compile("[-*] +(.+)");

	private static final Pattern NUMBERED = Pattern.compile("\\d{1,2}[.)] +(.+)");

	private static final Pattern HEADING = Pattern.compile("#{1,3} +(.+)");

	private Prose() {
	}

	/** What a block is. */
	enum Kind {

		HEADING, PARAGRAPH, ITEMS, STEPS

	}

	/** A paragraph, a heading, or the lines of a list. */
	record Block(Kind kind, List<List<Span>> lines) {

		/** The words of a block that is no list. */
		public List<Span> words() {
			return lines.getFirst();
		}
	}

	/** Words with one look. */
	record Span(String text, boolean strong, Optional<String> address) {

		/** Whether the address is one of our own pages, which exist in both languages. */
		public boolean ours() {
			return address.filter(each -> each.startsWith("/")).isPresent();
		}
	}

	/** The text in blocks, in their order. */
	static List<Block> read(String text) {
		var blocks = new ArrayList<Block>();
		for (var part : text.replace("\r", "").split("\n\\s*\n")) {
			var begins = true;
			for (var line : part.lines().map(String::strip).filter(line -> !line.isEmpty()).toList()) {
				add(line, begins, blocks);
				begins = false;
			}
		}
		return List.copyOf(blocks);
	}

	/** The same where no heading has a place. */
	static List<Block> withoutHeadings(String text) {
		return read(text).stream()
				.map(block -> block.kind() == Kind.HEADING ? new Block(Kind.PARAGRAPH, block.lines()) : block)
				.toList();
	}

	/** A line goes on with the block before if it begins no part and is of the same kind. */
	private static void add(String line, boolean begins, List<Block> blocks) {
		var kind = kind(line);
		var spans = spans(words(line));
		if (begins || kind == Kind.HEADING || blocks.getLast().kind() != kind) {
			blocks.add(new Block(kind, List.of(spans)));
			return;
		}
		var last = blocks.removeLast();
		var lines = new ArrayList<>(last.lines());
		if (kind == Kind.PARAGRAPH) {
			var joined = new ArrayList<>(lines.removeLast());
			joined.add(new Span(" ", false, Optional.empty()));
			joined.addAll(spans);
			lines.add(joined);
		} else {
			lines.add(spans);
		}
		blocks.add(new Block(kind, List.copyOf(lines)));
	}

	private static Kind kind(String line) {
		if (HEADING.matcher(line).matches())
			return Kind.HEADING;
		if (ITEM.matcher(line).matches())
			return Kind.ITEMS;
		return NUMBERED.matcher(line).matches() ? Kind.STEPS : Kind.PARAGRAPH;
	}

	private static String words(String line) {
		for (var mark : List.of(HEADING, ITEM, NUMBERED)) {
			var found = mark.matcher(line);
			if (found.matches())
				return found.group(1);
		}
		return line;
	}

	private static List<Span> spans(String words) {
		var spans = new ArrayList<Span>();
		var found = PART.matcher(words);
		var from = 0;
		while (found.find()) {
			if (found.group(3) != null && !ADDRESS.matcher(found.group(3)).matches())
				continue;
			plain(words.substring(from, found.start()), spans);
			spans.add(found.group(1) == null
					? new Span(found.group(2), false, Optional.of(found.group(3)))
					: new Span(found.group(1), true, Optional.empty()));
			from = found.end();
		}
		plain(words.substring(from), spans);
		return List.copyOf(spans);
	}

	private static void plain(String text, List<Span> spans) {
		if (!text.isEmpty())
			spans.add(new Span(text, false, Optional.empty()));
	}

}
