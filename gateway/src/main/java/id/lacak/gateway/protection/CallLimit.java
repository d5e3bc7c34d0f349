package id.lacak.gateway.protection;

import java.io.IOException;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Set;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.github.bucket4j.Bucket;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Holds each client to its budget of calls. Budgets live in this process: with several
 * gateways a client has one at each.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 20)
class CallLimit extends HttpFilter {

	private static final Set<String> READS = Set.of("GET", "HEAD", "OPTIONS");

	private static final Set<String> SIGN_INS = Set.of("/api/v1/sessions", "/petugas/masuk",
			"/api/v1/tracking/recovery");

	private final LoadingCache<String, Bucket> reads;

	private final LoadingCache<String, Bucket> writes;

	private final LoadingCache<String, Bucket> signIns;

	private final LoadingCache<String, Bucket> callbacks;

	private final Refusals refusals;

	CallLimit(GatewaySettings settings, Refusals refusals) {
		var limit = settings.limit();
		this.reads = budgets(limit.reads().calls(), limit.reads().period(), limit.clients());
		this.writes = budgets(limit.writes().calls(), limit.writes().period(), limit.clients());
		this.signIns = budgets(limit.signIns().calls(), limit.signIns().period(), limit.clients());
		this.callbacks = budgets(limit.callbacks().calls(), limit.callbacks().period(), limit.clients());
		this.refusals = refusals;
	}

	private static LoadingCache<String, Bucket> budgets(int calls, Duration period, int clients) {
		return Caffeine.newBuilder()
				.maximumSize(clients)
				.expireAfterAccess(period.multipliedBy(2))
				.build(_ -> Bucket.builder().addLimit(limit -> limit.capacity(calls).refillGreedy(calls, period))
						.build());
	}

	@Override
	protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws IOException, ServletException {
		var wait = toWait(request);
		if (wait.isZero()) {
			chain.doFilter(request, response);
		} else {
			this.refusals.write(request, response, Refusal.TOO_MANY_CALLS, wait);
		}
	}

	private Duration toWait(HttpServletRequest request) {
		var path = request.getServletPath();
		if (path.startsWith("/actuator/")) {
			return Duration.ZERO;
		}
		var client = client(request.getRemoteAddr());
		if (path.startsWith(SizeLimit.CALLBACKS)) {
			return toWait(this.callbacks, client);
		}
		if (READS.contains(request.getMethod())) {
			return toWait(this.reads, client);
		}
		var wait = toWait(this.writes, client);
		var name = path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
		return (wait.isZero() && SIGN_INS.contains(name)) ? toWait(this.signIns, client) : wait;
	}

	private static Duration toWait(LoadingCache<String, Bucket> budgets, String client) {
		return Duration.ofNanos(budgets.get(client).tryConsumeAndReturnRemaining(1).getNanosToWaitForRefill());
	}

	/** A household or office owns a whole /64 of IPv6, so that is one client. */
	private static String client(String address) {
		try {
			return (InetAddress.ofLiteral(address) instanceof Inet6Address six)
					? HexFormat.of().formatHex(Arrays.copyOf(six.getAddress(), 8))
					: address;
		} catch (IllegalArgumentException _) {
			return address;
		}
	}

}
