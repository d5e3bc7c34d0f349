package id.lacak.standalone.dev;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

import id.lacak.standalone.mail.SmtpInbox;
import id.lacak.standalone.sms.MessageCentre;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.subethamail.smtp.client.SmartClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.tomcat.autoconfigure.servlet.TomcatServletWebServerAutoConfiguration;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.boot.webmvc.autoconfigure.DispatcherServletAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

@NullUnmarked
class DevPagesTest {

	private final HttpClient client = HttpClient.newHttpClient();

	@TempDir
	Path folder;

	private SmtpInbox mails;

	private MessageCentre texts;

	private MovableClock clock;

	private ConfigurableApplicationContext context;

	private String base;

	@BeforeEach
	void start() {
		this.clock = new MovableClock(this.folder.resolve("clock"));
		this.mails = new SmtpInbox(this.folder.resolve("mail"), 0, this.clock);
		this.mails.start();
		this.texts = new MessageCentre(this.folder.resolve("sms"), 0, "lacak", "sandi", this.clock);
		this.context = new SpringApplicationBuilder(DevPages.class, TomcatServletWebServerAutoConfiguration.class,
				DispatcherServletAutoConfiguration.class, WebMvcAutoConfiguration.class)
				.initializers((fresh) -> List.of(this.mails, this.texts, this.clock)
						.forEach((bean) -> fresh.getBeanFactory().registerSingleton(bean.getClass().getName(), bean)))
				.run("--server.port=0", "--spring.config.name=none", "--spring.main.banner-mode=off");
		this.base = "http://localhost:" + ((WebServerApplicationContext) this.context).getWebServer().getPort();
	}

	@AfterEach
	void stop() {
		this.context.close();
		this.mails.close();
		this.texts.close();
	}

	@Test
	void lists_the_newest_first_page_by_page() throws Exception {
		for (int i = 1; i <= 5; i++) {
			mail("sari@surel.example", "Surat " + i, "isi");
		}
		mail("budi@surel.example", "Lain", "isi");
		var first = json("/dev/messages?to=Sari@surel.example&size=2");
		assertThat(first.path("items").valueStream().map((item) -> item.path("subject").stringValue()))
				.containsExactly("Surat 5", "Surat 4");
		var second = json("/dev/messages?to=sari@surel.example&size=2&after=" + first.path("next").stringValue());
		var third = json("/dev/messages?to=sari@surel.example&size=2&after=" + second.path("next").stringValue());
		assertThat(third.path("items").valueStream().map((item) -> item.path("subject").stringValue()))
				.containsExactly("Surat 1");
		assertThat(third.has("next")).isFalse();
		var item = first.path("items").get(0);
		assertThat(item.path("channel").stringValue()).isEqualTo("EMAIL");
		assertThat(Instant.parse(item.path("at").stringValue())).isCloseTo(Instant.now(this.clock),
				within(1, ChronoUnit.MINUTES));
	}

	@Test
	void shows_people_what_came_without_running_it() throws Exception {
		mail("sari@surel.example", "<script>alert(1)</script>",
				"Buka http://localhost:8080/lacak/7KQ2?a=1&b=2.\n<img src=x>");
		var page = get("/dev?to=%7Bmessages%7D%22%3E%3Cscript%3E");
		assertThat(page.statusCode()).isEqualTo(200);
		assertThat(page.body()).contains("value=\"{messages}&quot;&gt;&lt;script&gt;\"").doesNotContain("<script");
		var all = get("/dev");
		assertThat(all.body()).contains("&lt;script&gt;alert(1)&lt;/script&gt;")
				.contains("<a rel=\"noreferrer\" href=\"http://localhost:8080/lacak/7KQ2?a=1&amp;b=2\">")
				.doesNotContain("<script")
				.doesNotContain("<img");
		assertThat(all.headers().firstValue("Content-Security-Policy").orElseThrow()).startsWith("default-src 'none'")
				.doesNotContain("unsafe");
		assertThat(get("/dev/dev.css").headers().firstValue("Content-Type").orElseThrow()).startsWith("text/css");
	}

	@Test
	void shows_the_page_in_an_email_in_a_sandbox() throws Exception {
		mail("sari@surel.example", "Tanda terima", "<p>Halo</p>", "text/html; charset=UTF-8");
		String id = json("/dev/messages").path("items").get(0).path("id").stringValue();
		var page = get("/dev/messages/" + id + "/html");
		assertThat(page.body()).contains("<p>Halo</p>");
		assertThat(page.headers().firstValue("Content-Security-Policy").orElseThrow()).startsWith("sandbox;");
	}

