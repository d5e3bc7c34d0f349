package id.lacak.request.release;

import id.lacak.request.page.Words;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Findings as programs and people read them. */
public final class FindingView {

	private FindingView() {
	}

	/**
	 * What was found in one file.
	 *
	 * @param blocking whether handing it over needs a reason
	 */
	public record OfDocument(String document, boolean blocking, List<Map<String, Object>> findings) {

		/** The same of a file. */
		public static OfDocument of(Inspected inspected) {
			return new OfDocument(inspected.document().id(), inspected.blocks(), all(inspected).toList());
		}

	}

	/**
	 * What was found in one file, in sentences.
	 *
	 * @param serious whether handing it over needs a reason
	 */
	public record Sentences(List<String> lines, boolean serious) {
	}

	/** Each finding with its file. */
	public static Stream<Map<String, Object>> all(Inspected inspected) {
		return inspected.findings().stream().map(finding -> {
			var view = new LinkedHashMap<String, Object>();
			view.put("document", inspected.document().id());
			view.put("code", finding.code());
			view.put("blocking", finding.blocks());
			view.put("place", place(finding.place()));
			view.putAll(finding.facts());
			return view;
		});
	}

	/** By the file's id. */
	public static Map<String, Sentences> sentences(List<Inspected> inspected, Words words) {
		var all = new LinkedHashMap<String, Sentences>();
		for (var each : inspected)
			all.put(each.document().id(),
					new Sentences(each.findings().stream().map(finding -> say(finding, words)).toList(),
							each.blocks()));
		return all;
	}

	private static Map<String, Object> place(Place place) {
		var view = new LinkedHashMap<String, Object>();
		view.put("kind", place.kind());
		if (!place.where().isEmpty())
			view.put("where", place.where());
		return view;
	}

	private static String say(Finding finding, Words words) {
		var sentence = switch (finding) {
			case Finding.IdentityNumber(_, var masked) -> words.say("finding.IDENTITY_NUMBER", masked);
			case Finding.PhoneNumber(_, var masked) -> words.say("finding.PHONE_NUMBER", masked);
			case Finding.Hidden(_, var part) -> words.say("finding.HIDDEN." + part);
			case Finding.TrackedChanges(_, var count) -> words.say("finding.TRACKED_CHANGES", count);
			case Finding.Comments(_, var count) -> words.say("finding.COMMENTS", count);
			case Finding.Metadata(_, var field, var masked) -> words.say("finding.METADATA." + field, masked);
			case Finding.CoveredText(_, var characters) -> words.say("finding.COVERED_TEXT", characters);
			case Finding.OtherCase(_, var number) -> words.say("finding.OTHER_CASE", number);
			case Finding.Further(_, var code, var count) ->
				words.say("finding.FURTHER", count, words.say("finding.kind." + code));
			case Finding.Unreadable(_, var why) -> words.say("finding.UNREADABLE." + why);
		};
		return finding.place().kind() == Place.Kind.FILE
				? sentence
				: words.say("finding.at." + finding.place().kind(), finding.place().where()) + ": " + sentence;
	}

}
