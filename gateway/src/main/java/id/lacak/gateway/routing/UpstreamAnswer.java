package id.lacak.gateway.routing;

import java.io.IOException;
import java.io.InputStream;

import id.lacak.gateway.protection.Refusal;
import id.lacak.gateway.protection.Refusals;
import id.lacak.gateway.protection.SecurityHeaders;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.apache.coyote.CloseNowException;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.cloud.gateway.server.mvc.handler.GatewayServerResponse;
import org.springframework.cloud.gateway.server.mvc.handler.ProxyExchange;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.web.servlet.function.ServerResponse;

/** What a service answered; its body goes to the client piece by piece. */
final class UpstreamAnswer implements ProxyExchange.Response {

	private static final Logger log = LoggerFactory.getLogger(UpstreamAnswer.class);

	private static final int PIECE = 16 * 1024;

	private final Refusals refusals;

	private final ClassicHttpResponse answer;

	private final Runnable hangUp;

	private final HttpHeaders headers = new HttpHeaders();

	/**
	 * @param hangUp ends the connection to the service at once, without reading what is
	 * left
	 */
	UpstreamAnswer(ClassicHttpResponse answer, Runnable hangUp, Refusals refusals) {
		this.refusals = refusals;
		this.answer = answer;
		this.hangUp = hangUp;
		for (var header : answer.getHeaders()) {
			this.headers.add(header.getName(), header.getValue());
		}
	}

	@Override
	public HttpStatusCode getStatusCode() {
		return HttpStatusCode.valueOf(this.answer.getCode());
	}

	@Override
	public HttpHeaders getHeaders() {
		return this.headers;
	}

	ServerResponse toResponse(ProxyExchange.Request request) {
		var response = GatewayServerResponse.status(getStatusCode()).build((incoming, outgoing) -> {
			write(incoming, outgoing);
			return null;
		});
		request.getResponseConsumers().forEach(consumer -> consumer.accept(this, response));
		SecurityHeaders.names().forEach(response.headers()::remove);
		return response;
	}

	private void write(HttpServletRequest request, HttpServletResponse response) throws IOException {
		for (var name : SecurityHeaders.names()) {
			if (this.headers.getFirst(name) instanceof String own) {
				response.setHeader(name, own);
			}
		}
		var body = this.answer.getEntity();
		if (body == null) {
			this.answer.close();
			return;
		}
		if (body.getContentLength() >= 0) {
			response.setContentLengthLong(body.getContentLength());
		}
		var whole = false;
		try {
			whole = copy(body.getContent(), request, response);
		} finally {
			if (!whole) {
				this.hangUp.run();
			}
		}
	}

	/** Whether all of it came; if not, the client has been told. */
	private boolean copy(InputStream body, HttpServletRequest request, HttpServletResponse response)
			throws IOException {
		var piece = new byte[PIECE];
		while (true) {
			int count;
			try {
				count = body.read(piece);
			} catch (IOException ex) {
				breakOff(request, response, ex);
				return false;
			}
			if (count < 0) {
				return true;
			}
			response.getOutputStream().write(piece, 0, count);
		}
	}

	/** The service died while it spoke: say so if we still can, else cut the line. */
	private void breakOff(HttpServletRequest request, HttpServletResponse response, IOException ex) throws IOException {
		log.warn("The answer to {} broke off: {}", request.getMethod(), ex.toString());
		if (response.isCommitted()) {
			throw new CloseNowException("the service's answer broke off", ex);
		}
		response.reset();
		this.refusals.write(request, response, Refusal.ANSWER_MISSING);
	}

}
