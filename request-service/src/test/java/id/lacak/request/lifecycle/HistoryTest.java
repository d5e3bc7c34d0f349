package id.lacak.request.lifecycle;

import id.lacak.request.lifecycle.Stage.Status;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

import static org.assertj.core.api.Assertions.assertThat;

/** Who, in which role, when, from, to, why: written once, and it shows when it is changed. */
class HistoryTest {

	private final CaseFile file = ARequest.delivering().on("2026-11-23").then(Role.DESK_OFFICER, ARequest.delivery())
			.file();

	@Test
	void tells_every_step_with_actor_and_stages() {
		assertThat(file.history()).extracting(
				entry -> entry.number() + " " + entry.actor() + " " + entry.type() + " "
						+ entry.from().map(Status::name).orElse("-") + " " + entry.to())
				.containsExactly("1 applicant registered - REGISTERED",
						"2 desk found-complete REGISTERED IN_PROCESS",
						"3 lead notice-sent IN_PROCESS DECIDED",
						"4 lead payment-requested DECIDED AWAITING_PAYMENT",
						"5 desk payment-received AWAITING_PAYMENT DELIVERING",
						"6 desk delivered DELIVERING DELIVERED");
		assertThat(file.version()).as("one for every command").isEqualTo(5);
	}

	@Test
	void is_chained_from_the_first_entry_on() {
		assertThat(file.history().getFirst().previous()).isEqualTo(HistoryEntry.START);
		assertThat(file.history().get(3).previous()).isEqualTo(file.history().get(2).hash());
		assertThat(file.historyIntact()).isTrue();
	}

	@ParameterizedTest
	@ValueSource(strings = {"number", "at", "actor", "role", "type", "from", "to", "why", "fact", "added fact",
			"previous", "hash"})
	void shows_a_change_of_any_field(String field) {
		for (var place = 0; place < file.history().size(); place++)
			assertThat(withHistory(changed(file.history(), place, entry -> altered(entry, field))).historyIntact())
					.as("entry %s, %s", place + 1, field)
					.isFalse();
	}

	@Test
	void shows_entries_taken_out_swapped_or_cut_off() {
		for (var place = 0; place < file.history().size(); place++) {
			var shorter = new ArrayList<>(file.history());
			shorter.remove(place);
			assertThat(withHistory(shorter).historyIntact()).as("without entry %s", place + 1).isFalse();
		}
		var swapped = new ArrayList<>(file.history());
		Collections.swap(swapped, 2, 3);
		assertThat(withHistory(swapped).historyIntact()).isFalse();
		assertThat(withHistory(List.of()).historyIntact()).isFalse();
	}

	@Test
	void shows_an_entry_that_was_changed_and_sealed_again_without_the_rest() {
		var old = file.history().get(2);
		var forged = HistoryEntry.chained(old.number(), old.at(), ASetting.actor(Role.ADMINISTRATOR), old.type(),
				old.from(), old.to(), old.why(), old.facts(), old.previous());
		assertThat(forged.intact()).isTrue();
		assertThat(withHistory(changed(file.history(), 2, _ -> forged)).historyIntact()).isFalse();
	}

	@Test
	void seals_what_the_notice_said() {
		var sent = ARequest.decided(NoticeOutcome.GRANTED_PARTIAL).file().history().getLast();
		assertThat(sent.facts()).containsEntry("outcome", "GRANTED_PARTIAL")
				.containsEntry("underControl", "true")
				.containsEntry("exemptionGrounds", "H")
				.containsEntry("materials", "Kontrak 12/PU/2025")
				.containsEntry("redactions", "H halaman 3: nomor rekening pribadi")
				.containsEntry("delivery", "EMAIL")
				.containsEntry("format", "COPY_SOFT")
				.doesNotContainKeys("costs", "otherBody", "notAvailable");
		assertThat(file.history().get(2).facts()).containsEntry("costs", "25500 Fotokopi 85 lembar\n17000 Penjilidan");
	}

	@Test
	void has_one_canonical_form_per_entry() {
		assertThat(entry(Optional.of("a\nto=DECIDED"), Map.of()).canonical()).contains("why=a\\nto=DECIDED\n");
		assertThat(entry(Optional.of(""), Map.of()).hash()).as("an empty reason is not an absent one")
				.isNotEqualTo(entry(Optional.empty(), Map.of()).hash());
		assertThat(entry(Optional.empty(), Map.of("a=b", "c")).hash())
				.isNotEqualTo(entry(Optional.empty(), Map.of("a", "b=c")).hash());
		assertThat(entry(Optional.empty(), Map.of("a\\eb", "c")).hash())
				.isNotEqualTo(entry(Optional.empty(), Map.of("a=b", "c")).hash());
		assertThat(entry(Optional.of("\\n"), Map.of()).hash()).isNotEqualTo(entry(Optional.of("\n"), Map.of()).hash());
	}

	@Test
	void never_changes_its_form_once_released() {
		var entry = entry(Optional.of("alasan"), Map.of("answerBy", "2026-12-07"));
		assertThat(entry.canonical()).isEqualTo("""
				number=1
				at=1795392000000
				actor=lead
				role=LEAD_OFFICER
				type=extended
				from=IN_PROCESS
				to=EXTENDED
				why=alasan
				fact.answerBy=2026-12-07
				""");
		assertThat(entry.hash()).isEqualTo("9b1cab08656575255660996bd53ec0fdb8b1dfe7fb507c23fbc9c286c97805db");
	}

	private static HistoryEntry<Status> entry(Optional<String> why, Map<String, String> facts) {
		return HistoryEntry.chained(1, Instant.ofEpochMilli(1_795_392_000_000L), ASetting.actor(Role.LEAD_OFFICER),
				"extended", Optional.of(Status.IN_PROCESS), Status.EXTENDED, why, facts, HistoryEntry.START);
	}

	private static HistoryEntry<Status> altered(HistoryEntry<Status> e, String field) {
		var facts = new TreeMap<>(e.facts());
		switch (field) {
			case "fact" -> facts.merge(facts.firstKey(), "", (old, _) -> old + "x");
			case "added fact" -> facts.put("zzz", "");
			default -> {
			}
		}
		return new HistoryEntry<Status>(field.equals("number") ? 99 : e.number(), field.equals("at")
				? e.at().plusMillis(1)
				: e.at(), field.equals("actor") ? "someone" : e.actor(),
				field.equals("role") ? Role.AUDITOR : e.role(), field.equals("type") ? "closed" : e.type(),
				field.equals("from") ? Optional.of(Status.CLOSED) : e.from(),
				field.equals("to") ? Status.CLOSED : e.to(), field.equals("why") ? Optional.of("lain") : e.why(), facts,
				field.equals("previous") ? "1".repeat(64) : e.previous(),
				field.equals("hash") ? "1".repeat(64) : e.hash());
	}

	private static List<HistoryEntry<Status>> changed(List<HistoryEntry<Status>> history, int place,
			UnaryOperator<HistoryEntry<Status>> change) {
		var other = new ArrayList<>(history);
		other.set(place, change.apply(other.get(place)));
		return other;
	}

	private CaseFile withHistory(List<HistoryEntry<Status>> history) {
		return new CaseFile(file.request(), file.version(), history, file.documents(), file.told());
	}

}
