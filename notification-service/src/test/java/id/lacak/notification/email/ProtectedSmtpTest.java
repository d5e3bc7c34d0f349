package id.lacak.notification.email;

import java.net.InetAddress;
import java.security.KeyStore;
import java.time.Clock;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import id.lacak.notification.delivery.FailureKind;
import id.lacak.notification.delivery.SendResult;
import id.lacak.notification.support.ANotification;
import id.lacak.notification.support.TestBroker;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.subethamail.smtp.helper.BasicMessageListener;
import org.subethamail.smtp.server.SMTPServer;

import static org.assertj.core.api.Assertions.assertThat;

/** With servers that protect the line and ask who we are. */
@NullUnmarked
class ProtectedSmtpTest {

	private static final String KEYS = "changeit";

	@Test
	void sends_over_a_line_that_is_protected_from_the_first_byte() throws Exception {
		var port = TestBroker.freePort();
		var server = new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTPS));
		server.start();
		try {
			assertThat(send(port, SmtpSettings.Tls.TLS, "*", "")).isInstanceOf(SendResult.Taken.class);
			assertThat(server.getReceivedMessages()).hasSize(1);
			assertThat(kind(send(port, SmtpSettings.Tls.TLS, "", ""))).as("a certificate nobody vouches for")
					.isEqualTo(FailureKind.TECHNICAL);
			assertThat(server.getReceivedMessages()).hasSize(1);
		} finally {
			server.stop();
		}
	}

	@Test
	void protects_the_line_before_it_says_anything_of_the_mail() throws Exception {
		var port = TestBroker.freePort();
		var taken = new AtomicInteger();
		BasicMessageListener count = (context, from, to, data) -> taken.incrementAndGet();
		var server = SMTPServer.port(port)
				.bindAddress(InetAddress.getLoopbackAddress())
				.requireTLS()
				.startTlsSocketFactory(certified())
				.messageHandler(count)
				.build();
		server.start();
		try {
			assertThat(send(port, SmtpSettings.Tls.STARTTLS, "*", "")).isInstanceOf(SendResult.Taken.class);
			assertThat(taken).hasValue(1);
			assertThat(kind(send(port, SmtpSettings.Tls.NONE, "", ""))).isEqualTo(FailureKind.TECHNICAL);
			assertThat(taken).hasValue(1);
		} finally {
			server.stop();
		}
	}

	@Test
	void a_wrong_password_is_for_the_operator_to_mend() throws Exception {
		var port = TestBroker.freePort();
		var server = new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
		server.setUser("ppid@depok.example", "ppid", "right");
		server.start();
		try {
			assertThat(send(port, SmtpSettings.Tls.NONE, "", "right")).isInstanceOf(SendResult.Taken.class);
			assertThat(send(port, SmtpSettings.Tls.NONE, "", "wrong"))
					.isEqualTo(new SendResult.Failed(FailureKind.TECHNICAL, "sign-in refused"));
			assertThat(server.getReceivedMessages()).hasSize(1);
		} finally {
			server.stop();
		}
	}

	private static SendResult send(int port, SmtpSettings.Tls tls, String trust, String password) {
		var settings = new SmtpSettings("127.0.0.1", port, password.isEmpty() ? "" : "ppid", password, tls, trust,
				"ppid@depok.example", "PPID Kota Depok", "secret", Duration.ofSeconds(5), Duration.ofSeconds(5),
				Duration.ofSeconds(20), 100);
		return new SmtpChannel(settings, _ -> Optional.empty(), Clock.fixed(ANotification.LEGAL, ZoneOffset.UTC),
				InstantSource.system()).send(ANotification.plannedEmail("e-1").after());
	}

	private static FailureKind kind(SendResult result) {
		assertThat(result).isInstanceOf(SendResult.Failed.class);
		return ((SendResult.Failed) result).kind();
	}

	/** With the certificate that GreenMail signed for itself. */
	private static SSLContext certified() throws Exception {
		var store = KeyStore.getInstance("PKCS12");
		try (var in = GreenMail.class.getResourceAsStream("/greenmail.p12")) {
			store.load(in, KEYS.toCharArray());
		}
		var keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
		keys.init(store, KEYS.toCharArray());
		var context = SSLContext.getInstance("TLS");
		context.init(keys.getKeyManagers(), null, null);
		return context;
	}

}
