package id.lacak.notification;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

import com.rabbitmq.client.AMQP;
import com.rabbitmq.client.Channel;
import com.rabbitmq.client.Connection;
import id.lacak.notification.support.Contracts;
import id.lacak.notification.support.MailInbox;
import id.lacak.notification.support.MessageCentre;
import id.lacak.notification.support.TestBroker;
import id.lacak.notification.support.TestMongo;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

@NullUnmarked
class OperationsApiTest {

	private static final Duration SOON = Duration.ofSeconds(90);

	private static final String PATH = "/api/v1/notifications/operations";

	private static final String KEY = "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=";

	private static final String WHY = "{\"reason\": \"the decree is being checked\"}";

	private static final JsonMapper JSON = JsonMapper.shared();

	private static TestBroker broker;

	private static MailInbox mails;

	private static MessageCentre centre;

	private static ConfigurableApplicationContext service;

	private static Connection connection;

	private static Channel channel;

	private static HttpClient http;

	@BeforeAll
	static void start() throws Exception {
		http = HttpClient.newHttpClient();
		broker = TestBroker.start();
		connection = broker.connect();
		channel = connection.createChannel();
		channel.confirmSelect();
		var smtp = TestBroker.freePort();
		var smpp = TestBroker.freePort();
		mails = new MailInbox(smtp);
		centre = new MessageCentre(smpp);
		service = NotificationService.application()
				.run("--lacak.notification.port=0", "--lacak.rabbitmq.uri=" + broker.uri(),
						"--lacak.mongodb.uri=" + TestMongo.uriOfServer(),
						"--lacak.notification.database=" + TestMongo.freshDatabase(), "--lacak.smtp.port=" + smtp,
						"--lacak.smtp.tls=NONE", "--lacak.smtp.from=ppid@depok.example", "--lacak.smpp.port=" + smpp,
						"--lacak.notification.quiet-hours.off=true", "--lacak.notification.updates.gather=0s",
						"--lacak.notification.updates.per-day=0",
						"--lacak.notification.operations.session-keys=" + KEY,
						"--lacak.public-url=https://ppid.depok.example", "--lacak.smtp.reply-key=secret");
	}

	@AfterAll
	static void stop() throws Exception {
		service.close();
		connection.close();
		mails.close();
		centre.close();
		broker.close();
		http.close();
	}

