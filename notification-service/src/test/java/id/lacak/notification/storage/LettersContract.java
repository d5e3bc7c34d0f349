package id.lacak.notification.storage;

import id.lacak.notification.delivery.Enclosure;
import id.lacak.notification.delivery.LetterKey;
import id.lacak.notification.delivery.Notifications;
import id.lacak.notification.delivery.Reports;
import id.lacak.notification.delivery.SealedLetter;
import id.lacak.notification.delivery.SealedLetters;
import id.lacak.notification.delivery.SendResult;
import id.lacak.notification.support.ANotification;
import org.junit.jupiter.api.Test;

import java.util.List;

import static id.lacak.notification.support.ANotification.LETTER;
import static id.lacak.notification.support.ANotification.MACHINE;
import static id.lacak.notification.support.ANotification.START;
import static org.assertj.core.api.Assertions.assertThat;

/** What every store must do for letters and the mails that wait for them. */
interface LettersContract {

	Notifications notifications();

	Reports reports();

	SealedLetters letters();

	private static SealedLetter letter(LetterKey key, int content) {
		return new SealedLetter(key, "tanda-bukti.pdf", "ab", 1, new byte[]{(byte) content});
	}

	@Test
	default void keeps_a_letter_once_and_the_first_wins() {
		assertThat(letters().keep(letter(LETTER, 1), MACHINE)).isTrue();
		assertThat(letters().keep(letter(LETTER, 2), MACHINE)).isFalse();
		assertThat(letters().find(LETTER)).get()
				.satisfies(kept -> assertThat(kept.sealed()).containsExactly(1))
				.satisfies(kept -> assertThat(kept.file()).isEqualTo("tanda-bukti.pdf"));
	}

	@Test
	default void forgets_a_letter_that_no_mail_carries_and_no_other() {
		var carried = LetterKey.of("depok", "case-8", "RECEIPT", "id", ANotification.LEGAL);
		letters().keep(letter(LETTER, 1), MACHINE);
		letters().keep(letter(carried, 1), MACHINE);
		assertThat(letters().take(carried)).isPresent();
		assertThat(letters().take(LetterKey.of("depok", "case-9", "RECEIPT", "id", ANotification.LEGAL))).isEmpty();
		letters().forgetUnusedBefore(MACHINE.plusMillis(1));
		assertThat(letters().find(LETTER)).isEmpty();
		assertThat(letters().find(carried)).isPresent();
	}

	@Test
	default void finds_the_mail_that_waits_for_a_letter_until_that_is_decided() {
		var planned = ANotification.awaiting("e-1");
		notifications().add(planned);
		notifications().add(ANotification.plannedEmail("e-2"));
		assertThat(notifications().waitingFor("case-7", LETTER)).containsExactly(planned.after());
		assertThat(notifications().waitingFor("case-8", LETTER)).isEmpty();
		var decided = planned.after().enclosed(letter(LETTER, 1));
		assertThat(notifications().enclose(decided)).isTrue();
		assertThat(notifications().enclose(decided)).isFalse();
		assertThat(notifications().find(planned.after().id())).contains(decided.after());
		assertThat(notifications().waitingFor("case-7", LETTER)).isEmpty();
	}

	@Test
	default void removes_a_letter_with_the_text_of_the_mail_that_carried_it() {
		var planned = ANotification.awaiting("e-1");
		notifications().add(planned);
		letters().keep(letter(LETTER, 1), MACHINE);
		var decided = planned.after().enclosed(letters().take(LETTER).orElseThrow());
		notifications().enclose(decided);
		var claimed = decided.after().claim("me", MACHINE.plusSeconds(60), START).orElseThrow();
		notifications().advance(claimed);
		notifications().advance(
				claimed.after().after(new SendResult.Taken(List.of()), NotificationsContract.POLICY, START));
		reports().published(reports().of(planned.after().id()).orElseThrow());
		assertThat(notifications().removeTexts(MACHINE.plusSeconds(1), 10)).isEqualTo(1);
		assertThat(letters().find(LETTER)).isEmpty();
	}

	@Test
	default void fingerprints_the_letter_only_where_one_is_attached() {
		var waiting = ANotification.awaiting("e-1").after();
		var without = waiting.enclosed(null).after().message();
		assertThat(waiting.message().fingerprint()).isEqualTo(without.fingerprint());
		var with = waiting.enclosed(letter(LETTER, 1)).after().message();
		var other = new SealedLetter(LETTER, "tanda-bukti.pdf", "cd", 1, new byte[]{2});
		assertThat(with.fingerprint()).isNotEqualTo(without.fingerprint())
				.isNotEqualTo(waiting.enclosed(other).after().message().fingerprint());
		assertThat(with.content()).extracting("enclosure").isInstanceOf(Enclosure.Attached.class);
	}

}
