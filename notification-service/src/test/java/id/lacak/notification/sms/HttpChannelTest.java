package id.lacak.notification.sms;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;

import id.lacak.notification.delivery.Channel;
import id.lacak.notification.delivery.FailureKind;
import id.lacak.notification.delivery.SendResult;
import id.lacak.notification.sms.HttpCallSettings.NumberForm;
import id.lacak.notification.http.HttpCall.Success;
import id.lacak.notification.http.HttpCalls;
import id.lacak.notification.support.ANotification;
import id.lacak.notification.support.HttpProvider;
import id.lacak.notification.support.HttpProvider.Answer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class HttpChannelTest implements SmsTransportContract {

	private static final Success QUEUED = new Success(List.of(200, 201), "/messages/0/status", "^(0|queued)$",
			"/messages/0/id", "/code", List.of("21211"));

	private final HttpProvider provider = started();

	private final Channel channel = json(QUEUED);

	@AfterEach
	void stop() {
		this.provider.close();
	}

	@Override
	public Channel channel() {
		return this.channel;
	}

	@Override
	public void provider(Behaviour behaviour) {
		switch (behaviour) {
			case TAKE -> says(201, "{\"messages\": [{\"status\": \"queued\", \"id\": \"wamid.1\"}]}");
			case THROTTLE -> says(429, "{}");
			case REFUSE_US -> says(401, "{\"code\": 20003}");
			case NEVER_ANSWER -> this.provider.answers(new Answer.Nothing());
			case HANG_UP -> this.provider.answers(new Answer.HangsUp());
			case BE_AWAY -> this.provider.close();
		}
	}

	@Override
	public List<Handed> handed() {
		return this.provider.requests()
				.stream()
				.map(one -> JsonMapper.shared().readTree(one.body()))
				.map(body -> new Handed(body.get("to").asString(), body.at("/text/body").asString()))
				.toList();
	}

	@ParameterizedTest(name = "{0} {1}: {2}, because {3}")
	@CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
			400 | {"code": "21211"}                    | PERMANENT | the code is about this number
			400 | {"code": 21211}                      | PERMANENT | a code may be a number
			400 | {"code": 99}                         | TECHNICAL | nothing was sent, another route may help
			200 | {"messages": [{"status": "failed"}]} | TECHNICAL | a refusal inside a success
			200 | <html>Wartung</html>                 | TECHNICAL | nobody says that it was taken
			503 | {}                                   | TECHNICAL | it says that it takes nothing
			500 | {}                                   | UNKNOWN   | it may have been taken before the fault
			504 | {}                                   | UNKNOWN   | it may have been taken behind the proxy
			302 | {}                                   | TECHNICAL | a text is not carried elsewhere
			""")
	void knows_what_an_answer_means(int status, String body, FailureKind kind, String why) {
		says(status, body);
		assertThat(this.channel.send(ANotification.plannedSms("e-1").after())).as(why)
				.isInstanceOfSatisfying(SendResult.Failed.class,
						failed -> assertThat(failed.kind()).isEqualTo(kind));
		assertThat(this.provider.requests()).hasSize(1);
	}

	@Test
	void is_known_by_the_id_the_provider_gives() {
		provider(Behaviour.TAKE);
		assertThat(this.channel.send(ANotification.plannedSms("e-1").after()))
				.isEqualTo(new SendResult.Taken(List.of("http:provider:wamid.1")));
		assertThat(this.provider.requests().getFirst().header("Authorization")).isEqualTo("Bearer rahasia");
	}

	@Test
	void is_known_by_our_id_where_receipts_come_to_an_address_of_its_own() {
		says(200, "{\"text\": \"Success\"}");
		var form = form("userkey=u1&passkey=p%26&to={to}&message={text}&callback={callback}");
		var text = ANotification.plannedSms("e-1", ANotification.PHONE, "a&b=c d+\u00e9").after();
		assertThat(form.send(text)).isEqualTo(new SendResult.Taken(List.of("own:provider:" + text.id() + "-0")));
		var body = this.provider.requests().getFirst().body();
		assertThat(body).startsWith("userkey=u1&passkey=p%26&to=081255504471&message=a%26b%3Dc%20d%2B%C3%A9&callback=")
				.satisfies(one -> assertThat(URLDecoder.decode(one, StandardCharsets.UTF_8))
						.contains("callback=http://10.0.0.5:8082/callbacks/sms/provider/" + text.id() + "-0/"));
	}

	@Test
	void a_text_cannot_become_part_of_the_call() {
		provider(Behaviour.TAKE);
		var text = "\", \"to\": \"628999\", \"x\": \"{to}{callback}";
		this.channel.send(ANotification.plannedSms("e-1", ANotification.PHONE, text).after());
		assertThat(handed()).containsExactly(new Handed("6281255504471", text));
	}

	@Test
	void a_call_that_cannot_be_written_is_refused_at_the_start() {
		assertThatIllegalArgumentException().isThrownBy(() -> settings("GET", "application/json", "{}"));
		assertThatIllegalArgumentException()
				.isThrownBy(() -> channel(settings("POST", "text/csv", "{to},{text}")));
	}

	private void says(int status, String body) {
		this.provider.answers(new Answer.Says(status, body));
	}

	private Channel json(Success success) {
		return channel(new HttpCallSettings(this.provider.url() + "/v1/messages", "POST",
				Map.of("Authorization", "Bearer rahasia"),
				"{\"to\": \"{to}\", \"text\": {\"body\": \"{text}\"}}", "application/json", NumberForm.DIGITS,
				Duration.ofSeconds(4), success, null));
	}

	private Channel form(String body) {
		return channel(new HttpCallSettings(this.provider.url() + "/api/sendsms/", "POST", Map.of(), body,
				"application/x-www-form-urlencoded", NumberForm.NATIONAL, Duration.ofSeconds(4),
				new Success(List.of(200), "", "Success", "", "", List.of()), null));
	}

	private HttpCallSettings settings(String method, String type, String body) {
		return new HttpCallSettings(this.provider.url(), method, Map.of(), body, type, NumberForm.E164,
				Duration.ofSeconds(4), QUEUED, null);
	}

	private static Channel channel(HttpCallSettings settings) {
		return new HttpChannel("provider", settings, new HttpCalls(),
				new CallbackAddresses(new SmsSettings(3, Duration.ofHours(72), "http://10.0.0.5:8082",
						"0123456789abcdef", List.of())),
				new TextRules(3, Duration.ofHours(72), Clock.fixed(ANotification.LEGAL, ZoneOffset.UTC)));
	}

	private static HttpProvider started() {
		try {
			return new HttpProvider();
		} catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
