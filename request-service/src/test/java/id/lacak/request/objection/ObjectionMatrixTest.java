package id.lacak.request.objection;

import static org.assertj.core.api.Assertions.assertThat;

import id.lacak.request.lifecycle.ASetting;
import id.lacak.request.lifecycle.Actor;
import id.lacak.request.lifecycle.Role;
import id.lacak.request.objection.ObjectionStage.Status;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Every stage by every command by every role: buttons and rules cannot disagree. */
class ObjectionMatrixTest {

	@ParameterizedTest
	@MethodSource("id.lacak.request.objection.ObjectionSamples#all")
	void accepts_exactly_what_is_listed_as_possible(ObjectionSamples.Sample sample) {
		for (var date : List.of("2026-04-22", "2026-08-03"))
			for (var role : Role.values())
				for (var actor : List.of(ASetting.actor(role), new Actor("lead", role))) {
					var setting = ASetting.on(date).by(actor).build();
					var possible = ObjectionCommandKind.possible(sample.objection(), Set.of(role), setting);
					for (var kind : ObjectionCommandKind.values()) {
						var command = ObjectionSamples.command(kind);
						assertThat(ObjectionCommandKind.of(command)).isEqualTo(kind);
						var accepted = kind.allowedTo(Set.of(role))
								&& sample.objection().decide(command, setting) instanceof ObjectionRuling.Accepted;
						assertThat(accepted).as("%s by %s on %s: %s", sample, actor, date, kind)
								.isEqualTo(possible.contains(kind));
					}
				}
	}

	@ParameterizedTest
	@MethodSource("id.lacak.request.objection.ObjectionSamples#all")
	void refuses_with_a_legal_source(ObjectionSamples.Sample sample) {
		for (var kind : ObjectionCommandKind.values())
			if (sample.objection().decide(ObjectionSamples.command(kind),
					ASetting.on("2026-04-22").by(Role.SYSTEM).build()) instanceof ObjectionRuling.Refused(var why))
				assertThat(why.source()).matches("(UU 14/2008|Perki 1/2013).*");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			BEGIN_REVIEW    | DESK_OFFICER LEAD_OFFICER OBJECTION_AUTHORITY                   | who handles the file
			GIVE_OPINION    | LEAD_OFFICER ADVISOR                                            | the panel and the PPID
			DECIDE          | OBJECTION_AUTHORITY                                             | the superior alone (Pasal 36)
			EXECUTE         | LEAD_OFFICER                                                    | the PPID carries it out
			RECORD_RECEIPT  | DESK_OFFICER LEAD_OFFICER OBJECTION_AUTHORITY                   | whoever has the delivery report
			CLOSE           | SYSTEM LEAD_OFFICER OBJECTION_AUTHORITY                         | or the clock
			WITHDRAW        | APPLICANT DESK_OFFICER LEAD_OFFICER                             | a written withdrawal may come to the desk
			RECORD_DISPUTE  | LEAD_OFFICER OBJECTION_AUTHORITY                                | who represents the body there
			NOTE_SILENCE    | SYSTEM                                                          | the clock alone
			RECOUNT         | SYSTEM                                                          | a decree, not a person
			JUDGE_DOCUMENT  | SYSTEM                                                          | the scanner, not a person
			ATTACH_DOCUMENT | APPLICANT DESK_OFFICER LEAD_OFFICER ADVISOR OBJECTION_AUTHORITY | whoever has evidence
			""")
	void are_given_by(ObjectionCommandKind kind, String roles, String because) {
		assertThat(kind.roles().stream().sorted().map(Role::name)).as(because).containsExactly(roles.split(" "));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			REGISTERED   | EXECUTE        | OBJECTION_NOT_DECIDED    | nothing is granted yet
			REGISTERED   | CLOSE          | OBJECTION_NOT_DECIDED    | it must be answered
			UNDER_REVIEW | BEGIN_REVIEW   | REVIEW_BEGUN             | once is enough
			DECIDED      | NOTE_SILENCE   | NO_SILENCE               | it was answered
			DECIDED      | DECIDE         | OBJECTION_DECIDED        | one answer
			DECIDED      | GIVE_OPINION   | OBJECTION_DECIDED        | too late to be weighed
			DECIDED      | WITHDRAW       | OBJECTION_DECIDED        | the answer stays
			DECIDED      | CLOSE          | NOT_YET_EXECUTED         | what was granted is owed
			EXECUTED     | EXECUTE        | ALREADY_EXECUTED         | once is enough
			REGISTERED   | RECORD_RECEIPT | OBJECTION_NOT_DECIDED    | nothing was sent that could be received
			CLOSED       | WITHDRAW       | OBJECTION_ENDED          | over
			WITHDRAWN    | DECIDE         | OBJECTION_ENDED          | taken back
			WITHDRAWN    | RECORD_DISPUTE | OBJECTION_ENDED          | a dispute needs an objection
			""")
	void are_refused_because(Status status, ObjectionCommandKind kind, ObjectionRefusal why, String because) {
		assertThat(refusal(AnObjection.in(status).objection(), ObjectionSamples.command(kind))).as(because)
				.isEqualTo(why);
	}

