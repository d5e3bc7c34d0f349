package id.lacak.notification.storage;

import java.time.Instant;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

import id.lacak.notification.delivery.AddressBook;
import id.lacak.notification.delivery.AddressKey;
import id.lacak.notification.delivery.Bounce;
import id.lacak.notification.delivery.ChannelKind;
import id.lacak.notification.delivery.KnownAddress;
import id.lacak.notification.delivery.KnownAddress.Mark;
import id.lacak.notification.delivery.KnownAddress.Standing;
import id.lacak.notification.support.ANotification;
import org.junit.jupiter.api.Test;

import static id.lacak.notification.support.ANotification.LEGAL;
import static id.lacak.notification.support.ANotification.MACHINE;
import static org.assertj.core.api.Assertions.assertThat;

/** What every book of contacts must do, the real one and the fake alike. */
interface AddressBookContract {

	AddressBook book();

	@Test
	default void knows_nothing_of_a_contact_until_something_is_kept() {
		var fresh = fresh("depok", ANotification.EMAIL);
		assertThat(book().find(fresh.key())).isEmpty();
		var bad = fresh.bounced(Bounce.HARD, "m.0", "5.1.1 no such user", LEGAL).orElseThrow();
		assertThat(book().keep(bad, MACHINE)).isTrue();
		assertThat(book().find(fresh.key())).contains(bad);
		assertThat(book().find(AddressKey.of("bogor", ChannelKind.EMAIL, ANotification.EMAIL))).isEmpty();
	}

	@Test
	default void keeps_everything_that_was_ever_decided() {
		var all = fresh("depok", ANotification.PHONE).suppressed(mark("salah orang", "desk"))
				.optedOut(mark("BERHENTI", "sms"));
		keep(fresh("depok", ANotification.PHONE).suppressed(mark("salah orang", "desk")), MACHINE);
		keep(all, MACHINE);
		var open = all.unsuppressed(mark("nomor diperbaiki", "lead")).optedIn(mark("MULAI", "sms"));
		keep(all.unsuppressed(mark("nomor diperbaiki", "lead")), MACHINE);
		keep(open, MACHINE);
		assertThat(book().find(open.key())).contains(open);
		assertThat(open.trail()).hasSize(4);
	}

	@Test
	default void takes_a_step_only_from_whoever_is_first() throws Exception {
		var fresh = fresh("depok", ANotification.EMAIL);
		try (var replicas = Executors.newFixedThreadPool(8)) {
			var steps = IntStream.range(0, 16)
					.<Callable<Boolean>>mapToObj(
							i -> () -> book().keep(fresh.suppressed(mark("r" + i, "desk")), MACHINE))
					.toList();
			assertThat(replicas.invokeAll(steps).stream().map(Future::resultNow).filter(won -> won)).hasSize(1);
		}
		assertThat(book().keep(fresh.suppressed(mark("late", "desk")).optedOut(mark("x", "sms"))
				.optedIn(mark("y", "sms")), MACHINE)).isFalse();
	}

	@Test
	default void lists_what_stands_so_in_an_office_the_last_changed_first() {
		keep(fresh("depok", "a@x.example").suppressed(mark("1", "desk")), MACHINE);
		keep(fresh("depok", "b@x.example").suppressed(mark("2", "desk")), MACHINE.plusSeconds(1));
		keep(fresh("depok", "c@x.example").optedOut(mark("3", "email")), MACHINE.plusSeconds(2));
		keep(fresh("bogor", "d@x.example").suppressed(mark("4", "desk")), MACHINE);
		assertThat(reasons(Standing.BAD, MACHINE.plusSeconds(9), 9)).containsExactly("2", "1");
		assertThat(reasons(Standing.BAD, MACHINE.plusSeconds(9), 1)).containsExactly("2");
		assertThat(reasons(Standing.BAD, MACHINE.plusSeconds(1), 9)).containsExactly("1");
		assertThat(reasons(Standing.OPTED_OUT, MACHINE.plusSeconds(9), 9)).containsExactly("3");
		assertThat(reasons(Standing.OPEN, MACHINE.plusSeconds(9), 9)).isEmpty();
	}

	private java.util.List<String> reasons(Standing standing, Instant before, int limit) {
		return book().list("depok", standing, before, limit)
				.stream()
				.map(listed -> listed.address().trail().getLast().mark().reason())
				.toList();
	}

	private void keep(KnownAddress address, Instant now) {
		assertThat(book().keep(address, now)).isTrue();
	}

	private static Mark mark(String reason, String by) {
		return new Mark(reason, by, LEGAL);
	}

	private static KnownAddress fresh(String office, String address) {
		var channel = address.contains("@") ? ChannelKind.EMAIL : ChannelKind.SMS;
		return KnownAddress.unknown(AddressKey.of(office, channel, address), channel, "s•••••@x.example");
	}

}
