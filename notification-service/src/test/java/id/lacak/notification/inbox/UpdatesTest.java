package id.lacak.notification.inbox;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

import id.lacak.notification.delivery.ChannelKind;
import id.lacak.notification.delivery.Content;
import id.lacak.notification.delivery.MessageId;
import id.lacak.notification.delivery.Moment;
import id.lacak.notification.delivery.Notification;
import id.lacak.notification.delivery.ReportedState;
import id.lacak.notification.delivery.State;
import id.lacak.notification.delivery.StateReport;
import id.lacak.notification.delivery.TextMeter;
import id.lacak.notification.planning.MessagePlan;
import id.lacak.notification.planning.PlannedMessage;
import id.lacak.notification.report.StateChanges;
import id.lacak.notification.support.Contracts;
import id.lacak.notification.support.InMemoryBudget;
import id.lacak.notification.support.InMemoryStore;
import id.lacak.notification.template.Templates;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static id.lacak.notification.support.ANotification.MACHINE;
import static id.lacak.notification.support.ANotification.later;
import static org.assertj.core.api.Assertions.assertThat;

class UpdatesTest {

	private static final Duration GATHER = Duration.ofMinutes(2);

	/** Midnight of the next day in Depok. */
	private static final Instant TOMORROW = Instant.parse("2026-01-01T17:00:00Z");

	private static final String CASE = "5d0c1b6e-5f0a-4c5d-9a6e-0d3f4f6f8a01";

	private static final TextMeter METER = text -> new TextMeter.Measure("GSM", text.length(),
			1 + text.length() / 153);

	private final InMemoryStore store = new InMemoryStore(() -> MACHINE, Duration.ofSeconds(5));

	private final InMemoryBudget budget = new InMemoryBudget();

	private final EventReader reader = new EventReader();

	@Test
	void several_updates_of_a_case_become_one_email_that_says_all() {
		var updates = with(GATHER, 10);
		var first = plan(updates, "request.in-process.v1", CASE, ChannelKind.EMAIL, later(0));
		var second = plan(updates, "request.payment-due.v1", CASE, ChannelKind.EMAIL, later(30));
		var third = plan(updates, "request.payment-received.v1", CASE, ChannelKind.EMAIL, later(60));
		assertThat(state(first)).isEqualTo(new State.Waiting(MACHINE.plus(GATHER)));
		for (var told : List.of(second, third)) {
			assertThat(state(told)).isInstanceOfSatisfying(State.Suppressed.class,
					state -> assertThat(state.detail()).isEqualTo("told with message " + first));
		}
		var mail = (Content.Mail) content(first);
		for (var told : List.of(second, third)) {
			var alone = (Content.Mail) content(told);
			assertThat(mail.text()).contains(alone.subject());
			assertThat(mail.html()).contains("<strong>" + alone.subject() + "</strong>");
			assertThat(alone.text().lines().filter(line -> !line.isBlank()).skip(1).limit(2))
					.allSatisfy(line -> assertThat(mail.text()).containsOnlyOnce(line));
		}
		assertThat(mail.text()).containsOnlyOnce("\n\n-- \n").containsOnlyOnce("http://localhost:8080/lacak/");
		assertThat(mail.html()).endsWith("</body></html>\n").containsOnlyOnce("<a href=\"http");
	}

	@Test
	void two_texts_become_one_while_they_fit() {
		var updates = with(GATHER, 10);
		var first = plan(updates, "request.in-process.v1", CASE, ChannelKind.SMS, later(0));
		var second = plan(updates, "request.payment-due.v1", CASE, ChannelKind.SMS, later(30));
		var third = plan(updates, "request.payment-received.v1", CASE, ChannelKind.SMS, later(60));
		assertThat(state(second)).isInstanceOf(State.Suppressed.class);
		assertThat(((Content.Text) content(first)).text().lines()).hasSize(2);
		assertThat(state(third)).as("three would be too long").isInstanceOf(State.Waiting.class);
	}

	@ParameterizedTest(name = "{0} leaves at once: {1}")
	@CsvSource(delimiter = '|', textBlock = """
			request.extended.v1           | a legal notice is never delayed
			request.tracking-requested.v1 | somebody waits for it
			request.decided.v1            | a legal notice is never delayed
			""")
	void what_is_no_update_is_neither_delayed_nor_merged(String type, String why) {
		var updates = with(GATHER, 1);
		var update = plan(updates, "request.in-process.v1", CASE, ChannelKind.SMS, later(0));
		var before = content(update);
		var other = plan(updates, type, CASE, ChannelKind.SMS, later(1));
		assertThat(state(other)).as(why).isEqualTo(new State.Waiting(later(1).machine()));
		assertThat(content(update)).isEqualTo(before);
	}

