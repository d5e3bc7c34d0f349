package id.lacak.standalone.dev;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;

import id.lacak.gateway.GatewayService;
import id.lacak.standalone.mail.SmtpClient;
import id.lacak.standalone.mail.SmtpInbox;
import id.lacak.standalone.sms.MessageCentre;
import id.lacak.standalone.sms.SmppClient;
import org.jsmpp.bean.BindType;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/** The pages inside the real gateway, whose own routes take every path. */
@NullUnmarked
class DevPagesTest {

	private static final String EVIL = "<script>alert(1)</script>";

	@TempDir
	static Path folder;

	private static SmtpInbox mails;

	private static MessageCentre texts;

	private static ConfigurableApplicationContext gateway;

	private static final HttpClient CLIENT = HttpClient.newHttpClient();

	@BeforeAll
	static void start() throws Exception {
		var clock = new MovableClock(folder.resolve("clock"));
		mails = new SmtpInbox(folder.resolve("mail"), 0, clock);
		texts = new MessageCentre(folder.resolve("texts"), 0, "lacak", "geheim", clock);
		mails.start();
		texts.start();
		gateway = GatewayService.application()
				.sources(DevPages.class)
				.registerShutdownHook(false)
				.properties("lacak.foreign=org.springframework.boot.mongodb.,org.springframework.boot.amqp.,"
						+ "org.springframework.boot.mail.,org.springframework.boot.thymeleaf.,"
						+ "org.springframework.boot.security.,org.springframework.boot.validation.,"
						+ "org.springframework.boot.persistence.,org.springframework.boot.data.")
				.initializers(context -> {
					context.getBeanFactory().registerSingleton("clock", clock);
					context.getBeanFactory().registerSingleton("smtpInbox", mails);
					context.getBeanFactory().registerSingleton("messageCentre", texts);
				})
				.run("--lacak.gateway.port=0", "--server.address=127.0.0.1");
		try (var client = new SmtpClient(mails.port())) {
			client.send(
					"Message-ID: <1@x>\r\nSubject: " + EVIL + "\r\nContent-Type: text/html\r\n\r\n<p>halo</p>" + EVIL,
					"sari@surel.example");
			client.send("Subject: Kedua\r\n\r\n" + EVIL + " http://localhost:8080/lacak/ABC?a=1&b=2.",
					"budi@surel.example");
		}
		try (var client = new SmppClient(texts.port(), "geheim", BindType.BIND_TX)) {
			client.submit("6281234564471", ("SMS " + EVIL).getBytes(StandardCharsets.US_ASCII), 0, false);
		}
	}

	@AfterAll
	static void stop() {
		gateway.close();
		texts.close();
		mails.close();
	}

	@Test
	void lists_emails_and_texts_newest_first() throws Exception {
		var items = json("/dev/messages").path("items");
		assertThat(items.valueStream().map(item -> item.path("channel").stringValue()))
				.containsExactly("SMS", "EMAIL", "EMAIL");
		assertThat(items.path(2).path("html").stringValue()).startsWith("<p>halo</p>");
		assertThat(items.path(2).path("messageId").stringValue()).isEqualTo("<1@x>");
		assertThat(items.path(0).has("html")).isFalse();
		assertThat(Instant.parse(items.path(0).path("at").stringValue())).isNotNull();
	}

	@ParameterizedTest(name = "{0} finds {1}")
	@CsvSource({"SARI%40surel.example, 1", "081234564471, 1", "%2B62%20812-3456-4471, 1", "+6281234564471, 1",
			"6281234564471, 1", "8123, 0", "nobody%40surel.example, 0", "%27%22%3E, 0"})
	void filters_by_recipient_in_any_spelling(String to, int found) throws Exception {
		assertThat(json("/dev/messages?to=" + to).path("items")).hasSize(found);
	}

	@Test
	void pages_through_all_messages() throws Exception {
		var first = json("/dev/messages?size=2");
		assertThat(first.path("items")).hasSize(2);
		var second = json("/dev/messages?size=2&after=" + first.path("next").stringValue());
		assertThat(second.path("items")).hasSize(1);
		assertThat(second.has("next")).isFalse();
	}

	@Test
	void shows_nothing_unescaped_and_allows_no_script() throws Exception {
		for (String page : new String[]{"/dev", "/dev?to=%22%3E" + "%3Cscript%3E", "/dev/" + id(0), "/dev/" + id(2)}) {
			var answer = get(page);
			assertThat(answer.statusCode()).isEqualTo(200);
			assertThat(answer.body()).doesNotContain("<script").contains("lang=\"id\"");
			assertThat(answer.headers().firstValue("Content-Security-Policy").orElseThrow())
					.startsWith("default-src 'none'; style-src 'self'; frame-src 'self'; form-action 'self'");
		}
		assertThat(get("/dev/" + id(1)).body()).contains(
				"href=\"http://localhost:8080/lacak/ABC?a=1&amp;b=2\">http://localhost:8080/lacak/ABC?a=1&amp;b=2</a>.");
	}

	@Test
	void shows_the_page_of_an_email_in_a_sandbox() throws Exception {
		assertThat(get("/dev/" + id(2)).body()).contains("<iframe src=\"/dev/" + id(2) + "/html\" sandbox");
		var html = get("/dev/" + id(2) + "/html");
		assertThat(html.body()).startsWith("<p>halo</p>");
		assertThat(html.headers().firstValue("Content-Security-Policy").orElseThrow())
				.startsWith("sandbox; default-src 'none'; style-src 'unsafe-inline'");
		assertThat(get("/dev/dev.css").headers().firstValue("Content-Type")).hasValue("text/css;charset=UTF-8");
	}

