package id.lacak.notification.inbox;

import java.time.Instant;
import java.time.ZoneId;

import id.lacak.notification.delivery.Conditions;
import id.lacak.notification.delivery.Urgency;
import id.lacak.notification.delivery.Ending;
import id.lacak.notification.planning.Announcement;
import id.lacak.notification.planning.MessagePlan;
import id.lacak.notification.planning.PlannedMessage;
import id.lacak.notification.support.Contracts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Which messages only remind, and what ends the need for them. */
class NeedsTest {

	private final EventReader reader = new EventReader();

	@ParameterizedTest(name = "{0} {1} is a reminder: {2}, because {3}")
	@CsvSource(delimiter = '|', textBlock = """
			request.overdue.v1             | plain     | true  | who has been answered since then need not be told of silence
			request.completion-reminder.v1 | one-day   | true  | who has completed need not be reminded
			request.objection-reminder.v1  | five-days | true  | a corrected reply begins a new window
			deadline.reminder.v1           | overdue   | true  | an officer who has done it need not be reminded
			request.extended.v1            | plain     | false | a legal notice is sent whatever follows
			request.date-moved.v1          | later     | false | a legal notice is sent whatever follows
			objection.unanswered.v1        | plain     | true  | an answer that came since tells of days of its own
			objection.dispute-reminder.v1  | five-days | true  | a late answer or a decree puts another date in its place
			deadline.assigned.v1           | new       | false | the unit has the task until it is taken back
			deadline.digest.v1             | plain     | false | it names many cases
			""")
	void tells_reminders_from_what_is_sent_whatever_happens(String type, String name, boolean reminder, String why) {
		assertThat(MessagePlan.messagesFor(announcement(type, name)))
				.allSatisfy(message -> assertThat(message.conditions().isReminder()).as(why).isEqualTo(reminder));
	}

	@ParameterizedTest(name = "{0} is {2}: {3}")
	@CsvSource(delimiter = '|', textBlock = """
			request.tracking-requested.v1  | by-sms            | CODE  | somebody waits for the link
			account.invited.v1             | plain             | CODE  | somebody waits for the link
			request.registered.v1          | two-channels      | LEGAL | the law asks for the receipt
			request.decided.v1             | refused           | LEGAL | a period begins with it
			request.extended.v1            | plain             | LEGAL | the law asks for it
			objection.decided.v1           | upheld            | LEGAL | a period begins with it
			request.unreached.v1           | plain             | LEGAL | it stands in for a notice that did not arrive
			request.payment-due.v1         | plain             | USUAL | no period depends on it
			request.objection-reminder.v1  | five-days         | USUAL | it only reminds
			deadline.digest.v1             | plain             | USUAL | officers read it in the morning
			""")
	void knows_what_leaves_first_when_much_waits(String type, String name, Urgency urgency, String why) {
		assertThat(MessagePlan.messagesFor(announcement(type, name))).isNotEmpty()
				.allSatisfy(message -> assertThat(message.conditions().urgency()).as(why).isEqualTo(urgency));
	}

	@ParameterizedTest(name = "{0} ends the need for reminders: {2}, because {3}")
	@CsvSource(delimiter = '|', textBlock = """
			request.decided.v1             | refused           | true  | it is answered
			request.corrected.v1           | plain             | true  | dates count from the new reply
			request.withdrawn.v1           | by-applicant      | true  | nobody waits any more
			request.closed.v1              | plain             | true  | nothing is due any more
			request.lapsed.v1              | plain             | true  | nothing is due any more
			request.extended.v1            | plain             | true  | there is another date
			request.incomplete.v1          | two-items         | true  | the applicant is to act, not the office
			request.in-process.v1          | plain             | true  | the check is done, another date counts
			request.completion-supplied.v1 | plain             | true  | the applicant has acted
			request.date-moved.v1          | later             | true  | there is another date
			request.registered.v1          | two-channels      | false | nothing can have been due before
			request.payment-due.v1         | plain             | false | it ends no date
			request.payment-received.v1    | plain             | false | it ends no date
			request.delivered.v1           | by-email          | false | the right to object goes on
			request.tracking-requested.v1  | by-sms            | false | it changes nothing
			request.overdue.v1             | plain             | false | it is itself a reminder
			objection.decided.v1           | upheld            | true  | it is answered
			objection.withdrawn.v1         | by-officer        | true  | nobody waits any more
			objection.executed.v1          | plain             | true  | it is done
			objection.date-moved.v1        | later             | true  | there is another date
			objection.registered.v1        | plain             | false | nothing can have been due before
			objection.registered.v1        | against-silence   | true  | who has objected need not hear that it is possible
			objection.unanswered.v1        | plain             | false | the superior still has to answer
			deadline.assigned.v1           | new               | false | it is for a unit only
			""")
	void knows_what_ends_them(String type, String name, boolean ends, String why) {
		var announcement = announcement(type, name);
		var ending = MessagePlan.ending(announcement, type);
		assertThat(ending.isPresent()).as(why).isEqualTo(ends);
		ending.ifPresent(known -> assertThat(known).isEqualTo(new Ending(type, announcement.time())));
	}

