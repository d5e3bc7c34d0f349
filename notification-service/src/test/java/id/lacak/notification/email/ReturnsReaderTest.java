package id.lacak.notification.email;

import java.time.Clock;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;

import com.icegreen.greenmail.store.FolderException;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import id.lacak.notification.address.AddressDesk;
import id.lacak.notification.delivery.Change;
import id.lacak.notification.delivery.ChannelKind;
import id.lacak.notification.delivery.KnownAddress.Standing;
import id.lacak.notification.delivery.Notification;
import id.lacak.notification.delivery.ReportedState;
import id.lacak.notification.delivery.RetryPolicy;
import id.lacak.notification.delivery.SendResult;
import id.lacak.notification.delivery.State;
import id.lacak.notification.receipts.Receipts;
import id.lacak.notification.receipts.ReceiptsSettings;
import id.lacak.notification.report.StateChanges;
import id.lacak.notification.support.ANotification;
import id.lacak.notification.support.InMemoryAddressBook;
import id.lacak.notification.support.InMemoryStore;
import id.lacak.notification.support.TestBroker;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import jakarta.mail.Flags;
import jakarta.mail.MessagingException;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** With a mailbox on a real IMAP server in this process. */
@NullUnmarked
class ReturnsReaderTest {

	private static final String MAILBOX = "returns@depok.example";

	private static final RetryPolicy POLICY = new RetryPolicy(Duration.ofSeconds(10), Duration.ofMinutes(10),
			Duration.ofMinutes(2), Duration.ofHours(24));

	private final InstantSource machineTime = InstantSource.fixed(ANotification.MACHINE);

	private final InMemoryStore store = new InMemoryStore(this.machineTime, Duration.ZERO);

	private final Clock clock = Clock.fixed(ANotification.LEGAL, ZoneOffset.UTC);

	private final AddressDesk contacts = new AddressDesk(new InMemoryAddressBook(), this.clock, this.machineTime);

	private List<Duration> againAfter = List.of();

	private final SimpleMeterRegistry meters = new SimpleMeterRegistry();

	private GreenMail server;

	private ReturnsReader reader;

	private Notification sent;

