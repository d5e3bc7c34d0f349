package id.lacak.request.casework;

import id.lacak.request.lifecycle.Assignment;
import id.lacak.request.lifecycle.CaseFile;
import id.lacak.request.office.Office;
import id.lacak.request.page.Words;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Cases as a table for spreadsheets: UTF-8 with its mark, fields apart by commas, lines by CR LF (RFC 4180). */
final class QueueSheet {

	private final Words words;

	private final boolean named;

	private final Office office;

	private final Map<String, String> officers;

	/** @param officers names by usernames */
	QueueSheet(Words words, boolean named, Office office, Map<String, String> officers) {
		this.officers = officers;
		this.words = words;
		this.named = named;
		this.office = office;
	}

	String of(List<CaseFile> files) {
		var head = Stream.of("number", "subject", "channel", "received", "due", "stage", "unit", "handler", "applicant")
				.filter(column -> named || !column.equals("applicant"))
				.map(column -> words.say("sheet." + column));
		return "\uFEFF" + Stream.concat(Stream.of(line(head)), files.stream().map(this::line))
				.collect(Collectors.joining());
	}

	private String line(CaseFile file) {
		var request = file.request();
		var submission = request.submission();
		return line(Stream.concat(
				Stream.of(request.number().text(), submission.subject(),
						words.say("channel." + request.arrival().channel().name()),
						request.arrival().receivedAt().atZone(words.zone()).toLocalDate().toString(),
						request.nextDeadline().map(named -> named.deadline().lastDay().toString()).orElse(""),
						words.name(request.stage().status()),
						request.assignments()
								.stream()
								.filter(Assignment::open)
								.map(each -> office.unit(each.unit()).map(Office.Unit::name).orElse(each.unit()))
								.distinct()
								.collect(Collectors.joining("; ")),
						file.handler().map(username -> officers.getOrDefault(username, username)).orElse("")),
				named ? Stream.of(submission.applicant().name()) : Stream.empty()));
	}

	private static String line(Stream<String> fields) {
		return fields.map(QueueSheet::field).collect(Collectors.joining(",", "", "\r\n"));
	}

	/** What a spreadsheet would take for a formula is kept as text. */
	private static String field(String text) {
		var safe = text.matches("(?s)[=+\\-@\\t\\r].*") ? "'" + text : text;
		return safe.matches("(?s).*[\",\\r\\n].*") ? "\"" + safe.replace("\"", "\"\"") + "\"" : safe;
	}

}
