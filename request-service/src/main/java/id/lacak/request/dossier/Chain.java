package id.lacak.request.dossier;

import id.lacak.request.lifecycle.CaseFile;
import id.lacak.request.lifecycle.HistoryEntry;
import id.lacak.request.lifecycle.Told;
import id.lacak.request.objection.ObjectionFile;

import com.fasterxml.jackson.annotation.JsonInclude;

import tools.jackson.databind.json.JsonMapper;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The timeline with its hash chain, and the proof of what people were told, as JSON. What is
 * internal, such as opinions and notes, shows its place in the chain and nothing else.
 */
final class Chain {

	private static final Set<String> INTERNAL = Set.of("note-added", "entrusted", "objection-opinion-given", "assigned",
			"assignment-answered", "assignment-returned", "assignment-declined", "document-attached",
			"contact-changed");

	private static final JsonMapper JSON = JsonMapper.builder()
			.changeDefaultPropertyInclusion(value -> value.withValueInclusion(JsonInclude.Include.NON_ABSENT))
			.build();

	private Chain() {
	}

	/** How to check an entry: SHA-256 of {@code previous} and the canonical form gives {@code hash}. */
	record Step(int number, Instant at, String type, boolean withheld, Optional<String> canonical, String previous,
			String hash) {

		static Step of(HistoryEntry<?> entry) {
			var withheld = INTERNAL.contains(entry.type());
			return new Step(entry.number(), entry.at(), entry.type(), withheld,
					withheld ? Optional.empty() : Optional.of(entry.canonical()), entry.previous(), entry.hash());
		}
	}

	/** One register entry with its history. */
	record Register(String number, boolean intact, List<Step> history) {
	}

	/** A message with its states. */
	record Message(String about, String template, String medium, String recipient, List<Told.Step> states) {
	}

	static byte[] timeline(Optional<CaseFile> request, List<ObjectionFile> objections) {
		var all = new java.util.ArrayList<Register>();
		request.ifPresent(file -> all.add(new Register(file.request().number().text(), file.historyIntact(),
				file.history().stream().map(Step::of).toList())));
		objections.forEach(file -> all.add(new Register(file.objection().number().text(), file.historyIntact(),
				file.history().stream().map(Step::of).toList())));
		return json(Map.of("hash", "SHA-256(previous + canonical)", "files", all));
	}

	static byte[] messages(Optional<CaseFile> request, List<ObjectionFile> objections) {
		var all = new java.util.ArrayList<Message>();
		request.ifPresent(file -> file.told().forEach(told -> all.add(of(file.request().number().text(), told))));
		objections.forEach(file -> file.told().forEach(told -> all.add(of(file.objection().number().text(), told))));
		return json(Map.of("messages", all));
	}

	private static Message of(String number, Told told) {
		return new Message(number, told.template(), told.medium(), told.recipientMasked(), told.steps());
	}

	private static byte[] json(Object value) {
		return JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(value);
	}

}
