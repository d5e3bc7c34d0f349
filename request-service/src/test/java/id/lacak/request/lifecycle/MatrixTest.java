package id.lacak.request.lifecycle;

import id.lacak.request.lifecycle.Samples.Sample;
import id.lacak.request.lifecycle.Stage.Status;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import static org.assertj.core.api.Assertions.assertThat;

/** Every stage by every command by every role: buttons and rules cannot disagree. */
class MatrixTest {

	static List<Sample> cases() {
		return Samples.cases();
	}

	@ParameterizedTest
	@MethodSource("cases")
	void accepts_exactly_what_is_listed_as_possible(Sample sample) {
		for (var role : Role.values()) {
			var setting = ASetting.on(sample.today()).by(role).build();
			var possible = CommandKind.possible(sample.request(), Set.of(role), setting);
			for (var kind : CommandKind.values())
				for (var command : Samples.commands(kind)) {
					assertThat(CommandKind.of(command)).isEqualTo(kind);
					var accepted = kind.allowedTo(Set.of(role))
							&& sample.request().decide(command, setting) instanceof Outcome.Accepted;
					assertThat(accepted).as("%s by %s: %s", sample, role, kind).isEqualTo(possible.contains(kind));
				}
		}
	}

	@ParameterizedTest
	@MethodSource("cases")
	void lists_for_several_roles_what_each_of_them_may_do(Sample sample) {
		var setting = ASetting.on(sample.today()).by(Role.DESK_OFFICER).build();
		var both = Set.of(Role.DESK_OFFICER, Role.LEAD_OFFICER);
		var together = EnumSet.noneOf(CommandKind.class);
		both.forEach(role -> together.addAll(CommandKind.possible(sample.request(), Set.of(role), setting)));
		assertThat(CommandKind.possible(sample.request(), both, setting)).containsExactlyElementsOf(together);
	}

	@ParameterizedTest
	@MethodSource("cases")
	void refuses_with_a_legal_source_and_changes_nothing(Sample sample) {
		var setting = ASetting.on(sample.today()).by(Role.SYSTEM).build();
		for (var kind : CommandKind.values())
			for (var command : Samples.commands(kind))
				switch (sample.request().decide(command, setting)) {
					case Outcome.Refused(var why) -> assertThat(why.source()).as("%s: %s", sample, kind)
							.matches("(UU 14/2008|Perki 1/2021).*");
					case Outcome.Accepted(var events) -> assertThat(events).as("%s: %s", sample, kind).isNotEmpty();
				}
	}

	@ParameterizedTest
	@EnumSource
	void reaches_every_status(Status status) {
		assertThat(Samples.cases()).extracting(Sample::status).contains(status);
	}

	@Test
	void knows_no_refusal_that_nothing_leads_to() {
		var reached = EnumSet.of(Refusal.PAYMENT_DIFFERS, Refusal.ALREADY_LINKED, Refusal.PAID_BEFORE_NOTICE,
				Refusal.RECEIVED_BEFORE_SENT);
		for (var sample : Samples.cases())
			for (var kind : CommandKind.values())
				for (var command : Samples.commands(kind))
					if (sample.request().decide(command,
							ASetting.on(sample.today()).by(Role.SYSTEM).build()) instanceof Outcome.Refused(var why))
						reached.add(why);
		assertThat(reached).as("a wrong amount, days that are too early and a second link have tests of their own")
				.isEqualTo(EnumSet.allOf(Refusal.class));
	}

	@Test
	void lets_nobody_decide_without_being_a_lead_officer() {
		assertThat(CommandKind.SEND_NOTICE.roles()).containsExactly(Role.LEAD_OFFICER);
		assertThat(CommandKind.EXTEND.roles()).containsExactly(Role.LEAD_OFFICER);
		for (var kind : CommandKind.values())
			assertThat(kind.roles()).as("no casework: %s", kind)
					.doesNotContain(Role.ADMINISTRATOR, Role.AUDITOR, Role.OBJECTION_AUTHORITY);
	}

}
