package id.lacak.request.storage;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.ne;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Filters.regex;

import com.mongodb.client.model.Sorts;

import id.lacak.request.lifecycle.CaseQuery;
import id.lacak.request.lifecycle.Stage.Status;
import id.lacak.request.objection.ObjectionQuery;

import org.bson.Document;
import org.bson.conversions.Bson;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A query of the register as flat filters. Each order has one stored key that ends with the
 * place in the register, so a cursor is one comparison.
 */
final class Listing {

	private static final String CURSOR = "[0-9]{4,15}[0-9-]*/[0-9]{4}/[0-9]{9}";

	private static final String ASKED = "assignments.unit";

	private Listing() {
	}

	static Bson matching(CaseQuery query) {
		var filters = new ArrayList<Bson>();
		filters.add(eq("office", query.office().value()));
		if (!query.statuses().isEmpty())
			filters.add(in("status", query.statuses().stream().sorted().map(StageMapping::kindOf).toList()));
		due(query.dueFrom(), query.dueUntil(), filters);
		if (query.dueFrom().isPresent() || query.dueUntil().isPresent())
			filters.add(clockRuns());
		query.unit().ifPresent(unit -> filters.add(or(eq("submission.unit", unit), eq(ASKED, unit))));
		query.assignedTo().ifPresent(unit -> filters.add(eq(ASKED, unit)));
		query.handling().ifPresent(wanted -> filters.add(switch (wanted) {
			case CaseQuery.Handling.By(var username) -> eq(CaseMapping.HANDLER, username);
			case CaseQuery.Handling.Nobody() -> exists(CaseMapping.HANDLER, false);
		}));
		query.channel().ifPresent(channel -> filters.add(eq("arrival.channel", channel.name())));
		query.text()
				.ifPresent(text -> Words.in(text)
						.forEach(word -> filters.add(regex("words", Pattern.compile("^" + quoted(word))))));
		return and(filters);
	}

	/** By the key of the index, which begins with the day; what is due on no day stands last. */
	private static void due(Optional<LocalDate> from, Optional<LocalDate> until, List<Bson> filters) {
		from.ifPresent(day -> filters.add(gte("dueKey", day.toString())));
		if (from.isPresent() || until.isPresent())
			filters.add(lt("dueKey", until.map(day -> day.plusDays(1).toString()).orElse(CaseMapping.LAST)));
	}

	/** An incomplete request has no clock until the applicant has done his part. */
	private static Bson clockRuns() {
		return or(ne("status", StageMapping.kindOf(Status.INCOMPLETE)), exists("stage.supplied.answerBy"));
	}

	static Bson matching(ObjectionQuery query) {
		var filters = new ArrayList<Bson>();
		filters.add(eq("office", query.office().value()));
		if (!query.statuses().isEmpty())
			filters.add(in("status", query.statuses().stream().sorted().map(DecisionMapping::kindOf).toList()));
		due(query.dueFrom(), query.dueUntil(), filters);
		return and(filters);
	}

	/** @throws IllegalArgumentException if the cursor is none of a list by due date */
	static Bson after(Optional<String> cursor, Bson matching) {
		return cursor.map(text -> and(matching, gt("dueKey", key(CaseQuery.Sort.DUE_DATE, text)))).orElse(matching);
	}

	/** The cursor of a list by due date. */
	static String cursor(Document last) {
		return cursor(CaseQuery.Sort.DUE_DATE, last);
	}

	/** @throws IllegalArgumentException if the cursor is none of this order */
	static Bson after(CaseQuery query, Bson matching) {
		if (query.after().isEmpty())
			return matching;
		var key = key(query.sort(), query.after().get());
		return and(matching, switch (query.sort()) {
			case DUE_DATE -> gt("dueKey", key);
			case NEWEST -> lt("entryKey", key);
		});
	}

	static Bson order(CaseQuery.Sort sort) {
		return switch (sort) {
			case DUE_DATE -> Sorts.ascending("dueKey");
			case NEWEST -> Sorts.descending("entryKey");
		};
	}

	static String cursor(CaseQuery.Sort sort, Document last) {
		var key = switch (sort) {
			case DUE_DATE -> "d" + last.getString("dueKey");
			case NEWEST -> "n" + last.getString("entryKey");
		};
		return Base64.getUrlEncoder().withoutPadding().encodeToString(key.getBytes(StandardCharsets.US_ASCII));
	}

	private static String key(CaseQuery.Sort sort, String cursor) {
		var key = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.US_ASCII);
		var prefix = switch (sort) {
			case DUE_DATE -> "d";
			case NEWEST -> "n";
		};
		if (!key.startsWith(prefix) || !key.substring(1).matches(CURSOR))
			throw new IllegalArgumentException("not a cursor");
		return key.substring(1);
	}

	/** Words hold letters, marks and digits only; quoting guards against a change of that. */
	private static String quoted(String word) {
		return word.chars().allMatch(Character::isLetterOrDigit) ? word : Pattern.quote(word);
	}

}
