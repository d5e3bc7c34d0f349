package id.lacak.request.casework;

import static org.assertj.core.api.Assertions.assertThat;

import id.lacak.request.lifecycle.InMemoryRequests;

import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import java.util.HashMap;
import java.util.Map;

@Counter
@NullUnmarked
class RightsTest {

	private static final String[] WHO = {"nobody", "desk", "unit", "lead", "advisor", "superior", "auditor", "admin"};

	private final Map<String, String> tokens = new HashMap<>();

	@Autowired
	private MockMvcTester http;

	@Autowired
	private InMemoryRequests requests;

	@ParameterizedTest(name = "{0} {1}")
	@CsvSource(textBlock = """
			# call, nobody, desk, unit, lead, advisor, superior, auditor, admin
			GET,  /api/v1/requests,                     401, 200, 200, 200, 200, 200, 200, 403
			GET,  /api/v1/requests/{id},                401, 200, 404, 200, 200, 200, 200, 403
			GET,  /api/v1/requests/{id}/identity,       401, 200, 403, 200, 403, 403, 403, 403
			GET,  /api/v1/requests/{id}/notifications,  401, 200, 403, 200, 403, 403, 403, 403
			GET,  /api/v1/requests/{id}/documents/x/findings, 401, 404, 403, 404, 403, 403, 403, 403
			POST, /api/v1/requests/{id}/completeness,   401, 422, 403, 422, 403, 403, 403, 403
			POST, /api/v1/requests/{id}/extension,      401, 403, 403, 422, 403, 403, 403, 403
			POST, /api/v1/requests/{id}/notice,         401, 403, 403, 422, 403, 403, 403, 403
			POST, /api/v1/requests/{id}/assignments,    401, 422, 403, 422, 403, 403, 403, 403
			POST, /api/v1/requests/{id}/assignments/1/answer,  401, 403, 404, 403, 403, 403, 403, 403
			POST, /api/v1/requests/{id}/assignments/1/refusal, 401, 403, 404, 403, 403, 403, 403, 403
			POST, /api/v1/requests/{id}/assignments/1/return,  401, 404, 403, 404, 403, 403, 403, 403
			POST, /api/v1/requests/{id}/links,          401, 422, 403, 422, 403, 403, 403, 403
			POST, /api/v1/requests/{id}/completion,     401, 422, 403, 422, 403, 403, 403, 403
			POST, /api/v1/requests/{id}/notice/correction, 401, 403, 403, 422, 403, 403, 403, 403
			GET,  /api/v1/consequence-tests,            401, 200, 403, 200, 200, 200, 200, 403
			POST, /api/v1/consequence-tests,            401, 403, 403, 422, 403, 403, 403, 403
			POST, /api/v1/requests/{id}/payment,        401, 422, 403, 403, 403, 403, 403, 403
			POST, /api/v1/requests/{id}/delivery,       401, 422, 403, 422, 403, 403, 403, 403
			POST, /api/v1/requests/{id}/withdrawal,     401, 422, 403, 422, 403, 403, 403, 403
			POST, /api/v1/requests/{id}/closing,        401, 409, 403, 409, 403, 403, 403, 403
			POST, /api/v1/requests/{id}/notes,          401, 422, 404, 422, 422, 403, 403, 403
			PUT,  /api/v1/requests/{id}/contact,        401, 422, 403, 422, 403, 403, 403, 403
			POST, /api/v1/requests/{id}/service-certificates, 401, 422, 403, 422, 403, 403, 403, 403
			GET,  /api/v1/objections/{id}/notifications, 401, 404, 403, 404, 403, 403, 403, 403
			POST, /api/v1/requests/{id}/documents,      401, 415, 404, 415, 403, 403, 403, 403
			POST, /api/v1/notifications/{id}.x/resend,  401, 404, 403, 404, 403, 403, 403, 403
			GET,  /api/v1/officers,                     401, 403, 403, 200, 403, 403, 403, 200
			POST, /api/v1/officers,                     401, 403, 403, 403, 403, 403, 403, 422
			GET,  /api/v1/officers/desk,                401, 403, 403, 200, 403, 403, 403, 200
			PATCH, /api/v1/officers/desk,               401, 403, 403, 403, 403, 403, 403, 200
			POST, /api/v1/officers/nobody/invitation,   401, 403, 403, 403, 403, 403, 403, 404
			GET,  /api/v1/registers/requests,           401, 200, 403, 200, 403, 403, 200, 403
			GET,  /api/v1/registers/objections,         401, 200, 403, 200, 403, 403, 200, 403
			GET,  /api/v1/reports/annual,               401, 403, 403, 200, 403, 200, 200, 403
			GET,  /api/v1/audit/requests/{id},          401, 403, 403, 403, 403, 403, 200, 403
			GET,  /api/v1/audit/objections/{id},        401, 403, 403, 403, 403, 403, 404, 403
			GET,  /api/v1/audit/identity-looks,         401, 403, 403, 403, 403, 403, 200, 403
			GET,  /api/v1/office,                       401, 403, 403, 403, 403, 403, 403, 200
			PUT,  /api/v1/office,                       401, 403, 403, 403, 403, 403, 403, 422
			GET,  /api/v1/units,                        401, 403, 403, 403, 403, 403, 403, 200
			POST, /api/v1/units,                        401, 403, 403, 403, 403, 403, 403, 422
			PATCH, /api/v1/units/x,                     401, 403, 403, 403, 403, 403, 403, 404
			GET,  /api/v1/calendar/2026,                200, 200, 200, 200, 200, 200, 200, 200
			PUT,  /api/v1/calendar/2026,                401, 403, 403, 403, 403, 403, 403, 422
			POST, /api/v1/calendar/preview,             401, 403, 403, 403, 403, 403, 403, 422
			POST, /api/v1/calendar/preview.csv,         401, 403, 403, 403, 403, 403, 403, 422
			POST, /api/v1/calendar/import,              401, 403, 403, 403, 403, 403, 403, 415
			GET,  /api/v1/calendar/changes,             401, 403, 403, 403, 403, 403, 403, 200
			GET,  /api/v1/rulebooks,                    401, 200, 200, 200, 200, 200, 200, 200
			GET,  /api/v1/requests/{id}/deadlines/WRITTEN_NOTICE, 401, 200, 404, 200, 200, 200, 200, 403
			POST, /api/v1/calendar-feed,                401, 201, 201, 201, 201, 201, 201, 403
			GET,  /api/v1/calendar-feed/nobody.ics,     404, 404, 404, 404, 404, 404, 404, 404
			GET,  /api/v1/statistics,                   200, 200, 200, 200, 200, 200, 200, 200
			GET,  /api/v1/reports/statistics?from=2026-01-01&to=2026-12-31, 401, 403, 403, 200, 403, 200, 200, 403
			GET,  /api/v1/reports/statistics?from=2026-12-31&to=2026-01-01, 401, 403, 403, 422, 403, 422, 422, 403
			GET,  /api/v1/sessions/current,             401, 200, 200, 200, 200, 200, 200, 200
			POST, /api/v1/sessions/current/operations,  401, 403, 403, 201, 403, 403, 403, 201
			GET,  /api/v1/nowhere,                      404, 404, 404, 404, 404, 404, 404, 404
			PUT,  /api/v1/requests,                     405, 405, 405, 405, 405, 405, 405, 405
			""")
	void are_checked_before_the_case_and_the_body(String method, String path, int nobody, int desk, int unit, int lead,
			int advisor, int superior, int auditor, int admin) {
		var id = Desk.file(requests, "2026-11-25").request().id().value();
		var expected = new int[]{nobody, desk, unit, lead, advisor, superior, auditor, admin};
		for (var i = 0; i < WHO.length; i++)
			assertThat(status(WHO[i], method, path.replace("{id}", id))).as(WHO[i]).isEqualTo(expected[i]);
	}

