package id.lacak.request.correspondence;

import java.util.ArrayList;
import java.util.regex.Pattern;

/**
 * Takes what a person wrote out of a mail that also quotes ours. What is quoted is our own letter, which
 * the case has; the mail as a whole stays in the mailbox.
 */
final class Quotes {

	private static final int LONGEST_INTRODUCTION = 3;

	/** Where programs say whose words follow, in one line or broken into some. */
	private static final Pattern INTRODUCTION = Pattern.compile("(?is)^(On|Pada|Le|El|Am)\\s.{1,300}?"
			+ "(wrote|menulis|a écrit|escribió|schrieb)(\\s.{0,100})?:\\s*$");

	private static final Pattern FROM_HERE = Pattern.compile("(?i)^\\s*(-{2,}\\s*(original message|pesan asli|"
			+ "forwarded message|pesan terusan).*|_{20,}\\s*|(From|Dari):\\s.+@.+)$");

	private Quotes() {
	}

	/** The text without quoted lines and what introduces them. */
	static String without(String text) {
		var lines = text.replace("\r\n", "\n").replace('\r', '\n').split("\n", -1);
		var kept = new ArrayList<String>();
		for (var i = 0; i < lines.length; i++) {
			if (FROM_HERE.matcher(lines[i]).matches() || introduces(lines, i))
				break;
			if (!lines[i].stripLeading().startsWith(">"))
				kept.add(lines[i].stripTrailing());
		}
		return String.join("\n", kept).replaceAll("\n{3,}", "\n\n").strip();
	}

	private static boolean introduces(String[] lines, int from) {
		var said = new StringBuilder();
		for (var i = from; i < Math.min(lines.length, from + LONGEST_INTRODUCTION); i++) {
			if (INTRODUCTION.matcher(said.append(lines[i]).append(' ')).matches())
				return true;
		}
		return false;
	}

}
