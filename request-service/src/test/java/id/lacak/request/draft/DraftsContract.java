package id.lacak.request.draft;

import static org.assertj.core.api.Assertions.assertThat;

import id.lacak.request.lifecycle.CaseDocument;
import id.lacak.request.lifecycle.CaseId;
import id.lacak.request.lifecycle.OfficeCode;
import id.lacak.request.lifecycle.TrackingCode;

import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What every store of drafts keeps to. */
public interface DraftsContract {

	Instant UNTIL = Instant.parse("2026-11-30T02:00:00Z");

	OfficeCode OFFICE = new OfficeCode("depok");

	Drafts drafts();

	static Draft draft(String code) {
		return new Draft(new TrackingCode(code), OFFICE, new CaseId("case-" + code),
				Map.of("applicant.identityNumber", List.of("3276014507900002"), "details",
						List.of("a\r\n\"b\" {$c: 1}")),
				List.of(new CaseDocument("f1", "ktp.jpg", 9, "image/jpeg", "ab", CaseDocument.Audience.INTERNAL,
						CaseDocument.State.QUARANTINED, Instant.parse("2026-11-23T02:00:00Z"), "APPLICANT")),
				UNTIL, Optional.empty(), 0);
	}

	@Test
	default void gives_back_what_was_kept() {
		var drafts = drafts();
		var draft = draft("AAAABBBBCCCC");
		drafts.keep(draft);
		assertThat(drafts.find(draft.code())).contains(draft);
		assertThat(drafts.of(OFFICE, draft.request())).contains(draft);
		assertThat(drafts.of(new OfficeCode("lain"), draft.request())).isEmpty();
		assertThat(drafts.find(new TrackingCode("AAAABBBBCCCD"))).isEmpty();
	}

	@Test
	default void keeps_a_change_only_if_nobody_was_faster() {
		var drafts = drafts();
		var draft = draft("AAAABBBBCCCC");
		drafts.keep(draft);
		var sent = draft.sent(new TrackingCode("DDDDEEEEFFFF"));
		assertThat(drafts.replace(draft, sent)).isTrue();
		assertThat(drafts.replace(draft, draft.without("f1"))).isFalse();
		assertThat(drafts.find(draft.code())).contains(sent);
	}

	@Test
	default void knows_whose_time_is_over_and_forgets() {
		var drafts = drafts();
		var draft = draft("AAAABBBBCCCC");
		drafts.keep(draft);
		assertThat(drafts.over(UNTIL.minusMillis(1), 10)).isEmpty();
		assertThat(drafts.over(UNTIL, 10)).containsExactly(draft);
		drafts.forget(draft);
		assertThat(drafts.over(UNTIL, 10)).isEmpty();
	}

}
