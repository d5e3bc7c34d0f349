package id.lacak.gateway.routing;

import java.net.URI;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.TimeUnit;

import id.lacak.gateway.protection.Refusal;
import id.lacak.gateway.protection.Refusals;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.cloud.gateway.server.mvc.common.MvcUtils;
import org.springframework.cloud.gateway.server.mvc.handler.GatewayServerResponse;
import org.springframework.http.HttpMethod;
import org.springframework.web.servlet.function.HandlerFilterFunction;
import org.springframework.web.servlet.function.HandlerFunction;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

import static id.lacak.gateway.routing.UpstreamFailure.Reached;

/**
 * Asks one instance after another until one takes the request, and stops asking a service
 * that fails again and again. Any answer of a service, also a 500, is its answer and goes
 * through untouched.
 *
 * <p>
 * What was sent is never sent again, except GET and HEAD once. Where not even a
 * connection stood nothing was sent, so the next instance may take any request.
 */
final class Failover implements HandlerFilterFunction<ServerResponse, ServerResponse> {

	private static final Logger log = LoggerFactory.getLogger(Failover.class);

	private static final Set<HttpMethod> REPEATABLE = Set.of(HttpMethod.GET, HttpMethod.HEAD);

	private final Upstream upstream;

	private final CircuitBreaker breaker;

	private final Duration retryAfter;

	private final Refusals refusals;

	Failover(Upstream upstream, CircuitBreaker breaker, Duration retryAfter, Refusals refusals) {
		this.upstream = upstream;
		this.breaker = breaker;
		this.retryAfter = retryAfter;
		this.refusals = refusals;
	}

	@Override
	public ServerResponse filter(ServerRequest request, HandlerFunction<ServerResponse> next) throws Exception {
		if (!this.breaker.tryAcquirePermission()) {
			return refusal(Refusal.SERVICE_DOWN, this.retryAfter);
		}
		var start = this.breaker.getCurrentTimestamp();
		try {
			var response = askInTurn(request, next);
			this.breaker.onSuccess(since(start), TimeUnit.NANOSECONDS);
			return response;
		} catch (UpstreamFailure ex) {
			this.breaker.onError(since(start), TimeUnit.NANOSECONDS, ex);
			log.warn("{} did not answer ({}): {}", this.upstream.name(), ex.reached(), String.valueOf(ex.getCause()));
			return refusal(ex.reached(), request.method());
		} catch (BodyRefused ex) {
			this.breaker.releasePermission();
			return refusal(ex.refusal(), Duration.ZERO);
		} catch (Exception ex) {
			this.breaker.releasePermission();
			throw ex;
		}
	}

	private ServerResponse askInTurn(ServerRequest request, HandlerFunction<ServerResponse> next) throws Exception {
		var tried = new HashSet<URI>();
		var repeatable = REPEATABLE.contains(request.method());
		var triesLeft = Math.max(this.upstream.size(), repeatable ? 2 : 1);
		while (true) {
			var instance = this.upstream.choose(tried);
			if (instance == null) {
				tried.clear();
				continue;
			}
			MvcUtils.setRequestUrl(request, instance);
			try {
				return next.handle(request);
			} catch (UpstreamFailure ex) {
				triesLeft = (ex.reached() == Reached.NOTHING)
						? triesLeft - 1
						: Math.min(triesLeft, repeatable ? 2 : 1) - 1;
				if (triesLeft < 1 || ex.reached() == Reached.TOO_LATE) {
					throw ex;
				}
				tried.add(instance);
			}
		}
	}

	private long since(long start) {
		return this.breaker.getCurrentTimestamp() - start;
	}

	private ServerResponse refusal(Reached reached, HttpMethod method) {
		return (reached == Reached.NOTHING || REPEATABLE.contains(method))
				? refusal(Refusal.SERVICE_DOWN, this.retryAfter)
				: refusal(Refusal.ANSWER_MISSING, this.retryAfter);
	}

	private ServerResponse refusal(Refusal refusal, Duration wait) {
		return GatewayServerResponse.status(refusal.status()).build((request, response) -> {
			this.refusals.write(request, response, refusal, wait);
			return null;
		});
	}

}
