package id.lacak.standalone.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** The whole process is killed in the middle of submissions, more than once. */
@NullUnmarked
class KilledTest {

	private static final int ROUNDS = 2;

	private static final int SEEN_BEFORE_THE_KILL = 40;

	@TempDir
	private Path data;

	@Test
	void every_number_a_client_has_seen_is_there_and_its_message_goes_out_once() throws Exception {
		var seen = new ConcurrentHashMap<String, Http.Answer>();
		var applicants = new AtomicInteger();
		for (var round = 1; round <= ROUNDS; round++) {
			var enough = round * SEEN_BEFORE_THE_KILL;
			try (var process = LacakProcess.start(data)) {
				fileUntilKilled(process, seen, applicants, enough);
			}
		}
		try (var process = LacakProcess.start(data)) {
			seen.forEach((address, filed) -> {
				var found = process.http().get("/api/v1/tracking/" + filed.text("trackingCode")).expect(200);
				assertThat(found.text("registrationNumber")).isEqualTo(filed.text("registrationNumber"));
			});
			assertThat(seen.values().stream().map(filed -> filed.text("registrationNumber"))).doesNotHaveDuplicates();
			var inbox = new DevInbox(process.http());
			await().atMost(Duration.ofSeconds(240))
					.pollInterval(Duration.ofSeconds(1))
					.untilAsserted(() -> assertThat(seen.keySet())
							.allSatisfy(address -> assertThat(inbox.emailsTo(address)).isNotEmpty()));
			// a crash between the server's acceptance and our note of it may repeat a mail, with
			// the same Message-ID, so that a mailbox shows it once
			assertThat(seen.keySet()).allSatisfy(address -> assertThat(
					inbox.emailsTo(address).stream().map(Inbox.Email::messageId).distinct()).hasSize(1));
			// a text that was half sent is marked uncertain, never sent blindly a second time
			assertThat(seen.keySet()).allSatisfy(address -> assertThat(inbox.textsTo(phoneOf(address)))
					.hasSizeLessThanOrEqualTo(1));
		}
	}

	private static void fileUntilKilled(LacakProcess process, Map<String, Http.Answer> seen, AtomicInteger applicants,
			int enough) throws Exception {
		try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
			for (var i = 0; i < 8; i++)
				threads.submit(() -> {
					while (process.alive()) {
						var n = applicants.incrementAndGet();
						var address = "mati-%d@surel.example".formatted(n);
						var filed = process.http()
								.post("/api/v1/requests", Submissions.by(address, Submissions.phone(40, n)));
						if (filed.status() == 201)
							seen.put(address, filed);
					}
					return null;
				});
			await().atMost(Duration.ofSeconds(60)).pollInterval(Duration.ofMillis(10))
					.until(() -> seen.size() >= enough);
			process.kill();
		}
	}

	private static String phoneOf(String address) {
		var n = Integer.parseInt(address.replaceAll("\\D", ""));
		return Submissions.e164(Submissions.phone(40, n));
	}

}