	@Test
	void another_case_or_contact_is_another_message() {
		var updates = with(GATHER, 10);
		plan(updates, "request.in-process.v1", CASE, ChannelKind.EMAIL, later(0));
		var text = plan(updates, "request.payment-due.v1", CASE, ChannelKind.SMS, later(1));
		var elsewhere = plan(updates, "request.payment-due.v1", "another", ChannelKind.EMAIL, later(1));
		assertThat(state(text)).isInstanceOf(State.Waiting.class);
		assertThat(state(elsewhere)).isInstanceOf(State.Waiting.class);
	}

	@Test
	void what_is_being_sent_takes_nothing_up() {
		var updates = with(GATHER, 10);
		var first = plan(updates, "request.in-process.v1", CASE, ChannelKind.EMAIL, later(0));
		this.store.advance(find(first).claim("me", MACHINE.plusSeconds(600), later(120)).orElseThrow());
		var second = plan(updates, "request.payment-due.v1", CASE, ChannelKind.EMAIL, later(121));
		assertThat(state(second)).isInstanceOf(State.Waiting.class);
	}

	@Test
	void what_a_dying_replica_gave_up_is_told_when_the_event_comes_again() {
		var updates = with(GATHER, 10);
		var first = plan(updates, "request.in-process.v1", CASE, ChannelKind.EMAIL, later(0));
		var second = plan(with(Duration.ZERO, 0), "request.payment-due.v1", CASE, ChannelKind.EMAIL, later(1));
		assertThat(this.store.advance(find(second).toldWith(first, later(1)).orElseThrow())).isTrue();
		for (var again = 2; again < 4; again++) {
			plan(updates, "request.payment-due.v1", CASE, ChannelKind.EMAIL, later(again));
			assertThat(find(second).teller()).contains(first);
			assertThat(((Content.Mail) content(first)).text())
					.containsOnlyOnce(((Content.Mail) content(second)).subject());
		}
	}

	@Test
	void what_was_given_up_for_one_that_has_left_goes_itself() {
		var updates = with(GATHER, 10);
		var first = plan(updates, "request.in-process.v1", CASE, ChannelKind.EMAIL, later(0));
		var second = plan(with(Duration.ZERO, 0), "request.payment-due.v1", CASE, ChannelKind.EMAIL, later(1));
		assertThat(this.store.advance(find(second).toldWith(first, later(1)).orElseThrow())).isTrue();
		this.store.advance(find(first).claim("me", MACHINE.plusSeconds(600), later(120)).orElseThrow());
		plan(updates, "request.payment-due.v1", CASE, ChannelKind.EMAIL, later(121));
		assertThat(state(second)).isEqualTo(new State.Waiting(later(121).machine()));
		assertThat(this.store.of(second).orElseThrow().reports()).extracting(StateReport::state)
				.endsWith(ReportedState.SUPPRESSED, ReportedState.PLANNED);
	}

	@Test
	void one_that_took_up_another_gives_up_both() {
		var updates = with(GATHER, 10);
		var second = plan(updates, "request.payment-due.v1", CASE, ChannelKind.EMAIL, later(30));
		var third = plan(updates, "request.payment-received.v1", CASE, ChannelKind.EMAIL, later(60));
		var first = plan(updates, "request.in-process.v1", CASE, ChannelKind.EMAIL, later(0));
		assertThat(find(third).teller()).contains(second);
		assertThat(find(second).teller()).contains(first);
		for (var told : List.of(second, third)) {
			assertThat(((Content.Mail) content(first)).text())
					.contains(((Content.Mail) content(told)).subject());
		}
	}

	@RepeatedTest(20)
	void whatever_replica_plans_them_they_become_one() throws Exception {
		var types = List.of("request.in-process.v1", "request.payment-due.v1", "request.payment-received.v1",
				"request.delivered.v1");
		List<Callable<MessageId>> plans = types.stream()
				.<Callable<MessageId>>map(
						type -> () -> plan(with(GATHER, 10), type, CASE, ChannelKind.EMAIL, later(0)))
				.toList();
		var ids = atOnce(plans);
		assertThat(ids).filteredOn(id -> state(id) instanceof State.Waiting).hasSize(1);
		var host = ids.stream().filter(id -> state(id) instanceof State.Waiting).findFirst().orElseThrow();
		assertThat(ids).filteredOn(id -> !id.equals(host))
				.allSatisfy(id -> assertThat(((Content.Mail) content(host)).text())
						.containsOnlyOnce(((Content.Mail) content(id)).subject()));
	}