	@ParameterizedTest(name = "{0} {1}")
	@CsvSource(textBlock = """
			# call, nobody, of another audience, too old, with a foreign key, desk, lead, administrator
			GET,  /messages,                                          401, 401, 401, 401, 403, 200, 200
			GET,  /messages/b3f1c9d2e4a5968710fedcba98765432,         401, 401, 401, 401, 403, 404, 404
			POST, /messages/b3f1c9d2e4a5968710fedcba98765432/resend,  401, 401, 401, 401, 403, 404, 404
			POST, /messages/b3f1c9d2e4a5968710fedcba98765432/cancellation, 401, 401, 401, 401, 403, 404, 404
			GET,  /messages?state=LOST,                               401, 401, 401, 401, 403, 422, 422
			GET,  /messages?colour=red,                               401, 401, 401, 401, 403, 422, 422
			GET,  /messages?size=0,                                   401, 401, 401, 401, 403, 422, 422
			GET,  /messages?after=nonsense,                           401, 401, 401, 401, 403, 422, 422
			GET,  /routes,                                            401, 401, 401, 401, 403, 403, 200
			POST, /routes/email/pause,                                401, 401, 401, 401, 403, 403, 415
			POST, /routes/email/resumption,                           401, 401, 401, 401, 403, 403, 415
			POST, /routes/pigeon/pause,                               401, 401, 401, 401, 403, 403, 404
			POST, /routes/email/trial,                                401, 401, 401, 401, 403, 403, 415
			GET,  /templates,                                         401, 401, 401, 401, 403, 403, 200
			GET,  /templates/N01/versions/2,                          401, 401, 401, 401, 403, 403, 200
			GET,  /templates/N01/versions/99,                         401, 401, 401, 401, 403, 403, 404
			POST, /templates/N01/pause,                               401, 401, 401, 401, 403, 403, 415
			POST, /templates/Z99/pause,                               401, 401, 401, 401, 403, 403, 404
			GET,  /dead-letters,                                      401, 401, 401, 401, 403, 403, 200
			GET,  /dead-letters/none,                                 401, 401, 401, 401, 403, 403, 404
			POST, /dead-letters/none/replay,                          401, 401, 401, 401, 403, 403, 404
			POST, /dead-letters/none/drop,                            401, 401, 401, 401, 403, 403, 404
			GET,  /addresses,                                         401, 401, 401, 401, 403, 403, 200
			GET,  /addresses?standing=SAD,                            401, 401, 401, 401, 403, 403, 422
			POST, /addresses/suppression,                             401, 401, 401, 401, 403, 403, 415
			POST, /addresses/none/suppression,                        401, 401, 401, 401, 403, 403, 404
			POST, /addresses/none/unsuppression,                      401, 401, 401, 401, 403, 403, 404
			GET,  /acts,                                              401, 401, 401, 401, 403, 403, 200
			GET,  /nowhere,                                           401, 401, 401, 401, 403, 403, 404
			DELETE, /routes,                                          401, 401, 401, 401, 403, 403, 405
			GET,  /openapi.yaml,                                      200, 401, 401, 401, 200, 200, 200
			""")
	void rights_come_first(String method, String path, int nobody, int foreign, int old, int forged, int desk, int lead,
			int admin) throws Exception {
		assertThat(status(method, path, "")).isEqualTo(nobody);
		assertThat(status(method, path, token("API", 300, "ADMINISTRATOR", KEY))).isEqualTo(foreign);
		assertThat(status(method, path, token("OPERATIONS", -1, "ADMINISTRATOR", KEY))).isEqualTo(old);
		assertThat(status(method, path, token("OPERATIONS", 300, "ADMINISTRATOR", KEY.replace("AAEC", "BBEC"))))
				.isEqualTo(forged);
		assertThat(status(method, path, token("OPERATIONS", 300, "DESK_OFFICER", KEY))).isEqualTo(desk);
		assertThat(status(method, path, token("OPERATIONS", 300, "LEAD_OFFICER", KEY))).isEqualTo(lead);
		assertThat(status(method, path, admin())).isEqualTo(admin);
	}

	@Test
	void other_paths_are_no_concern_of_officers() throws Exception {
		assertThat(call("GET", "/actuator/health", "", null).statusCode()).isEqualTo(200);
		assertThat(call("POST", "/callbacks/sms/nobody/knows", "", null).statusCode()).isEqualTo(404);
	}

	@Test
	void a_message_is_found_by_what_is_known_of_it_and_followed_by_its_trail() throws Exception {
		var number = "201/PPID/XI/2026";
		publish("request.in-process", about(number));
		await().atMost(SOON)
				.until(() -> items("/messages?registrationNumber=" + number + "&state=ACCEPTED").size() == 2);
		var mail = items("/messages?channel=EMAIL&template=N06&registrationNumber=" + number).get(0);
		assertThat(mail.path("recipientMasked").asString()).isEqualTo("s•••••@surel.example");
		assertThat(mail.toString()).doesNotContain("sari@", "Sari", "8125550");
		var whole = json("GET", PATH + "/messages/" + mail.path("id").asString(), admin(), null);
		assertThat(whole.path("trail").findValuesAsString("state")).containsExactly("PLANNED", "ACCEPTED");
		assertThat(whole.path("fingerprint").asString()).hasSize(64);
		assertThat(items("/messages?registrationNumber=" + number + "&until=2020-01-01T00:00:00Z")).isEmpty();
		var elsewhere = token("OPERATIONS", 300, "ADMINISTRATOR", KEY, "bogor");
		assertThat(call("GET", PATH + "/messages/" + mail.path("id").asString(), elsewhere, null).statusCode())
				.isEqualTo(404);
		assertThat(json("GET", PATH + "/messages", elsewhere, null).path("total").asInt()).isZero();
	}

