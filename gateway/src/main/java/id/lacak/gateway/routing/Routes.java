package id.lacak.gateway.routing;

import java.time.Duration;

import id.lacak.gateway.protection.Refusal;
import id.lacak.gateway.protection.Refusals;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;

import org.springframework.cloud.gateway.server.mvc.handler.GatewayServerResponse;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

import static org.springframework.cloud.gateway.server.mvc.handler.GatewayRouterFunctions.route;
import static org.springframework.cloud.gateway.server.mvc.handler.HandlerFunctions.http;
import static org.springframework.web.servlet.function.RequestPredicates.all;
import static org.springframework.web.servlet.function.RequestPredicates.path;

/** Which path goes where. What is not named here belongs to the request service. */
@Configuration(proxyBeanMethods = false)
class Routes {

	private final UpstreamSettings settings;

	private final Refusals refusals;

	Routes(UpstreamSettings settings, Refusals refusals) {
		this.settings = settings;
		this.refusals = refusals;
	}

	/** The services' own health and figures are for operators, not for the public. */
	@Bean
	@Order(0)
	RouterFunction<ServerResponse> own() {
		return route("own").GET("/gerbang.css", _ -> styleSheet())
				.route(path("/actuator/**").or(path("/actuator")), this::notFound)
				.build();
	}

	@Bean
	@Order(1)
	RouterFunction<ServerResponse> toNotificationService(Upstream notifications) {
		return route("notification-service")
				.route(path("/api/v1/notifications/operations/**").or(path("/callbacks/sms/**"))
						.or(path("/callbacks/mail/unsubscribe/**")), http())
				.filter(failover(notifications))
				.build();
	}

	@Bean
	@Order(Ordered.LOWEST_PRECEDENCE)
	RouterFunction<ServerResponse> toRequestService(Upstream requests) {
		return route("request-service").route(all(), http()).filter(failover(requests)).build();
	}

	private Failover failover(Upstream upstream) {
		var rule = this.settings.breaker();
		var breaker = CircuitBreaker.of(upstream.name(),
				CircuitBreakerConfig.custom()
						.slidingWindowSize(rule.calls())
						.minimumNumberOfCalls(rule.minimumCalls())
						.failureRateThreshold(rule.failureRate())
						.waitDurationInOpenState(rule.openFor())
						.permittedNumberOfCallsInHalfOpenState(rule.trials())
						.build());
		return new Failover(upstream, breaker, rule.openFor(), this.refusals);
	}

	private static ServerResponse styleSheet() {
		return ServerResponse.ok()
				.contentType(MediaType.valueOf("text/css;charset=UTF-8"))
				.cacheControl(CacheControl.maxAge(Duration.ofDays(1)).cachePublic())
				.body(new ClassPathResource("gateway/gerbang.css"));
	}

	private ServerResponse notFound(ServerRequest unused) {
		return GatewayServerResponse.status(Refusal.NOT_FOUND.status()).build((request, response) -> {
			this.refusals.write(request, response, Refusal.NOT_FOUND);
			return null;
		});
	}

}
