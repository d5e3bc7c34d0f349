package id.lacak.request.problem;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

import java.io.IOException;
import java.util.UUID;

/** Answers faults from outside the controllers: filters and the servlet container. */
@Controller
class ContainerErrors implements ErrorController {

	private static final Logger log = LoggerFactory.getLogger(ContainerErrors.class);

	private final Problems problems;

	ContainerErrors(Problems problems) {
		this.problems = problems;
	}

	@RequestMapping("/error")
	void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
		var status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code ? code : 404;
		var fault = request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
		if (status >= 500 && fault instanceof Throwable thrown)
			status = Statuses.of(thrown);
		var incident = "";
		if (status >= 500) {
			incident = UUID.randomUUID().toString();
			log.error("incident {}", incident, fault instanceof Throwable thrown ? thrown : null);
		}
		problems.write(request, response, Statuses.problem(status), incident);
	}

}
