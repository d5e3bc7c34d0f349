package id.lacak.notification.storage;

import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

import id.lacak.notification.delivery.Change;
import id.lacak.notification.delivery.Content;
import id.lacak.notification.delivery.DailyBudget;
import id.lacak.notification.delivery.Notifications;
import id.lacak.notification.support.ANotification;
import org.junit.jupiter.api.Test;

import static id.lacak.notification.support.ANotification.MACHINE;
import static id.lacak.notification.support.ANotification.START;
import static org.assertj.core.api.Assertions.assertThat;

/** What every store must do to spare people. */
interface UpdatesContract {

	LocalDate DAY = LocalDate.of(2026, 1, 1);

	Notifications notifications();

	DailyBudget budget();

	@Test
	default void finds_optional_messages_of_a_case_and_nothing_else() {
		var optional = ANotification.update("e-1");
		notifications().add(optional);
		notifications().add(ANotification.plannedEmail("e-2"));
		assertThat(notifications().optionalAbout("depok", "case-7")).containsExactly(optional.after());
		assertThat(notifications().optionalAbout("bogor", "case-7")).isEmpty();
		assertThat(notifications().optionalAbout("depok", "case-8")).isEmpty();
	}

	@Test
	default void keeps_what_is_told_together_with_who_tells_it() {
		var host = ANotification.update("e-1");
		var told = ANotification.update("e-2");
		notifications().add(host);
		notifications().add(told);
		assertThat(notifications().tellerOf("case-7", told.after().id())).isEmpty();
		Change joined = host.after().telling(new Content.Mail("s", "both", "<p>both</p>"));
		assertThat(notifications().join(joined, told.after().id())).isTrue();
		assertThat(notifications().join(joined, told.after().id())).as("somebody was faster").isFalse();
		assertThat(notifications().find(host.after().id())).contains(joined.after());
		assertThat(notifications().tellerOf("case-7", told.after().id())).contains(host.after().id());
		var claimed = joined.after().claim("me", MACHINE.plusSeconds(60), START).orElseThrow();
		assertThat(notifications().advance(claimed)).isTrue();
		assertThat(notifications().find(host.after().id())).contains(claimed.after());
	}

	@Test
	default void lets_exactly_so_many_messages_have_a_day_however_many_replicas_ask() throws Exception {
		try (var replicas = Executors.newFixedThreadPool(8)) {
			List<Callable<Boolean>> asks = IntStream.range(0, 40)
					.<Callable<Boolean>>mapToObj(i -> () -> budget().spend("owner", DAY,
							ANotification.plannedEmail("e-" + i).after().id(), 7))
					.toList();
			assertThat(replicas.invokeAll(asks).stream().map(Future::resultNow).filter(won -> won)).hasSize(7);
		}
		assertThat(budget().spend("another", DAY, ANotification.plannedEmail("e-0").after().id(), 7)).isTrue();
		assertThat(budget().spend("owner", DAY.plusDays(1), ANotification.plannedEmail("e-0").after().id(), 7))
				.isTrue();
	}

	@Test
	default void counts_a_message_once_and_forgets_old_days() {
		var message = ANotification.plannedEmail("e-1").after().id();
		var other = ANotification.plannedEmail("e-2").after().id();
		assertThat(budget().spend("owner", DAY, message, 1)).isTrue();
		assertThat(budget().spend("owner", DAY, message, 1)).isTrue();
		assertThat(budget().spend("owner", DAY, other, 1)).isFalse();
		budget().forgetDaysBefore(DAY);
		assertThat(budget().spend("owner", DAY, other, 1)).isFalse();
		budget().forgetDaysBefore(DAY.plusDays(1));
		assertThat(budget().spend("owner", DAY, other, 1)).isTrue();
	}

}
