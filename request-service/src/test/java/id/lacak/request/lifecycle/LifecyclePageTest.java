package id.lacak.request.lifecycle;

import id.lacak.request.lifecycle.Stage.Status;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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

	/** The rows of the domain's rule book, section 2.2; where the code says more, the last column says why. */
	@ParameterizedTest(name = "{0}: {1} to {2} by {3}")
	@CsvSource(delimiter = '|', textBlock = """
			T1  | –                   | RECEIVED         | applicant, or desk and lead officer on behalf | UU 22(3): oral requests are written down
			T2  | RECEIVED            | REGISTERED       | system                                        | one write with T1
			T3  | REGISTERED          | IN_PROCESS       | desk officer, lead officer                    | the lead officer can do the desk's work
			T4  | REGISTERED INCOMPLETE | INCOMPLETE     | desk officer, lead officer                    | again if what came does not answer the letter
			T5  | INCOMPLETE LAPSED   | INCOMPLETE IN_PROCESS | applicant, desk officer, lead officer    | a lapsed request can be opened again
			T6  | INCOMPLETE          | LAPSED           | system                                        | after the applicant's three days
			T7  | IN_PROCESS EXTENDED | IN_PROCESS EXTENDED | desk officer, unit officer, lead officer   | no stage changes, no legal date moves
			T8  | IN_PROCESS          | EXTENDED         | lead officer                                  | once, on or before day 10
			T9  | IN_PROCESS EXTENDED | DECIDED          | lead officer                                  | granted in full
			T10 | IN_PROCESS EXTENDED | DECIDED          | lead officer                                  | granted in part
			T11 | IN_PROCESS EXTENDED | DECIDED          | lead officer                                  | refused
			T12 | IN_PROCESS EXTENDED | DECIDED          | lead officer                                  | not held
			T13 | IN_PROCESS EXTENDED | DECIDED          | lead officer                                  | not available
			T14 | DECIDED             | AWAITING_PAYMENT | system                                        | paper copies only
			T15 | AWAITING_PAYMENT    | DELIVERING       | desk officer                                  | with the receipt number
			T16 | DECIDED DELIVERING  | DELIVERED        | desk officer, lead officer                    | what costs nothing needs no stage between
			T17 | DECIDED DELIVERED   | CLOSED           | applicant, system, desk officer, lead officer | after the window, or when the applicant confirms
			T18 | RECEIVED REGISTERED INCOMPLETE IN_PROCESS EXTENDED DECIDED AWAITING_PAYMENT DELIVERING DELIVERED | WITHDRAWN | applicant, desk officer, lead officer | any stage that is not the end
			""")
	void has_the_rows_of_the_rule_book(String number, String from, String to, String who, String why) {
		var transition = Transition.valueOf(number);
		assertThat(transition.from()).as(why).containsExactly(from.split(" "));
		assertThat(transition.to()).as(why).containsExactly(to.split(" "));
		assertThat(transition.who()).as(why).isEqualTo(who);
	}

	/**
	 * The other columns of the same rows: what is required, what it does to the clocks in the
	 * strict reading, and what the applicant is told.
	 */
	@ParameterizedTest(name = "{0}: {2}; told {3}")
	@CsvSource(delimiter = '|', textBlock = """
			T2  | –        | starts COMPLETENESS_CHECK (3), WRITTEN_NOTICE (10) | request.registered | the number, and with it the receipt
			T3  | complete | stops COMPLETENESS_CHECK                           | request.in-process | none in the strict reading but the check
			T6  | –        | stops COMPLETION                                   | request.lapsed     | the note is the history entry
			T8  | ground, reason | starts EXTENDED_NOTICE (7); stops WRITTEN_NOTICE | request.extended | due is the 17th day
			T14 | costLines.label, costLines.amount, paymentInstruction | starts PAYMENT (10) | request.payment-due | amount, method, until when
			T15 | receiptNumber, amount, paidOn | starts PROVISION (5); stops PAYMENT | request.payment-received | provision resumes
			T17 | –        | –                                                  | request.closed     | closing note
			""")
	void has_the_other_columns_of_the_rule_book(String number, String required, String clock, String told, String why) {
		var transition = Transition.valueOf(number);
		assertThat(transition.required()).as(why).isEqualTo(required);
		assertThat(transition.clock()).as(why).isEqualTo(clock);
		assertThat(transition.told()).as(why).isEqualTo(told);
	}

	/** T19: a late or early objection is registered and flagged, never blocked (3.2), so no stage stops it. */
	@Test
	void lets_an_objection_be_noted_at_any_stage_and_change_none() {
		assertThat(Transition.T19.from()).containsExactlyElementsOf(Transition.T19.to())
				.hasSize(Status.values().length);
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