	@BeforeEach
	void start() throws Exception {
		if (this.server != null) {
			this.server.stop();
		}
		var port = TestBroker.freePort();
		this.server = new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_IMAP));
		this.server.start();
		this.server.setUser(MAILBOX, "returns", "secret");
		var settings = new MailboxSettings("127.0.0.1", port, SmtpSettings.Tls.NONE, "", "returns", "secret", "INBOX",
				Duration.ofSeconds(30), Duration.ofSeconds(5));
		var receipts = receipts();
		this.reader = new ReturnsReader(settings, receipts, this.meters);
		this.sent = ANotification.plannedEmail("e-1").after();
	}

	@AfterEach
	void stop() {
		this.server.stop();
	}

	@Test
	void a_mail_that_comes_back_was_not_served() throws Exception {
		accepted();
		returned("failed", "5.1.1");
		assertThat(this.reader.look()).isEqualTo(1);
		assertThat(state()).isInstanceOfSatisfying(State.FailedPermanently.class,
				failed -> assertThat(failed.detail()).startsWith("returned: 5.1.1 550")
						.contains("mailbox does not exist")
						.doesNotContain("sari@surel.example"));
	}

	@Test
	void a_full_mailbox_is_no_wrong_address() throws Exception {
		accepted();
		returned("failed", "5.2.2");
		this.reader.look();
		assertThat(state()).isInstanceOf(State.Expired.class);
	}

	@Test
	void a_report_that_overtakes_the_answer_of_the_server_is_kept() throws Exception {
		this.store.add(ANotification.plannedEmail("e-1"));
		returned("failed", "5.1.1");
		this.reader.look();
		assertThat(state()).isInstanceOf(State.Waiting.class);
		settle();
		receipts().expect(this.sent.id(),
				List.of(ReturnAddress.of(this.sent).reference()));
		assertThat(state()).isInstanceOf(State.FailedPermanently.class);
	}

	@Test
	void a_report_is_looked_at_once_and_people_still_see_it_as_new() throws Exception {
		accepted();
		returned("failed", "5.1.1");
		assertThat(this.reader.look()).isEqualTo(1);
		assertThat(this.reader.look()).isZero();
		assertThat(this.server.getManagers().getImapHostManager().getAllMessages().getFirst().getFlags()
				.contains(Flags.Flag.SEEN)).isFalse();
	}

	@Test
	void while_the_store_is_away_the_report_waits_in_the_mailbox() throws Exception {
		accepted();
		returned("failed", "5.1.1");
		this.store.away(true);
		this.reader.lookQuietly();
		this.store.away(false);
		assertThat(state()).isInstanceOf(State.Accepted.class);
		this.reader.lookQuietly();
		assertThat(state()).isInstanceOf(State.FailedPermanently.class);
	}

	@Test
	void an_absence_note_changes_nothing_and_is_counted() throws Exception {
		accepted();
		deliver("Auto-Submitted: auto-replied\nTo: " + ReturnAddress.of(this.sent).at("depok.example")
				+ "\nSubject: Cuti\n\nSaya sedang cuti.\n");
		this.reader.look();
		assertThat(state()).isInstanceOf(State.Accepted.class);
		assertThat(this.meters.get("lacak.returns").tag("kind", "automatic").counter().count()).isEqualTo(1);
	}

	@Test
	void a_letter_with_large_attachments_is_passed_over_without_being_fetched() throws Exception {
		deliver("To: ppid@depok.example\nSubject: Lampiran\n\n" + "x".repeat(70).concat("\n").repeat(20_000));
		assertThat(this.reader.look()).isEqualTo(1);
	}

	@Test
	void a_server_that_is_away_is_an_error_of_the_look_and_not_of_the_service() {
		this.server.stop();
		assertThatThrownBy(this.reader::look).isInstanceOf(MessagingException.class);
		this.reader.lookQuietly();
	}

	@Test
	void a_mail_that_cannot_be_read_is_passed_over_and_counted_and_nothing_behind_it_waits() throws Exception {
		accepted();
		this.store.broken("f".repeat(32));
		deliver(ReturnedMailTest.report("failed", "5.1.1")
				.replaceAll("returns\\+[0-9a-f.]+@depok.example", "returns+" + "f".repeat(32) + ".0@depok.example"));
		returned("failed", "5.1.1");
		assertThat(this.reader.look()).isEqualTo(2);
		assertThat(state()).isInstanceOf(State.FailedPermanently.class);
		assertThat(this.meters.get("lacak.returns").tag("kind", "unreadable").counter().count()).isEqualTo(1);
		assertThat(this.reader.look()).isZero();
	}

	@Test
	void an_address_that_returns_for_good_is_known_not_to_work_and_the_case_hears_of_it() throws Exception {
		accepted();
		returned("failed", "5.1.1");
		this.reader.look();
		assertThat(this.contacts.standing("depok", ChannelKind.EMAIL, ANotification.EMAIL)).isEqualTo(Standing.BAD);
		assertThat(this.store.of(this.sent.id()).orElseThrow().reports().getLast().contactFailed()).isTrue();
	}

	@Test
	void a_full_mailbox_is_tried_again_by_itself_in_the_same_thread_and_then_given_up() throws Exception {
		this.againAfter = List.of(Duration.ofHours(6));
		start();
		accepted();
		returned("failed", "5.2.2");
		this.reader.look();
		assertThat(state()).isEqualTo(new State.Waiting(ANotification.MACHINE.plus(Duration.ofHours(6))));
		var again = this.store.find(this.sent.id()).orElseThrow();
		assertThat(again.round()).isEqualTo(1);
		assertThat(this.store.of(this.sent.id()).orElseThrow().reports().getLast()).satisfies(report -> {
			assertThat(report.state()).isEqualTo(ReportedState.PLANNED);
			assertThat(report.round()).isEqualTo(1);
			assertThat(report.detail()).contains("5.2.2");
		});
		this.sent = again;
		settle();
		returned("failed", "5.2.2");
		this.reader.look();
		assertThat(state()).isInstanceOf(State.Expired.class);
	}

	private Receipts receipts() {
		return new Receipts(this.store, new StateChanges(this.store, id -> {
		}), this.contacts, new ReceiptsSettings(this.againAfter), this.clock, this.machineTime);
	}

	private void accepted() {
		this.store.add(ANotification.plannedEmail("e-1"));
		settle();
	}

	private void settle() {
		var claimed = this.sent.claim("replica", ANotification.MACHINE.plusSeconds(60), ANotification.START)
				.map(Change::after)
				.orElseThrow();
		this.store.advance(new Change(claimed, List.of()));
		this.store.advance(claimed.after(new SendResult.Taken(List.of(ReturnAddress.of(this.sent).reference())),
				POLICY, ANotification.START));
	}

	private State state() {
		return this.store.find(this.sent.id()).orElseThrow().state();
	}

	private void returned(String action, String status) throws Exception {
		deliver(ReturnedMailTest.report(action, status)
				.replaceAll("returns\\+[0-9a-f.]+@depok.example", ReturnAddress.of(this.sent).at("depok.example")));
	}

	private void deliver(String mail) throws MessagingException, FolderException {
		this.server.getUserManager()
				.getUserByEmail(MAILBOX)
				.deliver(new jakarta.mail.internet.MimeMessage(null,
						new java.io.ByteArrayInputStream(mail.replace("\n", "\r\n").getBytes())));
	}

}