	@Test
	void moves_the_clock() throws Exception {
		var answer = put("{\"now\": \"2026-12-04T01:00:00Z\"}", "application/json");
		assertThat(answer.statusCode()).isEqualTo(200);
		assertThat(this.clock.instant()).isCloseTo(Instant.parse("2026-12-04T01:00:00Z"),
				within(10, ChronoUnit.SECONDS));
		assertThat(json("/dev/clock").path("now").stringValue()).startsWith("2026-12-04T01:00");
		var pressed = press("week", "same-origin");
		assertThat(pressed.statusCode()).isEqualTo(303);
		assertThat(this.clock.instant()).isAfter(Instant.parse("2026-12-11T00:59:00Z"));
		assertThat(press("week", "cross-site").statusCode()).isEqualTo(403);
		press("reset", "same-origin");
		assertThat(this.clock.moved()).isEqualTo(Duration.ZERO);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
			{"now"                                  | application/json | 400
			[]                                      | application/json | 400
			`                                      `| application/json | 400
			{"now": 5}                              | application/json | 422
			{"now": {"$gt": ""}}                    | application/json | 422
			{"now": "besok"}                        | application/json | 422
			{"now": "+1000000000-01-01T00:00:00Z"}  | application/json | 422
			{"now": "2026-12-04T01:00:00Z", "x": 1} | application/json | 422
			{}                                      | application/json | 422
			{"now": "2026-12-04T01:00:00Z"}         | text/plain       | 415
			""")
	void refuses_to_move_the_clock_to_nowhere(String body, String type, int status) throws Exception {
		var answer = put(body, type);
		assertThat(answer.statusCode()).isEqualTo(status);
		assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith("application/problem+json");
		assertThat(this.clock.moved()).isZero();
	}

	@Test
	void refuses_a_body_that_is_too_large() throws Exception {
		assertThat(put("x".repeat(1_000_000), "application/json").statusCode()).isEqualTo(413);
	}

	@ParameterizedTest
	@ValueSource(strings = {"/dev/messages?size=0", "/dev/messages?size=201", "/dev/messages?size=abc",
			"/dev/messages?size=-1", "/dev/messages?after=%00", "/dev?after=zzzzzzzzzzzzzzzzzz-1",
			"/dev/messages?after=1;drop"})
	void refuses_a_page_that_cannot_be(String path) throws Exception {
		var answer = get(path);
		assertThat(answer.statusCode()).isEqualTo(422);
		assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith("application/problem+json");
	}

	@ParameterizedTest
	@ValueSource(strings = {"/dev/nothing", "/dev/messages/1/html", "/dev/messages/x/html",
			"/dev/messages/99999999999999999999999/html"})
	void says_that_there_is_nothing(String path) throws Exception {
		assertThat(get(path).statusCode()).isEqualTo(404);
	}

	@Test
	void serves_no_other_method() throws Exception {
		var delete = HttpRequest.newBuilder(URI.create(this.base + "/dev/messages")).DELETE().build();
		assertThat(this.client.send(delete, HttpResponse.BodyHandlers.ofString()).statusCode()).isEqualTo(405);
	}

	@Test
	void speaks_the_language_of_the_reader() throws Exception {
		var english = HttpRequest.newBuilder(URI.create(this.base + "/dev/messages?size=0"))
				.header("Accept-Language", "en-GB")
				.build();
		assertThat(this.client.send(english, HttpResponse.BodyHandlers.ofString()).body()).contains("must be");
		assertThat(get("/dev/messages?size=0").body()).contains("harus");
	}

	private void mail(String to, String subject, String text) throws Exception {
		mail(to, subject, text, "text/plain; charset=UTF-8");
	}

	private void mail(String to, String subject, String text, String type) throws Exception {
		var smtp = SmartClient.createAndConnect("127.0.0.1", this.mails.port(), "localhost");
		smtp.from("ppid@depok.example");
		smtp.to(to);
		smtp.dataStart();
		byte[] message = ("Subject: " + subject + "\r\nContent-Type: " + type + "\r\n\r\n" + text)
				.getBytes(StandardCharsets.UTF_8);
		smtp.dataWrite(message, message.length);
		smtp.dataEnd();
		smtp.quit();
	}

	private HttpResponse<String> get(String path) throws Exception {
		return this.client.send(HttpRequest.newBuilder(URI.create(this.base + path)).build(),
				HttpResponse.BodyHandlers.ofString());
	}

	private JsonNode json(String path) throws Exception {
		var answer = get(path);
		assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
		return JsonMapper.shared().readTree(answer.body());
	}

	private HttpResponse<String> put(String body, String type) throws Exception {
		return this.client.send(HttpRequest.newBuilder(URI.create(this.base + "/dev/clock"))
				.header("Content-Type", type)
				.PUT(HttpRequest.BodyPublishers.ofString(body))
				.build(), HttpResponse.BodyHandlers.ofString());
	}

	private HttpResponse<String> press(String button, String site) throws Exception {
		return this.client.send(HttpRequest.newBuilder(URI.create(this.base + "/dev/clock"))
				.header("Content-Type", "application/x-www-form-urlencoded")
				.header("Sec-Fetch-Site", site)
				.POST(HttpRequest.BodyPublishers.ofString("move=" + button))
				.build(), HttpResponse.BodyHandlers.ofString());
	}

}
