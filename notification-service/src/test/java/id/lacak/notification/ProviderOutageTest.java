package id.lacak.notification;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;

import id.lacak.notification.delivery.Change;
import id.lacak.notification.delivery.Content;
import id.lacak.notification.delivery.MessageId;
import id.lacak.notification.delivery.Moment;
import id.lacak.notification.delivery.Notification;
import id.lacak.notification.delivery.Notifications;
import id.lacak.notification.delivery.State;
import id.lacak.notification.delivery.StoreUnavailable;
import id.lacak.notification.delivery.Urgency;
import id.lacak.notification.support.ANotification;
import id.lacak.notification.support.MailInbox;
import id.lacak.notification.support.TestBroker;
import id.lacak.notification.support.TestMongo;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.mail.MessagingException;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** Ten minutes without a mail server, on machine time that the test moves; only the breaker's rest is shorter. */
@NullUnmarked
class ProviderOutageTest {

	private static final Duration SOON = Duration.ofSeconds(90);

	private static final Duration OUTAGE = Duration.ofMinutes(10);

	private static final int OF_EACH = 60;

	private static final int PER_SECOND = 10;

	private final List<MessageId> planned = new ArrayList<>();

	private volatile Duration moved = Duration.ZERO;

	private final Instant begun = Instant.now();

	private final InstantSource machineTime = () -> ANotification.MACHINE
			.plus(Duration.between(this.begun, Clock.systemUTC().instant()))
			.plus(this.moved);

	private int smtp;

	private ConfigurableApplicationContext service;

	private Notifications notifications;

	@BeforeEach
	void start() throws Exception {
		this.smtp = TestBroker.freePort();
		this.service = NotificationService.application()
				.initializers(context -> ((GenericApplicationContext) context).registerBean("machineTime",
						InstantSource.class, () -> this.machineTime))
				.run("--lacak.notification.port=0", "--lacak.notification.updates.gather=0s",
						"--lacak.notification.updates.per-day=0", "--lacak.mongodb.uri=" + TestMongo.uriOfServer(),
						"--lacak.notification.database=" + TestMongo.freshDatabase(), "--lacak.smtp.tls=NONE",
						"--lacak.rabbitmq.uri=amqp://guest:guest@127.0.0.1:" + TestBroker.freePort(),
						"--lacak.smtp.port=" + this.smtp, "--lacak.smpp.port=" + TestBroker.freePort(),
						"--lacak.notification.dispatch.poll=100ms",
						"--lacak.notification.dispatch.email.per-second=" + PER_SECOND,
						"--lacak.notification.dispatch.email.breaker.open-for=1s");
		this.notifications = this.service.getBean(Notifications.class);
	}

	@AfterEach
	void stop() {
		this.service.close();
	}

	@Test
	void nothing_is_lost_and_the_backlog_drains_at_the_permitted_rate_with_the_newest_legal_notices_first() {
		outage();
		var tried = this.planned.stream().filter(id -> find(id).version() > 1).count();
		assertThat(tried).as("only what opened the breaker and what probed it since").isLessThan(OF_EACH);
		assertThat(this.planned).as("no try was used up but those")
				.allSatisfy(id -> assertThat(find(id).attempts()).isLessThanOrEqualTo(3));
		var newest = newestUntried();
		// those that were tried in vain have their wait before them, and a few more may be meanwhile
		var untried = 2 * OF_EACH - tried - 10;
		try (var inbox = new MailInbox(this.smtp)) {
			await().atMost(SOON).pollInterval(Duration.ofMillis(10)).until(() -> !inbox.received().isEmpty());
			var first = System.nanoTime();
			await().atMost(SOON).pollInterval(Duration.ofMillis(10)).until(() -> inbox.received().size() >= untried);
			var seconds = Duration.ofNanos(System.nanoTime() - first).toMillis() / 1000.0;
			// the first and the last second are counted whole, whatever part of them was seen
			assertThat(seconds).as("seconds that so many mails take")
					.isGreaterThanOrEqualTo((double) untried / PER_SECOND - 2);
			// those that were tried in vain have their wait before them
			this.moved = this.moved.plus(OUTAGE);
			await().atMost(SOON)
					.until(() -> this.planned.stream().allMatch(id -> find(id).state() instanceof State.Accepted));
			assertThat(inbox.received().stream().map(ProviderOutageTest::subject)).hasSize(2 * OF_EACH)
					.doesNotHaveDuplicates();
			assertNewestLegalFirst(inbox.received().stream().map(ProviderOutageTest::subject).toList(), newest);
		}
	}

	/** Two messages every ten seconds, and a breaker that opens, probes and opens again. */
	private void outage() {
		for (var i = 0; i < OF_EACH; i++) {
			add(ANotification.urgent("legal-" + i, Urgency.LEGAL, now()));
			add(ANotification.urgent("usual-" + i, Urgency.USUAL, now()));
			this.moved = this.moved.plus(OUTAGE.dividedBy(OF_EACH));
			if (i % (OF_EACH / 3) == 10) {
				awaitBreaker("half_open");
				awaitBreaker("open");
			}
		}
	}

	/** Subjects of legal notices that no probe was made with, the newest first. */
	private List<String> newestUntried() {
		return this.planned.reversed()
				.stream()
				.map(this::find)
				.filter(n -> n.attempts() == 0 && n.conditions().urgency() == Urgency.LEGAL)
				.map(n -> ((Content.Mail) n.message().content()).subject())
				.limit(8)
				.toList();
	}

	/** A fifth of the looks are for what waits longest, and one may have been a probe since; hence no exact order. */
	private static void assertNewestLegalFirst(List<String> subjects, List<String> newest) {
		var early = subjects.subList(0, OF_EACH / 2);
		assertThat(early.stream().filter(subject -> subject.startsWith("legal-")).count()).as("legal among the first")
				.isGreaterThanOrEqualTo(OF_EACH / 3);
		assertThat(subjects.subList(0, 15).stream().filter(newest::contains).count())
				.as("of %s among %s", newest, subjects.subList(0, 15))
				.isGreaterThanOrEqualTo(5);
	}

	private void awaitBreaker(String state) {
		var meters = this.service.getBean(MeterRegistry.class);
		await().atMost(SOON)
				.pollInterval(Duration.ofMillis(2))
				.until(() -> meters.get("resilience4j.circuitbreaker.state")
						.tag("name", "email")
						.tag("state", state)
						.gauge()
						.value() == 1);
	}

	private void add(Change change) {
		asked(() -> this.notifications.add(change) || this.notifications.find(change.after().id()).isPresent());
		this.planned.add(change.after().id());
	}

	private Notification find(MessageId id) {
		return asked(() -> this.notifications.find(id).orElseThrow());
	}

	/** A store that stumbles is asked again, as the inbox does. */
	private static <T> T asked(Callable<T> question) {
		return await().atMost(SOON).ignoreExceptionsMatching(StoreUnavailable.class::isInstance).until(question,
				any -> true);
	}

	private Moment now() {
		return new Moment(ANotification.LEGAL, this.machineTime.instant());
	}

	private static String subject(MailInbox.Received mail) {
		try {
			return mail.message().getSubject();
		} catch (MessagingException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
