package id.lacak.request.tracking;

import id.lacak.request.deadline.Deadline;
import id.lacak.request.lifecycle.Answer;
import id.lacak.request.lifecycle.InformationRequest;
import id.lacak.request.lifecycle.Setting;
import id.lacak.request.lifecycle.Stage.*;
import id.lacak.request.page.Words;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * The deadline card: state, latest date in words, distance in working days, and whose turn it is.
 *
 * @param tone of the whole card: late, today, wait or nothing
 * @param tag tone of the state's tag
 * @param icon of the tag
 * @param label the state
 * @param headline what the date means
 * @param main the date in words, or what stands in its place
 * @param iso the date for machines; empty if there is none
 * @param distance in words; may be empty
 * @param yours whether it is the applicant's turn
 * @param turn whose turn it is, in two words
 * @param text what happens next
 * @param task the page of the applicant's task; empty if there is none
 */
record Card(String tone, String tag, String icon, String label, String headline, String main, String iso,
		String distance, Optional<Strip> strip, boolean yours, String turn, String text, String task) {

	static Card of(InformationRequest request, Setting setting, Words words) {
		return switch (request.stage()) {
			case Registered(_, var answerBy) -> awaited(request, List.of(answerBy), setting, words);
			case InProcess(var answerBy) -> awaited(request, List.of(answerBy), setting, words);
			case Extended(var answerBy, var original, _, _) ->
				awaited(request, List.of(original, answerBy), setting, words);
			case Incomplete waiting when waiting.supplied().isEmpty() ->
				waiting(request, waiting.completeBy().lastDay(), setting, words);
			case Incomplete waiting -> fixed(request, setting, words, "proc", "clock", "card.supplied",
					waiting.supplied()
							.orElseThrow()
							.checkBy(setting)
							.lastDay());
			case Decided(var answer) -> answered(request, answer, setting, words);
			case AwaitingPayment(var answer) -> payment(request, answer, setting, words);
			case Delivering(var answer, _) -> answered(request, answer, setting, words);
			case Delivered(var answer, _, _) -> answered(request, answer, setting, words);
			case Closed(_, _, _, var on, _) -> fixed(request, setting, words, "ok", "check", "card.ended", on);
			case Withdrawn(var on, _, _, _, _) -> fixed(request, setting, words, "", "x", "card.ended", on);
			case Lapsed(var on, _) -> new Card("wait", "", "pause", Standing.label(request, setting.today(), words),
					words.say("card.ended"), words.day(on), on.toString(), "", Optional.empty(), true,
					words.say("card.turn.you"), Standing.nextStep(request, setting, words), "lengkapi");
			case Received _ -> fixed(request, setting, words, "", "clock", "card.ended", setting.today());
		};
	}

	private static Card awaited(InformationRequest request, List<Deadline> periods, Setting setting, Words words) {
		var today = setting.today();
		var due = periods.getLast();
		var distance = setting.calendar().distance(today, due.lastDay());
		var late = due.hasPassed(today);
		var strip = Strip.of(periods, today, setting.calendar(), words);
		var headline = periods.size() > 1 && !late
				? words.say("card.answer.extended", words.day(periods.getFirst().lastDay()))
				: words.say(late ? "card.answer.late" : "card.answer");
		return new Card(late ? "late" : distance == 0 ? "today" : "", late ? "late" : distance == 0 ? "today" : "proc",
				late ? "alert" : "clock", Standing.label(request, today, words), headline, words.day(due.lastDay()),
				due.lastDay().toString(), words.distance(distance), Optional.of(strip), late,
				words.say(late ? "card.turn.late" : "card.turn.ppid"), Standing.nextStep(request, setting, words),
				late && request.objection().isEmpty() ? "keberatan" : "");
	}

	private static Card waiting(InformationRequest request, LocalDate by, Setting setting, Words words) {
		var distance = setting.calendar().distance(setting.today(), by);
		return new Card("wait", "wait", "pause", Standing.label(request, setting.today(), words),
				words.say("card.complete"), words.day(by), by.toString(),
				distance < 0 ? words.say("card.complete.late") : words.distance(distance), Optional.empty(),
				true, words.say("card.turn.you"), Standing.nextStep(request, setting, words), "lengkapi");
	}

	private static Card answered(InformationRequest request, Answer answer, Setting setting, Words words) {
		var granted = answer.notice().outcome().granted();
		var days = setting.calendar().distance(answer.due().start(), answer.sentOn());
		var late = answer.late();
		return new Card("", granted ? "ok" : "", granted ? "check" : "doc",
				words.say("status." + answer.notice().outcome()), words.say("card.answered"),
				words.day(answer.sentOn()), answer.sentOn().toString(),
				late
						? words.say("card.answered.late", words.day(answer.due().lastDay()))
						: request.handover().isPresent()
								? words.say("status.DELIVERED")
								: days == 0 ? words.say("card.answered.same") : words.say("card.answered.day", days),
				Optional.empty(), false, words.say("card.turn.answered"),
				Standing.nextStep(request, setting, words), "");
	}

	private static Card payment(InformationRequest request, Answer answer, Setting setting, Words words) {
		return new Card("wait", "wait", "pause", Standing.label(request, setting.today(), words),
				words.say("card.pay"), words.money(answer.notice().total()), "",
				"", Optional.empty(), true, words.say("card.turn.you"), Standing.nextStep(request, setting, words),
				"biaya");
	}

	private static Card fixed(InformationRequest request, Setting setting, Words words, String tag, String icon,
			String headline, LocalDate date) {
		return new Card("", tag, icon, Standing.label(request, setting.today(), words), words.say(headline),
				words.day(date), date.toString(), "", Optional.empty(), false,
				words.say(request.stage().status().ended() ? "card.turn.ended" : "card.turn.ppid"),
				Standing.nextStep(request, setting, words), "");
	}

}
