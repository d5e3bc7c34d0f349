package id.lacak.request.casework;

import id.lacak.request.lifecycle.AnIntake;
import id.lacak.request.lifecycle.CaseFile;
import id.lacak.request.lifecycle.Requests;

import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import tools.jackson.databind.json.JsonMapper;

import java.io.UnsupportedEncodingException;

/** What tests of officers' calls do over and over. */
public final class Desk {

	private static final JsonMapper JSON = JsonMapper.builder().build();

	private Desk() {
	}

	/** A new case received on this date. */
	public static CaseFile file(Requests requests, String received) {
		if (requests.open(AnIntake.on(received).build()) instanceof Requests.Opening.New(var file))
			return file;
		throw new IllegalStateException("not a new case");
	}

	/** The bearer token of a demo account. */
	public static String token(MockMvcTester http, String username) {
		var answer = http.post()
				.uri("/api/v1/sessions")
				.contentType(MediaType.APPLICATION_JSON)
				.content("{\"username\":\"" + username + "\",\"password\":\"lacak-demo\"}")
				.exchange();
		return JSON.readTree(text(answer)).get("accessToken").asString();
	}

	public static MvcTestResult post(MockMvcTester http, String token, String path, String body) {
		return http.post()
				.uri(path)
				.header("Authorization", "Bearer " + token)
				.contentType(MediaType.APPLICATION_JSON)
				.content(body)
				.exchange();
	}

	public static MvcTestResult get(MockMvcTester http, String token, String path) {
		return http.get().uri(path).header("Authorization", "Bearer " + token).exchange();
	}

	public static String text(MvcTestResult answer) {
		try {
			return answer.getResponse().getContentAsString();
		} catch (UnsupportedEncodingException impossible) {
			throw new IllegalStateException(impossible);
		}
	}

}