	@Test
	void a_dispute_only_goes_forward_and_not_before_its_objection() {
		var disputed = AnObjection.toARefusal()
				.then("2026-04-22", Role.LEAD_OFFICER, AnObjection.dispute("2026-04-21"))
				.then("2026-04-22", Role.LEAD_OFFICER, AnObjection.dispute(DisputeStage.ADJUDICATION))
				.objection();
		assertThat(refusal(disputed, AnObjection.dispute(DisputeStage.MEDIATION)))
				.isEqualTo(ObjectionRefusal.DISPUTE_GOES_FORWARD);
		assertThat(refusal(disputed, new ObjectionCommand.Withdraw("damai"))).isEqualTo(ObjectionRefusal.DISPUTE_OPEN);
		assertThat(refusal(disputed, new ObjectionCommand.Close(Optional.empty())))
				.isEqualTo(ObjectionRefusal.DISPUTE_OPEN);
		assertThat(refusal(AnObjection.toARefusal().objection(), AnObjection.dispute("2026-02-26")))
				.isEqualTo(ObjectionRefusal.DISPUTE_BEFORE_OBJECTION);
	}

	@Test
	void the_clock_does_not_close_what_may_still_be_disputed() {
		assertThat(refusal(ObjectionSamples.upheld().objection(), new ObjectionCommand.Close(Optional.empty())))
				.isEqualTo(ObjectionRefusal.DISPUTE_WINDOW_OPEN);
		assertThat(refusal(ObjectionSamples.upheld().objection(), AnObjection.execution()))
				.isEqualTo(ObjectionRefusal.NOTHING_TO_EXECUTE);
	}

	@Test
	void an_opinion_takes_the_file_to_the_superior() {
		var file = AnObjection.toARefusal()
				.then(Role.ADVISOR, new ObjectionCommand.GiveOpinion("Uji konsekuensi kurang"))
				.file();
		assertThat(file.objection().stage().status()).isEqualTo(Status.UNDER_REVIEW);
		assertThat(file.objection().opinions()).singleElement().extracting(Opinion::by).isEqualTo("advisor");
		assertThat(file.history()).extracting(entry -> entry.type())
				.containsExactly("objection-registered", "objection-review-begun", "objection-opinion-given");
	}

	@ParameterizedTest
	@MethodSource("id.lacak.request.objection.ObjectionSamples#all")
	void is_written_into_a_sealed_history(ObjectionSamples.Sample sample) {
		var file = AnObjection.in(sample.objection().stage().status()).file();
		assertThat(file.historyIntact()).isTrue();
		var shorter = new ObjectionFile(file.objection(), file.version(),
				file.history().subList(1, file.history().size()), file.documents(), file.told());
		assertThat(shorter.historyIntact()).isFalse();
	}

	private static ObjectionRefusal refusal(Objection objection, ObjectionCommand command) {
		var ruling = objection.decide(command, ASetting.on("2026-04-22").by(Role.SYSTEM).build());
		assertThat(ruling).isInstanceOf(ObjectionRuling.Refused.class);
		return ((ObjectionRuling.Refused) ruling).why();
	}

}
