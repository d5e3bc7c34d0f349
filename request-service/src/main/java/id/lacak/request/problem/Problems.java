package id.lacak.request.problem;

import id.lacak.request.page.Areas;
import id.lacak.request.page.Language;
import id.lacak.request.page.OfficersFrame;
import id.lacak.request.page.Pages;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.ViewResolver;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Writes problems: {@code application/problem+json} to programs, a page to browsers. Filters and
 * security handlers use it too, so that whoever refuses first answers alike.
 */
@Component
public class Problems {

	private static final int LONGEST_INSTANCE = 300;

	private final Wording wording;

	private final Pages pages;

	private final List<ViewResolver> views;

	private final JsonMapper json;

	private final Clock clock;

	private final ObjectProvider<OfficersFrame> frame;

	Problems(Wording wording, Pages pages, List<ViewResolver> views, JsonMapper json, Clock clock,
			ObjectProvider<OfficersFrame> frame) {
		this.frame = frame;
		this.clock = clock;
		this.wording = wording;
		this.pages = pages;
		this.views = views;
		this.json = json;
	}

	/** Answers the call with the problem. */
	public void write(HttpServletRequest request, HttpServletResponse response, Problem problem) throws IOException {
		write(request, response, problem, "");
	}

	/**
	 * Answers the call with the problem.
	 * @param incident what to quote to the operator; empty if it means nothing
	 */
	void write(HttpServletRequest request, HttpServletResponse response, Problem problem, String incident)
			throws IOException {
		if (response.isCommitted())
			return;
		response.resetBuffer();
		response.setStatus(problem.status());
		problem.headers().forEach(response::setHeader);
		response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
		if (wantsPage(request))
			writePage(request, response, problem, incident);
		else
			writeJson(request, response, problem, incident);
	}

	/** Whether a person with a browser is waiting rather than a program. */
	public static boolean wantsPage(HttpServletRequest request) {
		var accept = request.getHeader(HttpHeaders.ACCEPT);
		return !Language.isApi(Language.pathOf(request)) && accept != null && accept.contains("text/html");
	}

	private void writeJson(HttpServletRequest request, HttpServletResponse response, Problem problem, String incident)
			throws IOException {
		var locale = Language.of(request);
		var body = new LinkedHashMap<String, Object>();
		body.put("type", "/problems/" + problem.kind());
		body.put("title", wording.title(problem, locale));
		body.put("status", problem.status());
		body.put("detail", wording.detail(problem, locale));
		body.put("instance", instance(request));
		problem.basis().ifPresent(basis -> body.put("basis", basis));
		if (!incident.isEmpty())
			body.put("incident", incident);
		if (!problem.errors().isEmpty())
			body.put("errors", wording.errors(problem.errors(), locale));
		body.putAll(problem.members());
		response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
		response.setHeader(HttpHeaders.CONTENT_LANGUAGE, locale.getLanguage());
		var bytes = json.writeValueAsString(body).getBytes(StandardCharsets.UTF_8);
		response.setContentLength(bytes.length);
		response.getOutputStream().write(bytes);
	}

	private void writePage(HttpServletRequest request, HttpServletResponse response, Problem problem, String incident)
			throws IOException {
		var locale = Language.of(request);
		var officers = Areas.ofOfficers(Language.pathOf(request));
		var page = new ModelAndView(officers ? "problem/officers" : "problem/page");
		page.addAllObjects(officers ? frame.getObject().parts(request) : Map.of());
		page.addObject("officers", officers);
		page.addObject("status", problem.status());
		page.addObject("heading", wording.title(problem, locale));
		page.addObject("detail",
				officers && problem.status() == 413
						? pages.words(request).say("problem.too-large.officers")
						: wording.detail(problem, locale));
		page.addObject("incident", incident);
		page.addObject("kind", problem.kind());
		page.addObject("again", again(problem, request));
		page.addObject("errors", wording.errors(problem.errors(), locale));
		show(page, request, response);
	}

	/** Answers with a page from outside the controllers, such as a filter. */
	public void show(ModelAndView page, HttpServletRequest request, HttpServletResponse response)
			throws IOException {
		response.setContentType("text/html;charset=UTF-8");
		page.addObject("page", pages.of(request));
		render(page, request, response);
	}

	private void render(ModelAndView page, HttpServletRequest request, HttpServletResponse response)
			throws IOException {
		try {
			for (var resolver : views) {
				View view = resolver.resolveViewName(String.valueOf(page.getViewName()), Language.of(request));
				if (view != null) {
					view.render(page.getModel(), request, response);
					return;
				}
			}
			throw new IOException("no view for problems");
		} catch (IOException e) {
			throw e;
		} catch (Exception e) {
			throw new IOException(e);
		}
	}

	/** The time of day from which a new try makes sense; empty if it makes none. */
	private String again(Problem problem, HttpServletRequest request) {
		var wait = problem.headers().get("Retry-After");
		return wait == null
				? ""
				: pages.words(request).time(clock.instant().plusSeconds(Long.parseLong(wait) + 59));
	}

	private static String instance(HttpServletRequest request) {
		var path = Language.pathOf(request);
		return path.length() > LONGEST_INSTANCE ? path.substring(0, LONGEST_INSTANCE) : path;
	}

	/** The faults by form field, for a page that shows its form again. */
	public Map<String, String> byField(Problem problem, HttpServletRequest request) {
		var byField = new LinkedHashMap<String, String>();
		for (var violation : problem.errors())
			byField.putIfAbsent(
					violation.pointer().substring(Math.min(1, violation.pointer().length())).replace('/', '.'),
					wording.sentence(violation, Language.of(request)));
		return byField;
	}

}