	@Test
	void come_first_even_for_a_case_that_does_not_exist_and_a_body_that_is_not_json() {
		var answer = Desk.post(http, token("desk"), "/api/v1/requests/no-such-case/extension", "nonsense");
		assertThat(answer.getResponse().getStatus()).isEqualTo(403);
		assertThat(answer.getResponse().getContentType()).startsWith("application/problem+json");
		assertThat(Desk.post(http, token("lead"), "/api/v1/requests/no-such-case/extension", "nonsense")
				.getResponse()
				.getStatus()).isEqualTo(404);
	}

	@Test
	void of_an_auditor_show_nobody() {
		var file = Desk.file(requests, "2026-11-25");
		var view = Desk.text(Desk.get(http, token("auditor"), "/api/v1/requests/" + file.request().id()));
		assertThat(view).doesNotContain("Siti", "siti@surel.example", "Margonda", "3276")
				.contains("\"applicant\":null");
		assertThat(Desk.text(Desk.get(http, token("auditor"), "/api/v1/requests?size=200"))).doesNotContain("Siti");
		assertThat(Desk.text(Desk.get(http, token("desk"), "/api/v1/requests?size=200"))).contains("Siti");
	}

	@Test
	void tell_how_to_sign_in() {
		var answer = http.get().uri("/api/v1/requests").exchange();
		assertThat(answer.getResponse().getHeader("WWW-Authenticate")).isEqualTo("Bearer");
		var wrong = Desk.get(http, "not.a.token", "/api/v1/requests");
		assertThat(wrong.getResponse().getStatus()).isEqualTo(401);
		assertThat(wrong.getResponse().getHeader("WWW-Authenticate")).contains("invalid_token");
		assertThat(wrong.getResponse().getContentType()).startsWith("application/problem+json");
	}

	private int status(String who, String method, String path) {
		var call = http.method(HttpMethod.valueOf(method)).uri(path).contentType(MediaType.APPLICATION_JSON)
				.content("{}");
		return (who.equals("nobody") ? call : call.header("Authorization", "Bearer " + token(who))).exchange()
				.getResponse()
				.getStatus();
	}

	private String token(String who) {
		return tokens.computeIfAbsent(who, name -> Desk.token(http, name));
	}

}