	@Test
	void a_list_goes_on_where_it_ended_and_counts_everything() throws Exception {
		var number = "202/PPID/XI/2026";
		for (var i = 0; i < 3; i++) {
			publish("request.in-process", about(number));
		}
		var list = "/messages?channel=SMS&registrationNumber=" + number;
		await().atMost(SOON).until(() -> items(list).size() == 3);
		var first = json("GET", PATH + list + "&size=2", admin(), null);
		assertThat(first.path("items")).hasSize(2);
		assertThat(first.path("total").asInt()).isEqualTo(3);
		var rest = json("GET", PATH + list + "&size=2&after=" + first.path("next").asString(), admin(), null);
		assertThat(rest.path("items")).hasSize(1);
		assertThat(rest.path("next").isNull()).isTrue();
		assertThat(first.path("items").findValuesAsString("id"))
				.doesNotContainAnyElementsOf(rest.path("items").findValuesAsString("id"));
	}

	@Test
	void a_paused_template_waits_and_what_waits_is_cancelled_or_let_go() throws Exception {
		post("/templates/N07/pause", WHY, 204);
		post("/templates/N07/pause", WHY, 204);
		assertThat(json("GET", PATH + "/templates", admin(), null).toString()).contains("the decree is being checked");
		var number = "203/PPID/XI/2026";
		var event = example("request.extended.v1", "plain");
		((ObjectNode) event.get("data")).put("registrationNumber", number);
		publish("request.extended", event);
		var list = "/messages?registrationNumber=" + number;
		await().atMost(SOON).until(() -> items(list).size() == 2);
		var mail = items(list + "&channel=EMAIL").get(0).path("id").asString();
		assertThat(items(list + "&state=WAITING")).hasSize(2);
		assertThat(answer("POST", "/messages/" + mail + "/resend", WHY).path("type").asString())
				.isEqualTo("/problems/still-under-way");
		post("/messages/" + mail + "/cancellation", WHY, 204);
		assertThat(json("GET", PATH + "/messages/" + mail, admin(), null).path("trail").toString())
				.contains("SUPPRESSED", "cancelled by admin: the decree is being checked");
		assertThat(answer("POST", "/messages/" + mail + "/cancellation", WHY).path("type").asString())
				.isEqualTo("/problems/already-left");
		post("/templates/N07/resumption", WHY, 204);
		assertThat(answer("POST", "/templates/N07/resumption", WHY).path("type").asString())
				.isEqualTo("/problems/not-paused");
		await().atMost(SOON).until(() -> items(list + "&state=ACCEPTED").size() == 1);
		assertThat(items(list + "&state=SUPPRESSED")).hasSize(1);
		assertThat(acts()).contains("PAUSE_TEMPLATE N07", "CANCEL " + mail, "RESUME_TEMPLATE N07");
	}

	@Test
	void a_message_is_sent_again_at_the_wish_of_an_officer() throws Exception {
		var number = "204/PPID/XI/2026";
		publish("request.in-process", about(number));
		var list = "/messages?channel=EMAIL&registrationNumber=" + number;
		await().atMost(SOON).until(() -> items(list + "&state=ACCEPTED").size() == 1);
		var id = items(list).get(0).path("id").asString();
		post("/messages/" + id + "/resend", WHY, 204);
		await().atMost(SOON).until(() -> trail(id).equals(List.of("PLANNED", "ACCEPTED", "PLANNED", "ACCEPTED")));
		assertThat(acts()).contains("RESEND " + id);
	}

	@Test
	void a_route_is_tried_out_and_says_what_the_provider_answered() throws Exception {
		var texts = centre.taken().size();
		assertThat(json("POST", PATH + "/routes/sms/trial", admin(),
				"{\"address\": \"+6281255504471\", \"reason\": \"a new contract\"}").path("result").asString())
				.isEqualTo("TAKEN");
		assertThat(centre.taken()).hasSize(texts + 1);
		assertThat(json("POST", PATH + "/routes/email/trial", admin(),
				"{\"address\": \"rina@depok.example\", \"reason\": \"a new server\"}").path("result").asString())
				.isEqualTo("TAKEN");
		var refused = answer("POST", "/routes/sms/trial", "{\"address\": \"rina@depok.example\", \"colour\": \"red\"}");
		assertThat(refused.path("errors").findValuesAsString("pointer"))
				.containsExactlyInAnyOrder("/address", "/reason", "/colour");
		assertThat(acts()).contains("TRY_ROUTE sms", "TRY_ROUTE email");
		assertThat(json("GET", PATH + "/acts", admin(), null).toString()).doesNotContain("+62", "rina@");
	}

