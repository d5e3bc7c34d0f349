package id.lacak.request.lifecycle;

import id.lacak.request.lifecycle.Stage.Status;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Every command at every stage by every role, in one table that a lawyer can read. */
class WhoMayDoWhatTest {

	/**
	 * A applicant, D desk, L lead, U unit, V advisor, S system; a dot where nobody can. Dates and
	 * outcomes permitting: a letter stands where the command succeeds in some case at the stage.
	 */
	private static final String TABLE = """
			command            | RECE | REGI | INCO | LAPS | IN_P | EXTE | DECI | AWAI | DELI | DELD | CLOS | WITH
			DECLARE_COMPLETE   | .    | DL   | DL   | .    | .    | .    | .    | .    | .    | .    | .    | .
			DECLARE_INCOMPLETE | .    | DL   | DL   | .    | .    | .    | .    | .    | .    | .    | .    | .
			SUPPLY_COMPLETION  | .    | .    | ADL  | ADL  | .    | .    | .    | .    | .    | .    | .    | .
			LAPSE              | .    | .    | S    | .    | .    | .    | .    | .    | .    | .    | .    | .
			ASSIGN             | .    | .    | .    | .    | DL   | DL   | .    | .    | .    | .    | .    | .
			ANSWER_ASSIGNMENT  | .    | .    | .    | .    | U    | U    | .    | .    | .    | .    | .    | .
			RETURN_ASSIGNMENT  | .    | .    | .    | .    | DL   | DL   | .    | .    | .    | .    | .    | .
			DECLINE_ASSIGNMENT | .    | .    | .    | .    | U    | U    | .    | .    | .    | .    | .    | .
			EXTEND             | .    | .    | .    | .    | L    | .    | .    | .    | .    | .    | .    | .
			SEND_NOTICE        | .    | .    | .    | .    | L    | L    | .    | .    | .    | .    | .    | .
			CORRECT_NOTICE     | .    | .    | .    | .    | .    | .    | L    | L    | L    | L    | .    | .
			RECORD_PAYMENT     | .    | .    | .    | .    | .    | .    | .    | D    | .    | .    | .    | .
			DELIVER            | .    | .    | .    | .    | .    | .    | DL   | .    | DL   | .    | .    | .
			RECORD_RECEIPT     | .    | .    | DL   | .    | .    | .    | DL   | DL   | DL   | DL   | DL   | .
			CLOSE              | .    | .    | .    | .    | .    | .    | ASDL | .    | .    | ASDL | .    | .
			WITHDRAW           | ADL  | ADL  | ADL  | .    | ADL  | ADL  | ADL  | ADL  | ADL  | ADL  | .    | .
			RECOUNT            | .    | .    | .    | .    | S    | .    | .    | .    | .    | .    | .    | .
			NOTE_SILENCE       | .    | S    | S    | .    | S    | S    | .    | .    | .    | .    | .    | .
			NOTE_OBJECTION     | S    | S    | S    | S    | S    | S    | S    | S    | S    | S    | S    | S
			LINK               | DL   | DL   | DL   | DL   | DL   | DL   | DL   | DL   | DL   | DL   | DL   | DL
			ADD_NOTE           | DULV | DULV | DULV | DULV | DULV | DULV | DULV | DULV | DULV | DULV | DULV | DULV
			CHANGE_CONTACT     | DL   | DL   | DL   | DL   | DL   | DL   | DL   | DL   | DL   | DL   | DL   | DL
			CERTIFY_SERVICE    | DL   | DL   | DL   | DL   | DL   | DL   | DL   | DL   | DL   | DL   | DL   | DL
			ATTACH_DOCUMENT    | ADUL | ADUL | ADUL | ADUL | ADUL | ADUL | ADUL | ADUL | ADUL | ADUL | ADUL | ADUL
			JUDGE_DOCUMENT     | S    | S    | S    | S    | S    | S    | S    | S    | S    | S    | S    | S
			""";

	@Test
	void is_as_the_table_says() {
		var expected = RoleTable.read(TABLE);
		assertThat(expected.keySet()).containsExactly(Stream.of(CommandKind.values()).map(Enum::name)
				.toArray(String[]::new));
		for (var kind : CommandKind.values())
			assertThat(row(kind)).as(kind.name()).isEqualTo(expected.get(kind.name()));
	}

	private static String row(CommandKind kind) {
		return Stream.of(Status.values()).map(status -> cell(kind, status)).collect(Collectors.joining(" "));
	}

	private static String cell(CommandKind kind, Status status) {
		return RoleTable.cell(Stream.of(Role.values())
				.filter(role -> kind.allowedTo(Set.of(role)))
				.filter(role -> Samples.cases()
						.stream()
						.filter(sample -> sample.status() == status)
						.anyMatch(sample -> succeeds(kind, sample, role))));
	}

	private static boolean succeeds(CommandKind kind, Samples.Sample sample, Role role) {
		var setting = ASetting.on(sample.today()).by(role).build();
		return Samples.commands(kind)
				.stream()
				.anyMatch(command -> sample.request().decide(command, setting) instanceof Outcome.Accepted);
	}

}