	@Test
	void exactly_so_many_leave_on_a_day_whichever_of_four_replicas_plans_them() throws Exception {
		var replicas = IntStream.range(0, 4).mapToObj(i -> with(GATHER, 10)).toList();
		var plans = new ArrayList<Callable<MessageId>>();
		for (var i = 0; i < 25; i++) {
			var replica = replicas.get(i % 4);
			var subject = "case-" + i;
			plans.add(() -> plan(replica, "request.in-process.v1", subject, ChannelKind.EMAIL, later(0)));
		}
		var due = atOnce(plans).stream().map(this::dueAt).toList();
		assertThat(due).filteredOn(MACHINE.plus(GATHER)::equals).hasSize(10);
		assertThat(due).filteredOn(TOMORROW::equals).hasSize(10);
		assertThat(due).filteredOn(TOMORROW.plus(Duration.ofDays(1))::equals).hasSize(5);
	}

	@Test
	void an_event_that_comes_again_takes_nothing_of_the_budget() {
		var updates = with(GATHER, 2);
		for (var i = 0; i < 3; i++) {
			plan(updates, "request.in-process.v1", CASE, ChannelKind.EMAIL, later(i));
		}
		assertThat(dueAt(plan(updates, "request.in-process.v1", "another", ChannelKind.EMAIL, later(4))))
				.isBefore(TOMORROW);
	}

	@Test
	void both_can_be_switched_off() {
		var updates = with(Duration.ZERO, 0);
		for (var i = 0; i < 20; i++) {
			var id = plan(updates, "request.in-process.v1", CASE + i, ChannelKind.EMAIL, later(i));
			assertThat(state(id)).isEqualTo(new State.Waiting(later(i).machine()));
		}
		var another = plan(updates, "request.payment-due.v1", CASE + 0, ChannelKind.EMAIL, later(30));
		assertThat(state(another)).isEqualTo(new State.Waiting(later(30).machine()));
	}

	@Test
	void an_officer_may_send_one_at_once_and_the_reason_is_in_its_trail() {
		var updates = with(GATHER, 1);
		plan(updates, "request.in-process.v1", "first", ChannelKind.EMAIL, later(0));
		var second = plan(updates, "request.in-process.v1", "second", ChannelKind.EMAIL, later(1));
		assertThat(dueAt(second)).isEqualTo(TOMORROW);
		var wish = new ResendV1(second.value(), "acc-17", "Pemohon menunggu di loket").wish();
		var hurried = find(second).atOnce("c-1", wish, later(60)).orElseThrow();
		this.store.advance(hurried);
		assertThat(dueAt(second)).isEqualTo(later(60).machine());
		assertThat(this.store.of(second).orElseThrow().reports()).last().extracting(StateReport::detail)
				.isEqualTo("sent before its time at the wish of an officer: Pemohon menunggu di loket");
		assertThat(find(second).atOnce("c-1", wish, later(30))).as("obeyed once").isEmpty();
	}

	private Updates with(Duration gather, int perDay) {
		var changes = new StateChanges(this.store, id -> {
		});
		return new Updates(this.store, this.budget, changes, METER, new UpdateSettings(gather, perDay));
	}

	/** What the inbox does with an event. */
	private MessageId plan(Updates updates, String type, String subject, ChannelKind channel, Moment now) {
		var planned = planned(type, subject, channel);
		var message = Templates.write(planned);
		var change = Notification.planned(planned.id(), planned.origin(), message, planned.conditions(),
				updates.dueAt(planned, message, now), now);
		this.store.add(change);
		updates.gather(change.after(), now);
		return planned.id();
	}

	private PlannedMessage planned(String type, String subject, ChannelKind channel) {
		var json = Contracts.text(Contracts.examples(type).getFirst())
				.replaceFirst("\"subject\": \"[^\"]+\"", "\"subject\": \"" + subject + "\"")
				.replaceFirst("\"id\": \"[^\"]+\"",
						"\"id\": \"" + UUID.nameUUIDFromBytes((type + subject).getBytes()) + "\"");
		var announcement = this.reader.announcement(this.reader.envelope(json.getBytes())).orElseThrow();
		return MessagePlan.messagesFor(announcement)
				.stream()
				.filter(message -> message.channel() == channel)
				.findFirst()
				.orElseThrow();
	}

	private static <T> List<T> atOnce(List<Callable<T>> calls) throws InterruptedException {
		try (var threads = Executors.newFixedThreadPool(8)) {
			return threads.invokeAll(calls).stream().map(Future::resultNow).toList();
		}
	}

	private Notification find(MessageId id) {
		return this.store.find(id).orElseThrow();
	}

	private State state(MessageId id) {
		return find(id).state();
	}

	private Content content(MessageId id) {
		return find(id).message().content();
	}

	private Instant dueAt(MessageId id) {
		return ((State.Waiting) state(id)).dueAt();
	}

}