	@Test
	void one_click_of_a_mail_program_ends_updates_and_a_look_does_not() throws Exception {
		var number = "208/PPID/XI/2026";
		var event = about(number);
		((ObjectNode) event.at("/data/recipient")).put("email", "klik@surel.example").remove("phone");
		publish("request.in-process", event);
		await().atMost(SOON)
				.until(() -> mails.received().stream().anyMatch(mail -> mail.to().equals("klik@surel.example")));
		var mail = mails.received().stream().filter(each -> each.to().equals("klik@surel.example")).findFirst();
		var header = mail.orElseThrow().header("List-Unsubscribe");
		var path = header.substring(header.indexOf("/callbacks/"), header.indexOf('>'));
		assertThat(call("GET", path, "", null).body()).contains("Berhenti menerima kabar", "method=\"post\"");
		assertThat(items("/addresses?standing=OPTED_OUT")).isEmpty();
		assertThat(call("POST", path.replaceFirst(".$", path.endsWith("0") ? "1" : "0"), "", null).statusCode())
				.isEqualTo(404);
		assertThat(call("POST", path, "", null).statusCode()).isEqualTo(200);
		assertThat(call("POST", path, "", null).statusCode()).isEqualTo(200);
		assertThat(items("/addresses?standing=OPTED_OUT").get(0).path("recipientMasked").asString())
				.isEqualTo("k•••••@surel.example");
		publish("request.in-process", event.put("id", UUID.randomUUID().toString()));
		await().atMost(SOON)
				.until(() -> items("/messages?registrationNumber=" + number + "&state=SUPPRESSED").size() == 1);
	}

	@Test
	void a_contact_is_stopped_and_let_go_and_shown_to_nobody() throws Exception {
		var number = "207/PPID/XI/2026";
		post("/addresses/suppression", """
				{"channel": "EMAIL", "address": "Berhenti@surel.example", "reason": "its owner asked for it"}""", 204);
		var stopped = items("/addresses").get(0);
		assertThat(stopped.path("recipientMasked").asString()).isEqualTo("B•••••@surel.example");
		assertThat(stopped.path("by").asString() + ": " + stopped.path("why").asString())
				.isEqualTo("admin: its owner asked for it");
		var event = about(number);
		((ObjectNode) event.at("/data/recipient")).put("email", "berhenti@surel.example").remove("phone");
		publish("request.in-process", event);
		var list = "/messages?registrationNumber=" + number;
		await().atMost(SOON).until(() -> items(list + "&state=SUPPRESSED").size() == 1);
		var id = stopped.path("id").asString();
		var elsewhere = token("OPERATIONS", 300, "ADMINISTRATOR", KEY, "bogor");
		assertThat(call("POST", PATH + "/addresses/" + id + "/unsuppression", elsewhere, WHY).statusCode())
				.isEqualTo(404);
		post("/addresses/" + id + "/unsuppression", WHY, 204);
		assertThat(items("/addresses")).isEmpty();
		publish("request.in-process", event.put("id", UUID.randomUUID().toString()));
		await().atMost(SOON).until(() -> items(list + "&state=ACCEPTED").size() == 1);
		post("/addresses/" + id + "/suppression", WHY, 204);
		assertThat(items("/addresses").get(0).path("trail")).hasSize(3);
		post("/addresses/" + id + "/unsuppression", WHY, 204);
		assertThat(acts()).contains("SUPPRESS_ADDRESS " + id, "UNSUPPRESS_ADDRESS " + id);
		assertThat(json("GET", PATH + "/acts", admin(), null).toString()).doesNotContain("surel.example");
		assertThat(answer("POST", "/addresses/suppression", "{\"channel\": \"SMS\", \"address\": \"a@b.example\"}")
				.path("errors")
				.findValuesAsString("pointer")).containsExactlyInAnyOrder("/address", "/reason");
	}

