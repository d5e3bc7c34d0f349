package id.lacak.request.casework;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import id.lacak.request.lifecycle.CaseFile;
import id.lacak.request.lifecycle.Outcome;
import id.lacak.request.lifecycle.RequestCommand;
import id.lacak.request.lifecycle.Requests;
import id.lacak.request.lifecycle.Role;
import id.lacak.request.lifecycle.ASetting;

import jakarta.servlet.http.Cookie;

import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/** An officer with a browser, for tests of pages. */
public final class Pagewalk {

	private final MockMvcTester http;

	private final Map<String, Cookie> cookies = new HashMap<>();

	public Pagewalk(MockMvcTester http) {
		this.http = http;
	}

	/** A page as this demo account sees it. */
	public MvcTestResult open(String who, String path) {
		return http.get().uri(path).cookie(signedIn(who)).exchange();
	}

	/** The words and marks of a page. */
	public String page(String who, String path) {
		return Desk.text(open(who, path));
	}

	/** Sends a form: names and values in turn. */
	public MvcTestResult send(String who, String path, String... fields) {
		var call = http.post().uri(path).with(csrf()).cookie(signedIn(who));
		for (var i = 0; i < fields.length; i += 2)
			call = call.param(fields[i], fields[i + 1]);
		return call.exchange();
	}

	/** Carries a command out behind the pages. */
	public static CaseFile act(Requests requests, CaseFile file, Role role, String day, RequestCommand command) {
		var present = requests.find(file.request().office(), file.request().id()).orElseThrow();
		var setting = ASetting.on(day).by(role).build();
		if (present.request().decide(command, setting) instanceof Outcome.Accepted(var events))
			return requests.record(present, events, setting);
		throw new IllegalStateException(command + " was refused");
	}

	/** The session of this demo account. */
	public Cookie signedIn(String who) {
		return cookies.computeIfAbsent(who, username -> Objects.requireNonNull(http.post()
				.uri("/petugas/masuk")
				.with(csrf())
				.param("username", username)
				.param("password", "lacak-demo")
				.exchange()
				.getResponse()
				.getCookie("lacak")));
	}

}
