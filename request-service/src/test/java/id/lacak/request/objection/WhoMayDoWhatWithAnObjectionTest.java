package id.lacak.request.objection;

import static org.assertj.core.api.Assertions.assertThat;

import id.lacak.request.lifecycle.ASetting;
import id.lacak.request.lifecycle.Role;
import id.lacak.request.lifecycle.RoleTable;
import id.lacak.request.objection.ObjectionStage.Status;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

/** Every command on an objection at every stage by every role, in one table that a lawyer can read. */
class WhoMayDoWhatWithAnObjectionTest {

	/**
	 * A applicant, D desk, L lead, V advisor, O superior, S system; a dot where nobody can. Dates,
	 * outcomes and disputes permitting: a letter stands where the command succeeds in some case at
	 * the stage. An objection has a number from the first instant it is kept.
	 */
	private static final String TABLE = """
			command         | REGI  | UNDE  | DECI  | EXEC  | CLOS  | WITH
			BEGIN_REVIEW    | DLO   | .     | .     | .     | .     | .
			GIVE_OPINION    | LV    | LV    | .     | .     | .     | .
			DECIDE          | O     | O     | .     | .     | .     | .
			EXECUTE         | .     | .     | L     | .     | .     | .
			RECORD_RECEIPT  | .     | .     | DLO   | DLO   | DLO   | .
			CLOSE           | SLO   | .     | SLO   | SLO   | .     | .
			WITHDRAW        | ADL   | ADL   | .     | .     | .     | .
			RECORD_DISPUTE  | LO    | LO    | LO    | LO    | LO    | .
			NOTE_SILENCE    | S     | S     | .     | .     | .     | .
			RECOUNT         | .     | .     | .     | .     | .     | .
			ATTACH_DOCUMENT | ADLVO | ADLVO | ADLVO | ADLVO | ADLVO | ADLVO
			JUDGE_DOCUMENT  | S     | S     | S     | S     | S     | S
			""";

	private static final List<String> DAYS = List.of("2026-02-27", "2026-04-22", "2026-08-03");

	@Test
	void is_as_the_table_says() {
		var expected = RoleTable.read(TABLE);
		assertThat(expected.keySet()).containsExactly(
				Stream.of(ObjectionCommandKind.values()).map(Enum::name).toArray(String[]::new));
		for (var kind : ObjectionCommandKind.values())
			assertThat(row(kind)).as(kind.name()).isEqualTo(expected.get(kind.name()));
	}

	private static String row(ObjectionCommandKind kind) {
		return Stream.of(Status.values())
				.filter(status -> status != Status.FILED)
				.map(status -> RoleTable.cell(Stream.of(Role.values()).filter(role -> succeeds(kind, status, role))))
				.collect(Collectors.joining(" "));
	}

	private static boolean succeeds(ObjectionCommandKind kind, Status status, Role role) {
		return kind.allowedTo(Set.of(role)) && ObjectionSamples.all()
				.stream()
				.map(ObjectionSamples.Sample::objection)
				.filter(objection -> objection.stage().status() == status)
				.anyMatch(objection -> DAYS.stream()
						.map(day -> ASetting.on(day).by(role).build())
						.anyMatch(setting -> objection.decide(ObjectionSamples.command(kind),
								setting) instanceof ObjectionRuling.Accepted));
	}

}
