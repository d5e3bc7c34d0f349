package id.lacak.request.repeat;

import static org.assertj.core.api.Assertions.assertThat;

import id.lacak.request.casework.OneShot;

import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

import java.time.InstantSource;

/** Officers who press a button twice. */
@NullUnmarked
class RepeatedFormsTest {

	private static final String PATH = "/petugas/permohonan/1/catatan";

	private final RepeatedForms forms = new RepeatedForms(new InMemoryPresses(InstantSource.system()));

	@Test
	void see_what_the_first_press_did_and_double_nothing() throws Exception {
		assertThat(carriesOut(form("desk", "token-1", "Ditelepon"), 302)).isTrue();
		var second = form("desk", "token-1", "Ditelepon");
		var answer = new MockHttpServletResponse();
		assertThat(forms.preHandle(second, answer, this)).isFalse();
		assertThat(answer.getRedirectedUrl()).isEqualTo("/petugas/permohonan/1");
		assertThat(OneShot.left(answer)).isEqualTo("noted");
	}

	@Test
	void may_write_something_else_or_the_same_on_a_new_page() throws Exception {
		assertThat(carriesOut(form("desk", "token-1", "Pertama"), 302)).isTrue();
		assertThat(carriesOut(form("desk", "token-1", "Kedua"), 302)).isTrue();
		assertThat(carriesOut(form("desk", "token-2", "Kedua"), 302)).isTrue();
		assertThat(carriesOut(form("lead", "token-2", "Kedua"), 302)).isTrue();
	}

	@Test
	void are_told_again_what_is_wrong() throws Exception {
		assertThat(carriesOut(form("desk", "token-1", ""), 422)).isTrue();
		assertThat(carriesOut(form("desk", "token-1", ""), 422)).isTrue();
	}

	@Test
	void are_nobody_else() throws Exception {
		var applicant = form("desk", "token-1", "x");
		applicant.setRequestURI("/lacak/ABC/cabut");
		assertThat(carriesOut(applicant, 302)).isTrue();
		var again = form("desk", "token-1", "x");
		again.setRequestURI("/lacak/ABC/cabut");
		assertThat(carriesOut(again, 302)).isTrue();
	}

	/** Whether the form reaches its controller, which answers so. */
	private boolean carriesOut(MockHttpServletRequest form, int status) throws Exception {
		var answer = new MockHttpServletResponse();
		if (!forms.preHandle(form, answer, this))
			return false;
		answer.setStatus(status);
		if (status == 302) {
			answer.setHeader("Location", "/petugas/permohonan/1");
			OneShot.leave(form, answer, "noted");
		}
		forms.afterCompletion(form, answer, this, null);
		return true;
	}

	private static MockHttpServletRequest form(String officer, String token, String text) {
		var form = new MockHttpServletRequest("POST", PATH);
		form.setUserPrincipal(() -> officer);
		form.setContentType("application/x-www-form-urlencoded");
		form.addHeader("Accept", "text/html");
		form.setParameter("_csrf", token);
		form.setParameter("text", text);
		return form;
	}

}
