package id.lacak.request.lifecycle;

import id.lacak.request.lifecycle.Stage.Status;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import static org.assertj.core.api.Assertions.assertThat;

/** The page is printed from the code, so it cannot lie. */
class LifecyclePageTest {

	private static final Path PAGE = Path.of("..", "docs", "lifecycle.md");

	@Test
	void equals_what_the_code_does() throws IOException {
		var text = new LifecyclePage().text();
		if (Boolean.getBoolean("lifecycle.write"))
			Files.writeString(PAGE, text);
		assertThat(PAGE)
				.as("write it anew: mvn -pl request-service test -Dtest=LifecyclePageTest -Dlifecycle.write=true")
				.exists()
				.hasContent(text);
	}

	@Test
	void leaves_no_transition_without_stages() {
		for (var transition : Transition.values()) {
			assertThat(transition.from()).as(transition.name()).isNotEmpty();
			assertThat(transition.to()).as(transition.name()).isNotEmpty();
			assertThat(transition.who()).as(transition.name()).isNotBlank();
		}
	}

	@Test
	void agrees_with_the_rule_book_on_where_the_main_transitions_lead() {
		assertThat(Transition.T2.to()).containsExactly("REGISTERED");
		assertThat(Transition.T3.from()).containsExactly("REGISTERED");
		assertThat(Transition.T3.to()).containsExactly("IN_PROCESS");
		assertThat(Transition.T6.to()).containsExactly("LAPSED");
		assertThat(Transition.T8.from()).containsExactly("IN_PROCESS");
		assertThat(Transition.T11.from()).containsExactly("IN_PROCESS", "EXTENDED");
		assertThat(Transition.T14.to()).containsExactly("AWAITING_PAYMENT");
		assertThat(Transition.T17.from()).containsExactly("DECIDED", "DELIVERED");
		for (var status : Status.values())
			assertThat(Transition.T18.from().contains(status.name())).as("T18 from %s", status)
					.isEqualTo(!status.ended());
	}

}
