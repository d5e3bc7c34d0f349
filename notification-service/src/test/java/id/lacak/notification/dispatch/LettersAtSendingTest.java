package id.lacak.notification.dispatch;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;

import id.lacak.notification.delivery.Change;
import id.lacak.notification.delivery.Content;
import id.lacak.notification.delivery.Enclosure;
import id.lacak.notification.delivery.FailureKind;
import id.lacak.notification.delivery.LetterKey;
import id.lacak.notification.delivery.MessageId;
import id.lacak.notification.delivery.SendResult;
import id.lacak.notification.delivery.State;
import id.lacak.notification.enclosure.Letters;
import id.lacak.notification.support.ANotification;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static id.lacak.notification.support.ANotification.LETTER;
import static id.lacak.notification.support.ANotification.MACHINE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** A mail and its letter meet, whichever comes first; a mail says that it has one only when it has. */
class LettersAtSendingTest {

	private static final Duration SOON = Duration.ofSeconds(10);

	private static final byte[] KEY = new byte[32];

	private final TestReplicas replicas = new TestReplicas();

	@AfterEach
	void stop() {
		this.replicas.close();
	}

	@Test
	void a_mail_leaves_as_soon_as_its_letter_comes() {
		var mail = this.replicas.add(ANotification.awaiting("e-1"));
		arrives(KEY);
		this.replicas.start(2);
		await().atMost(SOON).until(() -> this.replicas.state(mail) instanceof State.Accepted);
		var content = content(mail);
		assertThat(content.text()).isEqualTo("Isi surat, terlampir");
		assertThat(content.enclosure()).isInstanceOfSatisfying(Enclosure.Attached.class,
				attached -> assertThat(this.replicas.letters.open(attached)).get()
						.extracting(bytes -> new String(bytes, StandardCharsets.UTF_8))
						.isEqualTo("surat"));
		assertThat(this.replicas.sent).containsExactly(mail);
	}

	@Test
	void a_letter_that_was_first_is_found_by_the_mail() {
		arrives(KEY);
		var planned = ANotification.awaiting("e-1");
		var mail = this.replicas.add(planned);
		advance(this.replicas.letters.caughtUp(planned.after(), ANotification.START));
		this.replicas.start(1);
		await().atMost(SOON).until(() -> this.replicas.state(mail) instanceof State.Accepted);
		assertThat(content(mail).enclosure()).isInstanceOf(Enclosure.Attached.class);
	}

	@Test
	void a_mail_whose_letter_is_late_leaves_with_the_link_alone_and_stays_so() {
		var mail = this.replicas.add(ANotification.awaiting("e-1"));
		this.replicas.provider = _ -> new SendResult.Failed(FailureKind.TECHNICAL, "away");
		this.replicas.start(1);
		this.replicas.machine = MACHINE.plusSeconds(60);
		await().atMost(SOON)
				.until(() -> this.replicas.state(mail) instanceof State.Waiting && tries(mail) == 1);
		arrives(KEY);
		this.replicas.provider = _ -> new SendResult.Taken(List.of());
		this.replicas.machine = MACHINE.plusSeconds(600);
		await().atMost(SOON).until(() -> this.replicas.state(mail) instanceof State.Accepted);
		assertThat(content(mail))
				.isEqualTo(new Content.Mail("Permohonan kami terima", "Isi surat", "<p>Isi surat</p>"));
	}

	@Test
	void nothing_leaves_while_the_letter_is_awaited() {
		var mail = this.replicas.add(ANotification.awaiting("e-1"));
		this.replicas.start(1);
		this.replicas.machine = MACHINE.plusSeconds(59);
		var other = this.replicas.add(ANotification.plannedEmail("e-2"));
		await().atMost(SOON).until(() -> this.replicas.state(other) instanceof State.Accepted);
		assertThat(this.replicas.state(mail)).isInstanceOf(State.Waiting.class);
	}

	@Test
	void a_letter_that_comes_twice_sends_nothing_twice() {
		var mail = this.replicas.add(ANotification.awaiting("e-1"));
		arrives(KEY);
		arrives(KEY);
		this.replicas.start(3);
		await().atMost(SOON).until(() -> this.replicas.state(mail) instanceof State.Accepted);
		assertThat(arrived(KEY)).isEmpty();
		assertThat(this.replicas.sent).containsExactly(mail);
	}

	@ParameterizedTest(name = "{0}")
	@CsvSource({"another key", "another letter's name", "another content"})
	void a_letter_that_is_not_what_it_says_is_not_attached(String what) {
		var mail = this.replicas.add(ANotification.awaiting("e-1"));
		var other = Letters.sealed(LetterKey.of("depok", "case-9", "NOTICE", "id", ANotification.LEGAL), "surat", KEY);
		var genuine = Letters.sealed(LETTER, "surat", KEY);
		var letter = switch (what) {
			case "another key" ->
				Letters.sealed(LETTER, "surat", "0123456789abcdef0123456789abcdef".getBytes(StandardCharsets.UTF_8));
			case "another letter's name" -> new id.lacak.notification.delivery.SealedLetter(LETTER, other.file(),
					other.sha256(), other.size(), other.sealed());
			default -> new id.lacak.notification.delivery.SealedLetter(LETTER, genuine.file(), "0".repeat(64),
					genuine.size(), genuine.sealed());
		};
		assertThat(this.replicas.letters.arrived("case-7", letter, ANotification.START)).isEmpty();
		this.replicas.machine = MACHINE.plusSeconds(60);
		this.replicas.start(1);
		await().atMost(SOON).until(() -> this.replicas.state(mail) instanceof State.Accepted);
		assertThat(content(mail).enclosure()).isEqualTo(Enclosure.NONE);
	}

	private int tries(MessageId id) {
		return this.replicas.store.find(id).orElseThrow().attempts();
	}

	private void arrives(byte[] key) {
		advance(arrived(key));
	}

	private List<Change> arrived(byte[] key) {
		return this.replicas.letters.arrived("case-7", Letters.sealed(LETTER, "surat", key), ANotification.START);
	}

	private void advance(List<Change> steps) {
		steps.forEach(this.replicas.store::advance);
	}

	private Content.Mail content(MessageId id) {
		return (Content.Mail) this.replicas.store.find(id).orElseThrow().message().content();
	}

}