	@Test
	void a_paused_route_is_shown_with_what_waits_for_it() throws Exception {
		post("/routes/sms/pause", WHY, 204);
		var number = "205/PPID/XI/2026";
		publish("request.in-process", about(number));
		await().atMost(SOON)
				.until(() -> items("/messages?channel=EMAIL&state=ACCEPTED&registrationNumber=" + number).size() == 1);
		assertThat(items("/messages?channel=SMS&state=WAITING&registrationNumber=" + number)).hasSize(1);
		var routes = json("GET", PATH + "/routes", admin(), null).path("routes");
		assertThat(routes.findValuesAsString("name")).contains("email", "sms");
		assertThat(routes.toString()).contains("CLOSED", "the decree is being checked");
		post("/routes/sms/resumption", WHY, 204);
		await().atMost(SOON)
				.until(() -> items("/messages?channel=SMS&state=ACCEPTED&registrationNumber=" + number).size() == 1);
	}

	@Test
	void dead_letters_are_listed_replayed_and_dropped_by_their_office() throws Exception {
		var unknown = about("206/PPID/XI/2026").put("type", "request.painted-blue.v1");
		publish("request.painted-blue", unknown);
		var list = "/dead-letters?status=WAITING&queue=notification.events";
		await().atMost(SOON).until(() -> !items(list).isEmpty());
		var letter = items(list).get(0);
		assertThat(letter.path("reason").asString()).isEqualTo("unknown type of event request.painted-blue.v1");
		assertThat(letter.toString()).doesNotContain("sari@", "Sari");
		var id = letter.path("id").asString();
		var elsewhere = token("OPERATIONS", 300, "ADMINISTRATOR", KEY, "bogor");
		assertThat(call("POST", PATH + "/dead-letters/" + id + "/drop", elsewhere, WHY).statusCode()).isEqualTo(404);
		post("/dead-letters/" + id + "/replay", WHY, 204);
		await().atMost(SOON)
				.until(() -> json("GET", PATH + "/dead-letters/" + id, admin(), null).path("times").asInt() == 2);
		post("/dead-letters/" + id + "/drop", WHY, 204);
		assertThat(answer("POST", "/dead-letters/" + id + "/replay", WHY).path("type").asString())
				.isEqualTo("/problems/settled");
		assertThat(acts()).contains("REPLAY " + id, "DROP " + id);
	}

	@ParameterizedTest(name = "{1} in {0} is answered {2}")
	@CsvSource(delimiter = '|', textBlock = """
			application/json | {"reason": ""}                        | 422
			application/json | {}                                    | 422
			application/json | {"reason": 7}                         | 422
			application/json | {"reason": "a", "colour": "red"}      | 422
			application/json | {"reason": "a", "reason": "b"}        | 400
			application/json | []                                    | 400
			application/json | {"reason": "a"                        | 400
			application/xml  | {"reason": "a"}                       | 415
			""")
	void a_bad_body_gets_a_clear_answer(String type, String body, int status) throws Exception {
		var answer = http.send(HttpRequest.newBuilder(uri(PATH + "/routes/email/pause"))
				.header("Authorization", "Bearer " + admin())
				.header("Content-Type", type)
				.header("Accept-Language", "en")
				.POST(HttpRequest.BodyPublishers.ofString(body))
				.build(), HttpResponse.BodyHandlers.ofString());
		assertThat(answer.statusCode()).isEqualTo(status);
		assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith("application/problem+json");
	}

	@Test
	void speaks_indonesian_unless_english_is_asked_for() throws Exception {
		var plain = answer("POST", "/routes/email/pause", "{}");
		assertThat(plain.path("title").asString()).isEqualTo("Data belum benar");
		var english = http.send(HttpRequest.newBuilder(uri(PATH + "/routes"))
				.header("Accept-Language", "en-GB")
				.build(), HttpResponse.BodyHandlers.ofString());
		assertThat(english.body()).contains("Not signed in");
	}

