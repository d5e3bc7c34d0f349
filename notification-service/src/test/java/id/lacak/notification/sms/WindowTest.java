package id.lacak.notification.sms;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

import id.lacak.notification.delivery.FailureKind;
import id.lacak.notification.delivery.SendResult;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class WindowTest {

	private static final SendResult TAKEN = new SendResult.Taken(List.of());

	private static final SendResult TOO_MUCH = new SendResult.Failed(FailureKind.THROTTLED, "busy");

	private Instant now = Instant.parse("2026-01-01T00:00:00Z");

	private final Window window = new Window(4, () -> this.now);

	@Test
	void lets_no_more_through_than_it_is_wide() throws Exception {
		for (var i = 0; i < 4; i++) {
			assertThat(this.window.enter(Duration.ZERO)).isEmpty();
		}
		assertThat(this.window.enter(Duration.ZERO)).isPresent();
		this.window.leave(TAKEN);
		assertThat(this.window.enter(Duration.ZERO)).isEmpty();
	}

	@Test
	void whoever_waits_gets_the_room_that_becomes_free() throws Exception {
		for (var i = 0; i < 4; i++) {
			this.window.enter(Duration.ZERO);
		}
		var leaving = Thread.ofVirtual().start(() -> this.window.leave(TAKEN));
		assertThat(this.window.enter(Duration.ofSeconds(20))).isEmpty();
		leaving.join();
	}

	@Test
	void closes_for_longer_each_time_it_was_too_much_again() throws Exception {
		for (var seconds : List.of(1, 2, 4, 8, 16, 30, 30)) {
			assertThat(this.window.enter(Duration.ZERO)).isEmpty();
			this.window.leave(TOO_MUCH);
			assertThat(this.window.enter(Duration.ZERO)).contains(Duration.ofSeconds(seconds));
			this.now = this.now.plusSeconds(seconds);
		}
	}

	@Test
	void is_half_as_wide_afterwards_and_grows_with_each_that_is_taken() throws Exception {
		for (var i = 0; i < 3; i++) {
			this.window.enter(Duration.ZERO);
		}
		for (var i = 0; i < 3; i++) {
			this.window.leave(TOO_MUCH);
		}
		assertThat(this.window.allowed()).as("three answers about the same moment").isEqualTo(2);
		this.now = this.now.plusSeconds(1);
		for (var allowed : List.of(3, 4, 4)) {
			this.window.enter(Duration.ZERO);
			this.window.leave(TAKEN);
			assertThat(this.window.allowed()).isEqualTo(allowed);
		}
		this.window.enter(Duration.ZERO);
		this.window.leave(TOO_MUCH);
		assertThat(this.window.enter(Duration.ZERO)).as("all was well in between").contains(Duration.ofSeconds(1));
	}

}
