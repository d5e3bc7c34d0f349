package id.lacak.gateway.routing;

import java.net.URI;
import java.util.Locale;
import java.util.Set;

import id.lacak.gateway.protection.RequestId;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.cloud.gateway.server.mvc.common.MvcUtils;
import org.springframework.cloud.gateway.server.mvc.filter.HttpHeadersFilter.RequestHttpHeadersFilter;
import org.springframework.cloud.gateway.server.mvc.filter.HttpHeadersFilter.ResponseHttpHeadersFilter;
import org.springframework.cloud.gateway.server.mvc.handler.ProxyExchange;
import org.springframework.cloud.gateway.server.mvc.handler.ProxyExchangeHandlerFunction;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/**
 * Sends a request on as it came: path and query untouched, the body unread. The stock
 * handler decodes the parameters, and that reads the body of a form.
 */
@Component
class Forwarding extends ProxyExchangeHandlerFunction {

	/** Belong to one connection, or are ours to say (RFC 9110, 7.6.1). */
	private static final Set<String> NOT_PASSED_ON = Set.of("connection", "keep-alive", "proxy-connection", "te",
			"trailer", "transfer-encoding", "upgrade", "proxy-authorization", "proxy-authenticate", "content-length",
			"expect", "host", "http2-settings", "forwarded", "x-real-ip", "x-original-url", "x-rewrite-url",
			"x-http-method-override", "x-request-id", "via", "server");

	private final ProxyExchange exchange;

	Forwarding(ProxyExchange exchange, ObjectProvider<RequestHttpHeadersFilter> requestHeaders,
			ObjectProvider<ResponseHttpHeadersFilter> responseHeaders) {
		super(exchange, requestHeaders, responseHeaders);
		this.exchange = exchange;
	}

	@Override
	public ServerResponse handle(ServerRequest request) {
		URI instance = MvcUtils.getAttribute(request, MvcUtils.GATEWAY_REQUEST_URL_ATTR);
		if (instance == null) {
			throw new IllegalStateException("no instance was chosen");
		}
		var servlet = request.servletRequest();
		var query = servlet.getQueryString();
		return this.exchange.exchange(this.exchange.request(request)
				.uri(instance
						.resolve((query != null) ? servlet.getRequestURI() + "?" + query : servlet.getRequestURI()))
				.headers(headers(request))
				.responseConsumer((answer, response) -> copy(answer.getHeaders(), response.headers()))
				.build());
	}

	private static HttpHeaders headers(ServerRequest request) {
		var headers = new HttpHeaders();
		copy(request.headers().asHttpHeaders(), headers);
		var servlet = request.servletRequest();
		var host = request.headers().firstHeader(HttpHeaders.HOST);
		headers.set("X-Forwarded-For", servlet.getRemoteAddr());
		headers.set("X-Forwarded-Proto", servlet.getScheme());
		headers.set("X-Forwarded-Port", Integer.toString(servlet.getServerPort()));
		if (servlet.getServerName() != null && host != null) {
			headers.set("X-Forwarded-Host", authority(servlet.getServerName(), servlet.getServerPort()));
		}
		headers.set(RequestId.HEADER, RequestId.of(servlet));
		return headers;
	}

	private static String authority(String name, int port) {
		return (port == 80 || port == 443) ? name : name + ":" + port;
	}

	private static void copy(HttpHeaders from, HttpHeaders to) {
		var named = from.getConnection().stream().map(name -> name.toLowerCase(Locale.ROOT)).toList();
		from.forEach((name, values) -> {
			var lower = name.toLowerCase(Locale.ROOT);
			if (!NOT_PASSED_ON.contains(lower) && !lower.startsWith("x-forwarded-") && !named.contains(lower)) {
				to.addAll(name, values);
			}
		});
	}

}
