package id.lacak.gateway.routing;

import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.UnknownHostException;

import id.lacak.gateway.protection.LimitedBody;
import id.lacak.gateway.protection.Refusal;
import id.lacak.gateway.protection.Refusals;
import org.apache.hc.client5.http.ConnectTimeoutException;
import org.apache.hc.client5.http.classic.HttpClient;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.protocol.HttpClientContext;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ConnectionRequestTimeoutException;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.apache.hc.core5.util.Timeout;
import org.jspecify.annotations.Nullable;

import org.springframework.cloud.gateway.server.mvc.handler.ProxyExchange;
import org.springframework.http.HttpHeaders;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

import static id.lacak.gateway.routing.UpstreamFailure.Reached;

/**
 * One call to one instance, on the caller's own (virtual) thread. Small bodies are read
 * whole before anything is sent, so that their refusal never reaches the service; files
 * stream, and the service may refuse them before they are sent.
 */
final class UpstreamExchange implements ProxyExchange {

	private final HttpClient client;

	private final RequestConfig ordinary;

	private final RequestConfig upload;

	private final Refusals refusals;

	UpstreamExchange(HttpClient client, UpstreamSettings settings, Refusals refusals) {
		this.client = client;
		this.refusals = refusals;
		var patience = RequestConfig.custom().setConnectionRequestTimeout(Timeout.of(settings.connectTimeout()));
		this.ordinary = patience.setResponseTimeout(Timeout.of(settings.responseTimeout())).build();
		this.upload = patience.setResponseTimeout(Timeout.of(settings.transferTimeout()))
				.setExpectContinueEnabled(true)
				.build();
	}

	@Override
	public ServerResponse exchange(Request request) {
		var outgoing = outgoing(request);
		outgoing.setEntity(body(request.getServerRequest(), outgoing::abort));
		var answer = send(request, outgoing);
		return new UpstreamAnswer(answer, outgoing::abort, this.refusals).toResponse(request);
	}

	private ClassicHttpResponse send(Request request, HttpUriRequestBase outgoing) {
		var context = HttpClientContext.create();
		context.setRequestConfig((outgoing.getEntity() instanceof FileBody) ? this.upload : this.ordinary);
		try {
			return this.client.executeOpen(HttpHost.create(target(request)), outgoing, context);
		} catch (IOException | RuntimeException ex) {
			refuseIfTheClientIsToBlame(request.getServerRequest());
			throw new UpstreamFailure(reached(ex), ex);
		}
	}

	private static Reached reached(Exception ex) {
		return switch (ex) {
			case ConnectException _,ConnectTimeoutException _ -> Reached.NOTHING;
			case UnknownHostException _,NoRouteToHostException _ -> Reached.NOTHING;
			case ConnectionRequestTimeoutException _ -> Reached.NOTHING;
			case SocketTimeoutException _ -> Reached.TOO_LATE;
			default -> Reached.MAYBE;
		};
	}

	private static HttpUriRequestBase outgoing(Request request) {
		var outgoing = new HttpUriRequestBase(request.getMethod().name(), target(request));
		request.getHeaders().forEach((name, values) -> values.forEach(value -> outgoing.addHeader(name, value)));
		return outgoing;
	}

	private static URI target(Request request) {
		var target = request.getUri();
		if (target == null) {
			throw new IllegalStateException("no instance was chosen");
		}
		return target;
	}

	private static @Nullable HttpEntity body(ServerRequest request, Runnable hangUp) {
		var servlet = request.servletRequest();
		var length = servlet.getContentLengthLong();
		if (length == 0 || (length < 0 && servlet.getHeader(HttpHeaders.TRANSFER_ENCODING) == null)) {
			return null;
		}
		try {
			var body = LimitedBody.of(servlet);
			return body.isFile() ? new FileBody(body, length, hangUp) : new ByteArrayEntity(body.whole(), null);
		} catch (IOException ex) {
			refuseIfTheClientIsToBlame(request);
			throw new UpstreamFailure(Reached.NOTHING, ex);
		}
	}

	private static void refuseIfTheClientIsToBlame(ServerRequest request) {
		try {
			var refusal = LimitedBody.of(request.servletRequest()).refusal();
			if (refusal != null) {
				throw new BodyRefused(refusal);
			}
		} catch (IOException _) {
			throw new BodyRefused(Refusal.INCOMPLETE);
		}
	}

}