	@Test
	void an_officer_is_not_reminded_after_the_time_the_event_names() {
		assertThat(MessagePlan.messagesFor(announcement("deadline.reminder.v1", "overdue")))
				.extracting(PlannedMessage::conditions)
				.containsExactly(
						new Conditions(Instant.parse("2026-12-01T02:00:00Z"), Instant.parse("2026-12-08T02:00:00Z"),
								null));
	}

	@ParameterizedTest(name = "{0} {1} is of no use after {2}: {3}")
	@CsvSource(delimiter = '|', textBlock = """
			request.completion-reminder.v1 | one-day   | 2026-11-24T08:00:00Z | when the office closes that day the number of days is wrong
			request.objection-reminder.v1  | five-days | 2027-01-13T08:00:00Z | likewise
			objection.dispute-reminder.v1  | five-days | 2027-01-21T08:00:00Z | likewise
			request.overdue.v1             | plain     | 2027-01-20T08:00:00Z | a right that opened is told until it closes
			objection.unanswered.v1        | plain     | 2027-02-10T08:00:00Z | likewise
			""")
	void an_applicant_is_not_reminded_of_what_is_no_longer_true(String type, String name, String until, String why) {
		assertThat(MessagePlan.messagesFor(announcement(type, name)))
				.isNotEmpty()
				.allSatisfy(message -> assertThat(message.conditions().validUntil()).as(why)
						.isEqualTo(Instant.parse(until)));
	}

	@ParameterizedTest(name = "{0} {1} leaves in {2} hours")
	@CsvSource(delimiter = '|', textBlock = """
			request.overdue.v1             | hours     | 2
			request.overdue.v1             | plain     | 0
			objection.unanswered.v1        | hours     | 2
			request.objection-reminder.v1  | five-days | 0
			""")
	void what_tells_of_a_right_keeps_to_the_hours_that_the_event_names(String type, String name, int hours) {
		assertThat(MessagePlan.messagesFor(announcement(type, name)))
				.isNotEmpty()
				.allSatisfy(message -> assertThat(message.conditions().hours()).hasSize(hours));
	}

	@Test
	void what_is_of_use_on_one_day_only_ends_with_that_day_where_the_office_is() {
		assertThat(MessagePlan.messagesFor(announcement("request.completion-reminder.v1", "last-day")))
				.isNotEmpty()
				.allSatisfy(message -> assertThat(message.conditions().validUntil())
						.isEqualTo(Instant.parse("2026-11-25T16:59:59.999Z")));
	}

	@ParameterizedTest(name = "{0} {1} waits by {2} for the morning: {3}, because {4}")
	@CsvSource(delimiter = '|', textBlock = """
			request.extended.v1            | plain    | SMS   | true  | the notice is as good in the morning
			request.completion-reminder.v1 | one-day  | SMS   | true  | there is another day
			request.completion-reminder.v1 | last-day | SMS   | false | in the morning it is too late
			request.tracking-requested.v1  | by-sms   | SMS   | false | somebody waits for it just now
			objection.decided.v1           | upheld   | SMS   | true  | the notice is as good in the morning
			request.extended.v1            | plain    | EMAIL | false | an email wakes nobody
			request.overdue.v1             | plain    | EMAIL | true  | a reminder keeps to the hours for reminders
			""")
	void knows_what_waits_for_the_morning(String type, String name, String channel, boolean waits, String why) {
		assertThat(MessagePlan.messagesFor(announcement(type, name)))
				.filteredOn(message -> message.channel().name().equals(channel))
				.singleElement()
				.satisfies(message -> assertThat(message.conditions().quietIn()).as(why)
						.isEqualTo(waits ? ZoneId.of("Asia/Jakarta") : null));
	}

	private Announcement announcement(String type, String name) {
		return this.reader.announcement(this.reader.envelope(Contracts.example(type, name).getBytes())).orElseThrow();
	}

}
