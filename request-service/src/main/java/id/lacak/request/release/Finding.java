package id.lacak.request.release;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Something in a file that its receiver should perhaps not get. It says where, and never what:
 * numbers and names are masked before they come here.
 */
public sealed interface Finding {

	/** Where it is. */
	Place place();

	/** A number that may be somebody's NIK. */
	record IdentityNumber(Place place, String masked) implements Finding {
	}

	/** A number that may be somebody's mobile phone. */
	record PhoneNumber(Place place, String masked) implements Finding {
	}

	/** A part that readers do not see at first. */
	record Hidden(Place place, Part part) implements Finding {

		/** What is hidden. */
		public enum Part {

			SHEET, ROWS, COLUMNS, SLIDE, TEXT, ATTACHMENT

		}

	}

	/** Earlier wording that is still in the file. */
	record TrackedChanges(Place place, int count) implements Finding {
	}

	/** Comments. */
	record Comments(Place place, int count) implements Finding {
	}

	/** Who made the file, or where. */
	record Metadata(Place place, Field field, String masked) implements Finding {

		/** What is told. */
		public enum Field {

			AUTHOR, LAST_EDITOR, COMPANY, LOCATION

		}

	}

	/** Text below a dark field, which can be copied out all the same. */
	record CoveredText(Place place, int characters) implements Finding {
	}

	/** The same file was sent by the applicant of another case of the office. */
	record OtherCase(Place place, String registrationNumber) implements Finding {
	}

	/** More of the same. */
	record Further(Place place, String code, int count) implements Finding {
	}

	/** Not all of the file could be looked at. */
	record Unreadable(Place place, Why why) implements Finding {

		/** Why not. */
		public enum Why {

			DAMAGED, ENCRYPTED, NO_TEXT, TOO_LARGE, TOO_MANY_PAGES, TOO_LONG, BUSY

		}

	}

	/**
	 * Whether an officer must give a reason to hand the file over all the same. The name of its author is in nearly
	 * every office file and mostly a colleague's: it is shown, and stops nobody. What could not be looked into may
	 * hold anything; a scanned page is looked at by the officer's eyes.
	 */
	default boolean blocks() {
		return switch (this) {
			case Unreadable(_, var why) -> switch (why) {
				case DAMAGED, ENCRYPTED, TOO_LARGE, TOO_MANY_PAGES, TOO_LONG -> true;
				case NO_TEXT, BUSY -> false;
			};
			case Metadata(_, var field, _) -> field == Metadata.Field.LOCATION;
			case IdentityNumber _,PhoneNumber _,Hidden _,TrackedChanges _,Comments _,CoveredText _,OtherCase _,Further _ ->
				true;
		};
	}

	/** The stable name of its kind. */
	default String code() {
		return switch (this) {
			case IdentityNumber _ -> "IDENTITY_NUMBER";
			case PhoneNumber _ -> "PHONE_NUMBER";
			case Hidden _ -> "HIDDEN";
			case TrackedChanges _ -> "TRACKED_CHANGES";
			case Comments _ -> "COMMENTS";
			case Metadata _ -> "METADATA";
			case CoveredText _ -> "COVERED_TEXT";
			case OtherCase _ -> "OTHER_CASE";
			case Further _ -> "FURTHER";
			case Unreadable _ -> "UNREADABLE";
		};
	}

	/** What else there is to say, by name; part of what clients read. */
	default Map<String, Object> facts() {
		var facts = new LinkedHashMap<String, Object>();
		switch (this) {
			case IdentityNumber(_, var masked) -> facts.put("masked", masked);
			case PhoneNumber(_, var masked) -> facts.put("masked", masked);
			case Hidden(_, var part) -> facts.put("part", part);
			case TrackedChanges(_, var count) -> facts.put("count", count);
			case Comments(_, var count) -> facts.put("count", count);
			case Metadata(_, var field, var masked) -> {
				facts.put("field", field);
				if (!masked.isEmpty())
					facts.put("masked", masked);
			}
			case CoveredText(_, var characters) -> facts.put("count", characters);
			case OtherCase(_, var number) -> facts.put("registrationNumber", number);
			case Further(_, var code, var count) -> {
				facts.put("of", code);
				facts.put("count", count);
			}
			case Unreadable(_, var why) -> facts.put("why", why);
		}
		return facts;
	}

	/** The same in one line for the history of a case, without names of sheets and parts: auditors read it. */
	default String line() {
		var line = new StringBuilder(code()).append(' ').append(place().kind());
		var number = place().where().replaceFirst(".*!", "");
		if (number.matches("[A-Z]{0,3}[0-9*]{1,7}(:[A-Z]{0,3}[0-9*]{1,7})?|[A-Z]{1,3}:[A-Z]{1,3}"))
			line.append(' ').append(number);
		facts().forEach((name, value) -> line.append(' ').append(name).append('=').append(value));
		return line.toString();
	}

}
