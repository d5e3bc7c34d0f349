package id.lacak.notification.storage;

import id.lacak.notification.delivery.Ending;
import id.lacak.notification.delivery.SendingHours;
import id.lacak.notification.delivery.Endings;
import id.lacak.notification.delivery.Notifications;
import id.lacak.notification.support.ANotification;
import java.util.List;

import org.junit.jupiter.api.Test;

import static id.lacak.notification.support.ANotification.LEGAL;
import static id.lacak.notification.support.ANotification.MACHINE;
import static id.lacak.notification.support.ANotification.START;
import static id.lacak.notification.support.ANotification.later;
import static org.assertj.core.api.Assertions.assertThat;

/** What every store must do for reminders and what ends the need for them. */
interface RemindersContract {

	Notifications notifications();

	Endings endings();

	@Test
	default void remembers_the_last_ending_however_often_and_in_whatever_order_they_come() {
		var first = new Ending("request.extended.v1", LEGAL);
		var second = new Ending("request.decided.v1", LEGAL.plusMillis(1));
		assertThat(endings().last("depok", "case-7")).isEmpty();
		endings().note("depok", "case-7", second, MACHINE);
		endings().note("depok", "case-7", first, MACHINE);
		endings().note("depok", "case-7", second, MACHINE);
		endings().note("bogor", "case-7", first, MACHINE);
		assertThat(endings().last("depok", "case-7")).contains(second);
		assertThat(endings().last("bogor", "case-7")).contains(first);
		endings().note("bogor", "case-7", second, MACHINE);
		assertThat(endings().last("bogor", "case-7")).contains(second);
		endings().forgetEndingsBefore(MACHINE.plusMillis(1));
		assertThat(endings().last("depok", "case-7")).isEmpty();
	}

	@Test
	default void finds_reminders_that_wait_and_nothing_else() {
		var reminder = ANotification.reminder("e-1");
		var taken = ANotification.reminder("e-2");
		notifications().add(reminder);
		notifications().add(taken);
		notifications().add(ANotification.plannedEmail("e-3"));
		notifications().advance(taken.after().claim("me", MACHINE.plusSeconds(60), START).orElseThrow());
		assertThat(notifications().waitingReminders("depok", "case-7")).containsExactly(reminder.after());
		assertThat(notifications().waitingReminders("bogor", "case-7")).isEmpty();
		assertThat(notifications().waitingReminders("depok", "case-8")).isEmpty();
	}

	@Test
	default void keeps_the_hours_in_which_a_reminder_may_leave() {
		var reminder = ANotification.within("e-1", List.of(new SendingHours(LEGAL, LEGAL.plusSeconds(60)),
				new SendingHours(LEGAL.plusSeconds(120), LEGAL.plusSeconds(180))));
		notifications().add(reminder);
		assertThat(notifications().find(reminder.after().id())).contains(reminder.after());
	}

	@Test
	default void forgets_the_conditions_of_what_a_person_wants_sent_again() {
		var reminder = ANotification.reminder("e-1");
		notifications().add(reminder);
		assertThat(notifications().find(reminder.after().id())).contains(reminder.after());
		var ended = reminder.after().ended(new Ending("request.decided.v1", LEGAL), START).orElseThrow();
		notifications().advance(ended);
		var again = ended.after().resend("c-1", later(60)).orElseThrow();
		notifications().advance(again);
		assertThat(notifications().find(reminder.after().id())).contains(again.after());
	}

}