	@ParameterizedTest(name = "{0} {1} {3} is {4}")
	@CsvSource(delimiter = '|', nullValues = "-", value = {"GET | /dev/messages?size=0 | - | - | 422",
			"GET | /dev/messages?size=501 | - | - | 422", "GET | /dev/messages?size=x | - | - | 422",
			"GET | /dev/messages?after=!! | - | - | 422", "GET | /dev/messages?to=%FF%FE | - | - | 400",
			"GET | /dev/nothing | - | - | 404", "GET | /dev/e1/html | - | - | 404", "GET | /dev/ | - | - | 404",
			"POST | /dev/messages | application/json | {} | 405", "DELETE | /dev | - | - | 405",
			"DELETE | /dev/clock | - | - | 405", "PUT | /dev/clock | text/plain | x | 415",
			"PUT | /dev/clock | kacau | {} | 415", "PUT | /dev/clock | application/json | { | 400",
			"PUT | /dev/clock | application/json | [] | 400", "PUT | /dev/clock | application/json | {\"now\":5} | 400",
			"PUT | /dev/clock | application/json | {\"now\":null} | 400",
			"PUT | /dev/clock | application/json | {\"now\":\"x\",\"now\":\"y\"} | 400",
			"PUT | /dev/clock | application/json | {} | 422",
			"PUT | /dev/clock | application/json | {\"now\":\"besok\"} | 422",
			"PUT | /dev/clock | application/json | {\"now\":\"+1000000000-12-31T23:59:59Z\"} | 422",
			"PUT | /dev/clock | application/json | {\"now\":\"2026-12-04T01:00:00Z\",\"x\":1} | 422",
			"POST | /dev/clock | application/x-www-form-urlencoded | move=to&now=kapan | 422",
			"POST | /dev/clock | application/x-www-form-urlencoded | move=away | 422"})
	void refuses_what_it_cannot_use(String method, String path, String type, String body, int status)
			throws Exception {
		var request = HttpRequest.newBuilder(uri(path))
				.method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
		if (type != null) {
			request.header("Content-Type", type);
		}
		var answer = CLIENT.send(request.build(), BodyHandlers.ofString());
		assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
		assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
		assertThat(answer.body()).contains("\"status\":" + status);
	}

	@Test
	void moves_the_clock_for_programs_and_for_people() throws Exception {
		var put = HttpRequest.newBuilder(uri("/dev/clock"))
				.header("Content-Type", "application/json")
				.PUT(BodyPublishers.ofString("{\"now\":\"2026-12-04T01:00:00Z\"}"))
				.build();
		var answer = CLIENT.send(put, BodyHandlers.ofString());
		assertThat(answer.statusCode()).isEqualTo(200);
		assertThat(answer.body()).contains("\"now\":\"2026-12-04T01:0");
		var form = HttpRequest.newBuilder(uri("/dev/clock"))
				.header("Content-Type", "application/x-www-form-urlencoded")
				.POST(BodyPublishers.ofString("move=to&now=2025-01-02T08%3A00"))
				.build();
		assertThat(CLIENT.send(form, BodyHandlers.ofString()).statusCode()).isEqualTo(303);
		assertThat(json("/dev/clock").path("now").stringValue()).startsWith("2025-01-02T01:0");
		var reset = HttpRequest.newBuilder(uri("/dev/clock"))
				.header("Content-Type", "application/x-www-form-urlencoded")
				.POST(BodyPublishers.ofString("move=reset"))
				.build();
		CLIENT.send(reset, BodyHandlers.ofString());
		assertThat(json("/dev/clock").path("moved").stringValue()).isEqualTo("PT0S");
	}

	@Test
	void refuses_a_body_that_is_too_large() throws Exception {
		var put = HttpRequest.newBuilder(uri("/dev/clock"))
				.header("Content-Type", "application/json")
				.PUT(BodyPublishers.ofString(" ".repeat(100_000)))
				.build();
		assertThat(CLIENT.send(put, BodyHandlers.ofString()).statusCode()).isEqualTo(413);
	}

	@Test
	void speaks_the_language_of_the_reader_and_shows_people_a_page() throws Exception {
		var wrong = HttpRequest.newBuilder(uri("/dev?size=0")).header("Accept-Language", "en-GB");
		assertThat(CLIENT.send(wrong.build(), BodyHandlers.ofString()).body()).contains("must be")
				.contains("\"pointer\":\"/size\"");
		assertThat(get("/dev?size=0").body()).contains("harus");
		assertThat(CLIENT.send(wrong.header("Accept", "text/html").build(), BodyHandlers.ofString()).body())
				.contains("<h1>size harus");
	}

	@Test
	void lets_no_foreign_page_move_the_clock() throws Exception {
		var form = HttpRequest.newBuilder(uri("/dev/clock"))
				.header("Content-Type", "application/x-www-form-urlencoded")
				.header("Sec-Fetch-Site", "cross-site")
				.POST(BodyPublishers.ofString("move=day"))
				.build();
		assertThat(CLIENT.send(form, BodyHandlers.ofString()).statusCode()).isEqualTo(403);
	}

	private static String id(int index) throws Exception {
		return json("/dev/messages").path("items").path(index).path("id").stringValue();
	}

	private static JsonNode json(String path) throws Exception {
		var answer = get(path);
		assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
		return JsonMapper.shared().readTree(answer.body());
	}

	private static HttpResponse<String> get(String path) throws Exception {
		return CLIENT.send(HttpRequest.newBuilder(uri(path)).build(), BodyHandlers.ofString());
	}

	private static URI uri(String path) {
		return URI.create("http://127.0.0.1:" + gateway.getEnvironment().getProperty("local.server.port") + path);
	}

}