	private static ObjectNode about(String number) {
		var event = example("request.in-process.v1", "plain");
		((ObjectNode) event.get("data")).put("registrationNumber", number);
		return event;
	}

	private static List<String> acts() throws Exception {
		return json("GET", PATH + "/acts?size=200", admin(), null).path("items")
				.valueStream()
				.map(act -> act.path("what").asString() + " " + act.path("target").asString())
				.toList();
	}

	private static List<String> trail(String id) throws Exception {
		return json("GET", PATH + "/messages/" + id, admin(), null).path("trail").findValuesAsString("state");
	}

	private static JsonNode items(String path) throws Exception {
		return json("GET", PATH + path.replace("/PPID/", "%2FPPID%2F").replace("XI/", "XI%2F"), admin(), null)
				.path("items");
	}

	private static void post(String path, String body, int status) throws Exception {
		var answer = call("POST", PATH + path, admin(), body);
		assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
	}

	private static JsonNode answer(String method, String path, String body) throws Exception {
		return JSON.readTree(call(method, PATH + path, admin(), body).body());
	}

	private static JsonNode json(String method, String path, String token, String body) throws Exception {
		var answer = call(method, path, token, body);
		assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
		return JSON.readTree(answer.body());
	}

	private static int status(String method, String path, String token) throws Exception {
		return call(method, PATH + path, token, null).statusCode();
	}

	private static HttpResponse<String> call(String method, String path, String token, String body) throws Exception {
		var request = HttpRequest.newBuilder(uri(path))
				.method(method, (body == null)
						? HttpRequest.BodyPublishers.noBody()
						: HttpRequest.BodyPublishers.ofString(body));
		if (!token.isEmpty()) {
			request.header("Authorization", "Bearer " + token);
		}
		if (body != null) {
			request.header("Content-Type", "application/json");
		}
		return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
	}

	private static URI uri(String path) {
		return URI.create(
				"http://127.0.0.1:" + ((WebServerApplicationContext) service).getWebServer().getPort() + path);
	}

	private static String admin() throws Exception {
		return token("OPERATIONS", 300, "ADMINISTRATOR", KEY);
	}

	private static String token(String audience, int seconds, String role, String key) throws Exception {
		return token(audience, seconds, role, key, "depok");
	}

	private static String token(String audience, int seconds, String role, String key, String office)
			throws Exception {
		var now = Instant.now().getEpochSecond();
		// request-service names its keys by the start of their hash
		var head = base64("{\"alg\":\"HS256\",\"kid\":\"630dcd2966c43366\"}".getBytes(StandardCharsets.UTF_8));
		var claims = base64("""
				{"iss":"lacak","sub":"admin","aud":["%s"],"iat":%d,"exp":%d,"office":"%s","roles":["%s"]}""".formatted(
				audience, now - 600, now + seconds, office, role).getBytes(StandardCharsets.UTF_8));
		var mac = Mac.getInstance("HmacSHA256");
		mac.init(new SecretKeySpec(Base64.getDecoder().decode(key), "HmacSHA256"));
		return head + "." + claims + "."
				+ base64(mac.doFinal((head + "." + claims).getBytes(StandardCharsets.US_ASCII)));
	}

	private static String base64(byte[] bytes) {
		return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
	}

	private static ObjectNode example(String type, String name) {
		var event = (ObjectNode) JSON.readTree(Contracts.example(type, name));
		return event.put("id", UUID.randomUUID().toString());
	}

	private static synchronized void publish(String routingKey, ObjectNode event) throws Exception {
		var properties = new AMQP.BasicProperties.Builder().messageId(event.get("id").asString())
				.contentType("application/cloudevents+json")
				.deliveryMode(2)
				.build();
		channel.basicPublish("lacak.events", routingKey, true, properties, JSON.writeValueAsBytes(event));
		channel.waitForConfirmsOrDie(5000);
	}

}
