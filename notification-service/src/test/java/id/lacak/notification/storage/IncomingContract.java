package id.lacak.notification.storage;

import java.util.List;

import id.lacak.notification.delivery.IncomingBook;
import id.lacak.notification.delivery.PartReferences;
import org.junit.jupiter.api.Test;

import static id.lacak.notification.support.ANotification.MACHINE;
import static id.lacak.notification.support.ANotification.PHONE;
import static org.assertj.core.api.Assertions.assertThat;

/** What every store promises about texts that come in, and about the parts of those that leave. */
interface IncomingContract {

	IncomingBook incoming();

	PartReferences references();

	@Test
	default void gives_the_parts_of_a_text_in_order_once_none_is_missing() {
		assertThat(incoming().keep("a", 2, 3, "dua", MACHINE)).isEmpty();
		assertThat(incoming().keep("a", 2, 3, "dua", MACHINE)).isEmpty();
		assertThat(incoming().keep("b", 1, 3, "lain", MACHINE)).isEmpty();
		assertThat(incoming().keep("a", 3, 3, "tiga", MACHINE)).isEmpty();
		assertThat(incoming().keep("a", 1, 3, "satu", MACHINE)).contains(List.of("satu", "dua", "tiga"));
		assertThat(incoming().keep("a", 1, 3, "satu", MACHINE)).as("until it was dealt with")
				.contains(List.of("satu", "dua", "tiga"));
		incoming().joined("a");
		assertThat(incoming().keep("a", 1, 3, "satu", MACHINE)).isEmpty();
	}

	@Test
	default void keeps_a_part_that_ends_in_the_middle_of_a_letter() {
		incoming().keep("a", 1, 2, "halo \ud83d", MACHINE);
		assertThat(incoming().keep("a", 2, 2, "\ude00!", MACHINE)).map(parts -> String.join("", parts))
				.contains("halo \ud83d\ude00!");
	}

	@Test
	default void knows_what_was_dealt_with_for_a_while() {
		var id = incoming().begin("phone", "STOP", MACHINE, MACHINE).orElseThrow();
		assertThat(incoming().begin("phone", "STOP", MACHINE, MACHINE)).as("the same text comes again")
				.contains(id);
		incoming().done("phone", id);
		assertThat(incoming().begin("phone", "STOP", MACHINE, MACHINE.plusSeconds(9))).isEmpty();
		assertThat(incoming().begin("phone", "STOP", MACHINE.plusSeconds(1), MACHINE.plusSeconds(9)))
				.as("somebody writes it again later")
				.isPresent()
				.isNotEqualTo(java.util.Optional.of(id));
	}

	@Test
	default void takes_other_words_for_another_text() {
		incoming().begin("phone", "STOP", MACHINE, MACHINE).ifPresent(id -> incoming().done("phone", id));
		incoming().begin("phone", "MULAI", MACHINE, MACHINE).ifPresent(id -> incoming().done("phone", id));
		assertThat(incoming().begin("phone", "STOP", MACHINE, MACHINE)).isPresent();
	}

	@Test
	default void forgets_old_texts() {
		incoming().keep("a", 1, 2, "satu", MACHINE);
		incoming().begin("phone", "STOP", MACHINE, MACHINE).ifPresent(id -> incoming().done("phone", id));
		incoming().forgetTextsBefore(MACHINE.plusSeconds(1));
		assertThat(incoming().keep("a", 2, 2, "dua", MACHINE)).isEmpty();
		assertThat(incoming().begin("phone", "STOP", MACHINE, MACHINE)).isPresent();
	}

	@Test
	default void numbers_the_long_texts_of_each_phone() {
		for (var text = 1; text <= 256; text++) {
			assertThat(references().next(PHONE, MACHINE)).isEqualTo(text % 256);
		}
		assertThat(references().next("+6281200000000", MACHINE)).isEqualTo(1);
		references().forgetPhonesBefore(MACHINE.plusSeconds(1));
		assertThat(references().next(PHONE, MACHINE)).isEqualTo(1);
	}

}
