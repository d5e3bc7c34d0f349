package id.lacak.request.casework;

import id.lacak.request.filing.FilingDemands;
import id.lacak.request.lifecycle.ARequest;
import id.lacak.request.lifecycle.ASetting;
import id.lacak.request.lifecycle.CommandKind;
import id.lacak.request.lifecycle.NoticeOutcome;
import id.lacak.request.problem.Body;
import id.lacak.request.problem.Problem;
import id.lacak.request.storage.TestRegister;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** What the readers of commands refuse to do without: the flaws of a body in which nothing stands. */
public final class CommandDemands {

	private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

	private static final String ONE_COST = """
			{"outcome":"GRANTED_FULL","underControl":true,"costLines":[%s]}""";

	private CommandDemands() {
	}

	/** Of a command, in the order in which they are told. */
	public static Stream<String> of(CommandKind kind) {
		var setting = ASetting.on(TODAY).build();
		var file = ARequest.registered().file();
		return switch (kind) {
			case DECLARE_COMPLETE -> missed("{}", CommandBodies::completeness);
			case DECLARE_INCOMPLETE -> missed("{\"complete\":false}", CommandBodies::completeness);
			case SUPPLY_COMPLETION -> missed("{}", body -> CompletionBody.read(body, file, setting));
			case ASSIGN ->
				missed("{}", body -> AssignmentBodies.assign(body, file, TestRegister.office(ASetting.DEPOK), setting));
			case ANSWER_ASSIGNMENT -> missed("{}", body -> AssignmentBodies.answer(body, 1, List.of()));
			case RETURN_ASSIGNMENT -> missed("{}", body -> AssignmentBodies.giveBack(body, 1, file, setting));
			case DECLINE_ASSIGNMENT -> missed("{}", body -> AssignmentBodies.decline(body, 1));
			case EXTEND -> missed("{}", CommandBodies::extension);
			case RECORD_PAYMENT -> missed("{}", body -> CommandBodies.payment(body, TODAY));
			case DELIVER -> missed("{}", body -> CommandBodies.delivery(body, file));
			case CLOSE -> missed("{}", CommandBodies::closing);
			case WITHDRAW -> missed("{}", CommandBodies::withdrawal);
			case LAPSE, SEND_NOTICE, CORRECT_NOTICE, RECORD_RECEIPT, RECOUNT, NOTE_SILENCE, NOTE_OBJECTION, LINK,
					ENTRUST,
					ADD_NOTE, CHANGE_CONTACT, CERTIFY_SERVICE, ATTACH_DOCUMENT, JUDGE_DOCUMENT ->
				Stream.of();
		};
	}

	/** Of a notice that says nothing but its outcome. */
	public static Stream<String> ofNotice(NoticeOutcome outcome) {
		var said = "{\"outcome\":\"%s\",\"underControl\":%s}".formatted(outcome, outcome != NoticeOutcome.NOT_HELD);
		return Stream.concat(notice("{}"), notice(said)).distinct();
	}

	/** Of what a notice says about costs. */
	public static Stream<String> ofCosts() {
		var free = ofNotice(NoticeOutcome.GRANTED_FULL).toList();
		return Stream.concat(notice(ONE_COST.formatted("{}")),
				notice(ONE_COST.formatted("{\"label\":\"Fotokopi\",\"amount\":1}")))
				.filter(field -> !free.contains(field))
				.distinct();
	}

	private static Stream<String> notice(String json) {
		return missed(json, body -> NoticeBody.read(body, TODAY, _ -> Optional.empty()));
	}

	private static Stream<String> missed(String json, Consumer<Body> reader) {
		try {
			reader.accept(Body.json(json.getBytes(StandardCharsets.UTF_8)));
			return Stream.of();
		} catch (Problem problem) {
			return FilingDemands.fields(problem.errors());
		}
	}

}
