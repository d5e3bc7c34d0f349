package id.lacak.standalone.dev;

import java.util.regex.Pattern;

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
 * Adds {@code /dev} to the gateway. Needs a {@link MovableClock}, an {@link SmtpInbox} and
 * a {@link MessageCentre} in the context.
 */
@Configuration(proxyBeanMethods = false)
public class DevPages {

	private static final MediaType CSS = MediaType.parseMediaType("text/css;charset=UTF-8");

	/** Paths that answer to some method. */
	private static final Pattern SERVED = Pattern.compile("/dev(/clock|/messages(/\\d+/html)?|/dev\\.css)?");

	/** First of all routes, because the gateway's own take every path. */
	@Bean
	@Order(Ordered.HIGHEST_PRECEDENCE)
	RouterFunction<ServerResponse> devRoutes(SmtpInbox mails, MessageCentre texts, MovableClock clock) {
		var pages = new InboxPages(new Inbox(mails, texts), clock);
		var clockPages = new ClockPages(clock);
		return RouterFunctions.route()
				.GET("/dev", pages::show)
				.GET("/dev/dev.css",
						(_) -> ServerResponse.ok().contentType(CSS).body(new ClassPathResource("dev/dev.css")))
				.GET("/dev/messages", pages::list)
				.GET("/dev/messages/{id}/html", pages::html)
				.GET("/dev/clock", clockPages::show)
				.PUT("/dev/clock", clockPages::move)
				.POST("/dev/clock", clockPages::press)
				.route((request) -> request.path().startsWith("/dev/") || request.path().equals("/dev"),
						DevPages::refuse)
				.onError(Refused.class, (refused, request) -> ((Refused) refused).answer(request))
				.build();
	}

	private static ServerResponse refuse(ServerRequest request) {
		if (SERVED.matcher(request.path()).matches()) {
			throw new Refused(HttpStatus.METHOD_NOT_ALLOWED, "Cara ini tidak dilayani.", "This method is not served.");
		}
		throw new Refused(HttpStatus.NOT_FOUND, "Tidak ada.", "Not found.");
	}

}
