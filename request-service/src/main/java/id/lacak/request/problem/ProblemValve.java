package id.lacak.request.problem;

import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;

import java.io.IOException;

/**
 * Answers calls that Tomcat refuses before any of our code sees them, such as headers that are too
 * large or a path that cannot be read. Tomcat makes it by name.
 */
public class ProblemValve extends ErrorReportValve {

	@Override
	protected void report(Request request, Response response, @Nullable Throwable fault) {
		var status = response.getStatus();
		if (status < 400 || response.getContentWritten() > 0 || !response.setErrorReported())
			return;
		var problem = Statuses.problem(status);
		try {
			response.setContentType("application/problem+json");
			response.setCharacterEncoding("UTF-8");
			var writer = response.getReporter();
			if (writer == null)
				return;
			writer.write("""
					{"type":"/problems/%s","title":"%s","status":%d,"detail":"%s","instance":"/"}"""
					.formatted(problem.kind(), "Panggilan tidak dapat dibaca", status,
							"Server tidak dapat membaca panggilan ini."));
			response.finishResponse();
		} catch (IOException | IllegalStateException callerGone) {
			// nobody is there to answer
		}
	}

}
