package id.lacak.standalone.dev;

import java.util.Set;

import id.lacak.standalone.mail.SmtpInbox;
import id.lacak.standalone.sms.MessageCentre;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/**
 * Adds {@code /dev} to the gateway: the messages that left, and the legal clock. Needs a
 * {@link MovableClock}, an {@link SmtpInbox} and a {@link MessageCentre} in the context.
 * Never part of a production start.
 */
@Configuration(proxyBeanMethods = false)
public class DevPages {

	static final MediaType HTML = MediaType.parseMediaType("text/html;charset=UTF-8");

	/** Nothing inline and nothing from elsewhere. */
	static final String PAGE_POLICY = "default-src 'none'; style-src 'self'; frame-src 'self'; form-action 'self'; "
			+ "base-uri 'none'; frame-ancestors 'none'";

	private static final MediaType CSS = MediaType.parseMediaType("text/css;charset=UTF-8");

	private static final Set<String> READS = Set.of("GET", "HEAD");

	/** First of all routes, because the gateway's own take every path. */
	@Bean
	@Order(Ordered.HIGHEST_PRECEDENCE)
	RouterFunction<ServerResponse> devRoutes(SmtpInbox mails, MessageCentre texts, MovableClock clock) {
		var inbox = new InboxPages(new Inbox(mails, texts), clock);
		var clockPages = new ClockPages(clock);
		return RouterFunctions.route()
				.route(request -> isBelow(request.path()), request -> answer(request, inbox, clockPages))
				.onError(Refused.class, (refused, request) -> ((Refused) refused).answer(request))
				.build();
	}

	private static boolean isBelow(String path) {
		return path.equals("/dev") || path.startsWith("/dev/");
	}

	private static ServerResponse answer(ServerRequest request, InboxPages inbox, ClockPages clock) throws Exception {
		var method = request.method().name();
		if (!Set.of(methodsOf(request.path()).split(", ")).contains(method)) {
			throw Refused.with(HttpStatus.METHOD_NOT_ALLOWED, "Cara ini tidak dilayani di sini.",
					"This method is not served here.");
		}
		if (request.path().equals("/dev/clock")) {
			return READS.contains(method)
					? clock.show()
					: method.equals("PUT")
							? clock.put(request)
							: clock.press(request);
		}
		return switch (request.path()) {
			case "/dev" -> inbox.show(request);
			case "/dev/messages" -> inbox.list(request);
			case "/dev/dev.css" -> ServerResponse.ok().contentType(CSS).body(new ClassPathResource("dev/dev.css"));
			default -> inbox.one(request.path().substring("/dev/".length()));
		};
	}

	/** What is served at a path, for the {@code Allow} header. */
	static String methodsOf(String path) {
		return path.equals("/dev/clock") ? "GET, HEAD, PUT, POST" : "GET, HEAD";
	}

}
