package id.lacak.request.tracking;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.lacak.request.lifecycle.CaseFile;
import id.lacak.request.lifecycle.DeliveryMethod;
import id.lacak.request.lifecycle.HistoryEntry;
import id.lacak.request.lifecycle.Told;
import id.lacak.request.page.Words;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What happened to a case as its applicant may read it: no notes, no internal files, no names. */
final class Journey {

	/** Steps that applicants see; whatever else the history holds stays among officers. */
	private static final Set<String> SHOWN = Set.of("registered", "found-complete", "found-incomplete",
			"completion-supplied", "lapsed", "extended", "notice-sent", "notice-corrected", "payment-requested",
			"payment-received", "delivered", "silence-began", "receipt-recorded", "closed", "withdrawn");

	private Journey() {
	}

	/** One step or message, oldest first. */
	@JsonInclude(JsonInclude.Include.NON_ABSENT)
	record Entry(Instant at, String type, String label, Optional<String> detail) {
	}

	/** Steps and messages in the order in which they happened. */
	static List<Entry> of(CaseFile file, Words words) {
		return Stream.concat(steps(file, words).stream(), messages(file, words))
				.sorted(Comparator.comparing(Entry::at))
				.toList();
	}

	/** The steps alone. */
	static List<Entry> steps(CaseFile file, Words words) {
		return file.history()
				.stream()
				.filter(entry -> SHOWN.contains(entry.type()))
				.map(entry -> new Entry(
						entry.type().equals("registered") ? file.request().arrival().receivedAt() : entry.at(),
						entry.type(), words.say("timeline." + entry.type()), detail(entry, file, words)))
				.toList();
	}

	private static Stream<Entry> messages(CaseFile file, Words words) {
		return file.told().stream().filter(told -> told.latest().state() != Told.State.PLANNED).map(told -> {
			var latest = told.latest();
			return new Entry(latest.at(), "notification", words.say("told." + latest.state(),
					words.say("Contact." + told.medium())), Optional.of(told.recipientMasked()));
		});
	}

	private static Optional<String> detail(HistoryEntry<?> entry, CaseFile file, Words words) {
		return switch (entry.type()) {
			case "registered" -> Optional.of(words.say("timeline.registered.detail",
					words.name(file.request().arrival().channel()), day(entry, "answerBy", words)));
			case "found-complete" -> Optional.of(words.say("timeline.found-complete.detail",
					day(entry, "answerBy", words)));
			case "found-incomplete" -> Optional.of(words.say("timeline.found-incomplete.detail",
					day(entry, "completeBy", words), missing(entry)));
			case "extended" -> Optional.of(words.say("timeline.extended.detail", day(entry, "before", words),
					day(entry, "answerBy", words), entry.why().orElse("")));
			case "notice-sent", "notice-corrected" -> Optional.of(words.say("timeline.notice-sent.detail",
					words.say("NoticeOutcome." + entry.facts().get("outcome")), day(entry, "objectionUntil", words)));
			case "payment-requested", "payment-received" ->
				Optional.of(words.money(new java.math.BigDecimal(entry.facts().getOrDefault("amount", "0"))));
			case "silence-began" -> Optional.of(words.say("timeline.silence-began.detail",
					day(entry, "objectionUntil", words)));
			case "receipt-recorded" -> Optional.of(day(entry, "on", words));
			case "delivered" -> Optional.of(words.name(
					DeliveryMethod.valueOf(entry.facts().getOrDefault("deliveredBy", "EMAIL"))));
			case String _ -> Optional.empty();
		};
	}

	private static String missing(HistoryEntry<?> entry) {
		return String.join("; ", entry.facts()
				.entrySet()
				.stream()
				.filter(fact -> fact.getKey().startsWith("missing."))
				.flatMap(fact -> fact.getValue().lines())
				.toList());
	}

	private static String day(HistoryEntry<?> entry, String fact, Words words) {
		var date = entry.facts().get(fact);
		return date == null ? "" : words.day(LocalDate.parse(date));
	}

}
