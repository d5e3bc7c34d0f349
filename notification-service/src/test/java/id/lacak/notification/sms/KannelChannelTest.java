package id.lacak.notification.sms;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;

import id.lacak.notification.delivery.Channel;
import id.lacak.notification.delivery.FailureKind;
import id.lacak.notification.delivery.SendResult;
import id.lacak.notification.http.HttpCalls;
import id.lacak.notification.support.ANotification;
import id.lacak.notification.support.HttpProvider;
import id.lacak.notification.support.HttpProvider.Answer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class KannelChannelTest implements SmsTransportContract {

	private final HttpProvider kannel = provider();

	private final Channel channel = new KannelChannel("kannel",
			new KannelSettings(URI.create(this.kannel.url() + "/cgi-bin/sendsms"), "lacak", "rahasia", "PPID", "line-1",
					"",
					Duration.ofSeconds(4)),
			new HttpCalls(), new CallbackAddresses(
					new SmsSettings(3, Duration.ofHours(72), "http://10.0.0.5:8082/", "0123456789abcdef", List.of())),
			new TextRules(3, Duration.ofHours(72), Clock.fixed(ANotification.LEGAL, ZoneOffset.UTC)));

	@AfterEach
	void stop() {
		this.kannel.close();
	}

	@Override
	public Channel channel() {
		return this.channel;
	}

	@Override
	public void provider(Behaviour behaviour) {
		switch (behaviour) {
			case TAKE -> this.kannel.answers(new Answer.Says(202, "0: Accepted for delivery"));
			case THROTTLE -> this.kannel.answers(new Answer.Says(429, "slow down"));
			case REFUSE_US -> this.kannel.answers(new Answer.Says(403, "Authorization failed for sendsms"));
			case NEVER_ANSWER -> this.kannel.answers(new Answer.Nothing());
			case HANG_UP -> this.kannel.answers(new Answer.HangsUp());
			case BE_AWAY -> this.kannel.close();
		}
	}

	@Override
	public List<Handed> handed() {
		return this.kannel.requests().stream().map(one -> new Handed(one.header("X-Kannel-To"), one.body())).toList();
	}

	@Test
	void signs_in_names_the_sender_and_asks_for_receipts_at_an_address_of_the_messages_own() {
		provider(Behaviour.TAKE);
		var text = ANotification.plannedSms("e-1").after();
		assertThat(this.channel.send(text))
				.isEqualTo(new SendResult.Taken(List.of("own:kannel:" + text.id() + "-0")));
		var request = this.kannel.requests().getFirst();
		assertThat(request.method()).isEqualTo("POST");
		assertThat(request.uri()).isEqualTo("/cgi-bin/sendsms");
		assertThat(request.header("X-Kannel-Username")).isEqualTo("lacak");
		assertThat(request.header("X-Kannel-Password")).isEqualTo("rahasia");
		assertThat(request.header("X-Kannel-From")).isEqualTo("PPID");
		assertThat(request.header("X-Kannel-SMSC")).isEqualTo("line-1");
		assertThat(request.header("X-Kannel-Validity")).as("minutes").isEqualTo("4320");
		assertThat(request.header("X-Kannel-Coding")).isEmpty();
		assertThat(request.header("X-Kannel-DLR-Mask")).isEqualTo("31");
		assertThat(request.header("X-Kannel-DLR-Url")).matches("http://10\\.0\\.0\\.5:8082/callbacks/sms/kannel/"
				+ text.id() + "-0/[A-Za-z0-9_-]{22}\\?d=%d&a=%A");
	}

	@Test
	void says_which_alphabet_a_text_needs() {
		provider(Behaviour.TAKE);
		this.channel.send(ANotification.plannedSms("e-1", ANotification.PHONE, "\u4f60\u597d").after());
		assertThat(this.kannel.requests().getFirst().header("X-Kannel-Coding")).isEqualTo("2");
	}

	@Test
	void also_queues_and_has_rules_of_its_own() {
		this.kannel.answers(new Answer.Says(202, "3: Queued for later delivery"));
		assertThat(this.channel.send(ANotification.plannedSms("e-1").after())).isInstanceOf(SendResult.Taken.class);
		this.kannel.answers(new Answer.Says(400, "Number(s) has/have been denied by white- and/or black-lists."));
		assertThat(this.channel.send(ANotification.plannedSms("e-1").after()))
				.isEqualTo(new SendResult.Failed(FailureKind.PERMANENT, "the gateway has a rule against this number"));
	}

	private static HttpProvider provider() {
		try {
			return new HttpProvider();
		} catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
