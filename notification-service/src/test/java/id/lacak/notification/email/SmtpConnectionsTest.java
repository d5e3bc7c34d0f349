package id.lacak.notification.email;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;

import id.lacak.notification.delivery.SendResult;
import id.lacak.notification.support.ANotification;
import id.lacak.notification.support.ScriptedSmtp;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** One line to the server carries many mails, and none that is no longer good. */
@NullUnmarked
class SmtpConnectionsTest {

	private ScriptedSmtp server;

	private SmtpChannel channel;

	private Instant machine = ANotification.MACHINE;

	@BeforeEach
	void start() throws Exception {
		this.server = new ScriptedSmtp();
		var settings = new SmtpSettings("127.0.0.1", this.server.port(), "", "", SmtpSettings.Tls.NONE, "",
				"ppid@depok.example", "PPID Kota Depok", "secret", Duration.ofSeconds(5), Duration.ofSeconds(5),
				Duration.ofSeconds(20), 100);
		this.channel = new SmtpChannel(settings, _ -> Optional.empty(),
				Clock.fixed(ANotification.LEGAL, ZoneOffset.UTC), () -> this.machine);
	}

	@AfterEach
	void stop() throws Exception {
		this.channel.close();
		this.server.close();
	}

	@Test
	void two_hundred_and_fifty_mails_take_three_connections() {
		for (var i = 0; i < 250; i++) {
			assertThat(send(i)).isInstanceOf(SendResult.Taken.class);
		}
		assertThat(this.server.mails()).hasSize(250);
		assertThat(this.server.connections()).isEqualTo(3);
	}

	@Test
	void a_line_that_was_idle_too_long_is_made_anew() {
		send(1);
		this.machine = this.machine.plusSeconds(19);
		send(2);
		assertThat(this.server.connections()).isEqualTo(1);
		this.machine = this.machine.plusSeconds(20);
		send(3);
		assertThat(this.server.connections()).isEqualTo(2);
	}

	@Test
	void a_line_that_the_server_closed_meanwhile_costs_no_try() {
		send(1);
		this.server.hangUpAll();
		assertThat(send(2)).isInstanceOf(SendResult.Taken.class);
		assertThat(this.server.connections()).isEqualTo(2);
	}

	@Test
	void a_refused_recipient_leaves_the_line_as_good_as_it_was() {
		this.server.answers("RCPT", "550 5.1.1 user unknown");
		assertThat(send(1)).isInstanceOf(SendResult.Failed.class);
		this.server.answers("RCPT", "250 ok");
		assertThat(send(2)).isInstanceOf(SendResult.Taken.class);
		assertThat(this.server.connections()).isEqualTo(1);
	}

	@Test
	void a_server_that_is_closing_is_left() {
		this.server.answers("RCPT", "421 4.3.2 closing");
		assertThat(send(1)).isInstanceOf(SendResult.Failed.class);
		this.server.answers("RCPT", "250 ok");
		assertThat(send(2)).isInstanceOf(SendResult.Taken.class);
		assertThat(this.server.connections()).isEqualTo(2);
	}

	private SendResult send(int number) {
		return this.channel.send(ANotification.plannedEmail("e-" + number).after());
	}

}
