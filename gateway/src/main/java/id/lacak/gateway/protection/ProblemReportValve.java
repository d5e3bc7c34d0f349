package id.lacak.gateway.protection;

import java.io.IOException;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;

/**
 * Tomcat's last word on a request that it refuses before any filter runs (a broken
 * request line, headers too large, a body cut short) or that ended in an error nobody
 * wrote an answer for. Says it in our words instead of Tomcat's page.
 */
final class ProblemReportValve extends ErrorReportValve {

	/** Writes the answer for a status; may change the status. */
	@FunctionalInterface
	interface Rendering {

		void write(HttpServletRequest request, HttpServletResponse response, int status) throws IOException;

	}

	private final Rendering rendering;

	ProblemReportValve(Rendering rendering) {
		this.rendering = rendering;
	}

	@Override
	protected void report(Request request, Response response, @Nullable Throwable fault) {
		if (response.getStatus() < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
			return;
		}
		try {
			response.resetBuffer(true);
			this.rendering.write(request, response, status(request, response, fault));
			response.finishResponse();
		} catch (IOException | IllegalStateException ex) {
			getContainer().getLogger().debug("No answer could be written", ex);
		}
	}

	/** Tomcat answers 400 to headers larger than it takes, which RFC 6585 calls 431. */
	private static int status(Request request, Response response, @Nullable Throwable fault) {
		var cause = (fault != null) ? fault : request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
		return (response.getStatus() == 400 && cause instanceof IllegalArgumentException refused
				&& String.valueOf(refused.getMessage()).contains("header is too large")) ? 431 : response.getStatus();
	}

}
