package id.lacak.notification.http;

import java.io.IOException;
import java.net.ConnectException;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.function.Function;

import javax.net.ssl.SSLHandshakeException;

import id.lacak.notification.delivery.FailureKind;
import id.lacak.notification.delivery.SendResult;

/** Makes calls to providers, each once, and knows what a missing answer means. */
public final class HttpCalls {

	private static final Duration CONNECT_WITHIN = Duration.ofSeconds(5);

	private static final long LONGEST_ANSWER = 65_536;

	private final HttpClient client = HttpClient.newBuilder()
			.version(HttpClient.Version.HTTP_1_1)
			.followRedirects(HttpClient.Redirect.NEVER)
			.connectTimeout(CONNECT_WITHIN)
			.build();

	/** What the answer says, or what it means that there is none. */
	public SendResult call(HttpRequest request, Function<Answer, SendResult> meaning) {
		try {
			var response = this.client.send(request,
					HttpResponse.BodyHandlers
							.limiting(HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8), LONGEST_ANSWER));
			return meaning.apply(new Answer(response.statusCode(), response.body()));
		} catch (ConnectException | HttpConnectTimeoutException | SSLHandshakeException ex) {
			return new SendResult.Failed(FailureKind.TECHNICAL, "no connection to the provider");
		} catch (IOException ex) {
			return new SendResult.Failed(FailureKind.UNKNOWN, "no answer from the provider");
		} catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			return new SendResult.Failed(FailureKind.UNKNOWN, "stopped before the answer");
		}
	}

	/** Ends every call. */
	public void close() {
		this.client.shutdownNow();
	}

	/** An answer. */
	public record Answer(int status, String body) {

		private static final int TOO_MANY = 429;

		private static final int UNAVAILABLE = 503;

		private static final int SERVER_FAULT = 500;

		/** What a status alone means that is no success. */
		public SendResult.Failed failure() {
			var kind = (this.status == TOO_MANY)
					? FailureKind.THROTTLED
					: (this.status >= SERVER_FAULT && this.status != UNAVAILABLE)
							? FailureKind.UNKNOWN
							: FailureKind.TECHNICAL;
			return new SendResult.Failed(kind, "refused with HTTP status " + this.status);
		}

	}

}
