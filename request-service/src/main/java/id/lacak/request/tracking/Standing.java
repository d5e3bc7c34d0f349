package id.lacak.request.tracking;

import id.lacak.request.deadline.Deadline;
import id.lacak.request.lifecycle.Answer;
import id.lacak.request.lifecycle.DeadlineKind;
import id.lacak.request.lifecycle.InformationRequest;
import id.lacak.request.lifecycle.Setting;
import id.lacak.request.lifecycle.Stage.*;
import id.lacak.request.page.Words;

import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Where a case stands, in words for the applicant: the only place where stages get words. */
final class Standing {

	private Standing() {
	}

	/** The state in one or two words. */
	static String label(InformationRequest request, LocalDate today, Words words) {
		if (request.overdue(today))
			return words.say("status.OVERDUE");
		return words.say("status." + switch (request.stage()) {
			case Incomplete waiting when waiting.supplied().isPresent() -> "SUPPLIED";
			case Decided(var answer) -> answer.notice().outcome().name();
			case Received _,Registered _,Incomplete _,Lapsed _,InProcess _,Extended _,AwaitingPayment _,Delivering _,Delivered _,Closed _,Withdrawn _ ->
				request.stage().status().name();
		});
	}

	/** What happens next, and what right the applicant has now, in whole sentences. */
	static String nextStep(InformationRequest request, Setting setting, Words words) {
		return switch (request.stage()) {
			case Received _ -> words.say("next.RECEIVED");
			case Registered(var checkBy, var answerBy) -> answerBy.hasPassed(setting.today())
					? overdue(request, answerBy, setting, words)
					: words.say(checkBy.hasPassed(setting.today()) ? "next.REGISTERED.later" : "next.REGISTERED",
							words.day(checkBy.lastDay()), words.day(answerBy.lastDay()));
			case Incomplete waiting -> waiting.supplied()
					.map(completion -> words.say("next.SUPPLIED",
							words.day(completion.checkBy(setting).lastDay())))
					.orElseGet(() -> words.say(waiting.completeBy().hasPassed(setting.today())
							? "next.INCOMPLETE.late"
							: "next.INCOMPLETE", words.day(waiting.completeBy().lastDay())));
			case Lapsed _ -> words.say("next.LAPSED");
			case InProcess(var answerBy) -> running("next.IN_PROCESS", request, answerBy, setting, words);
			case Extended(var answerBy, _, _, _) -> running("next.EXTENDED", request, answerBy, setting, words);
			case Decided(var answer) ->
				words.say(answer.notice().outcome().granted() ? "next.DECIDED" : "next.DECIDED.refused",
						until(request, answer, words)) + promised(request, words);
			case AwaitingPayment(var answer) ->
				words.say("next.AWAITING_PAYMENT", words.money(answer.notice().total()), until(request, answer, words))
						+ promised(request, words)
						+ answer.notice()
								.promise()
								.provideWithin()
								.map(days -> " " + words.say("next.provision.paid", days))
								.orElse("");
			case Delivering(var answer, _) ->
				words.say("next.DELIVERING", until(request, answer, words)) + promised(request, words);
			case Delivered(var answer, _, _) -> words.say("next.DELIVERED", until(request, answer, words));
			case Closed(var answer, _, _, _, _) -> request.objectionUntil()
					.orElse(answer.objectionUntil())
					.hasPassed(setting.today())
							? words.say("next.CLOSED")
							: words.say("next.CLOSED.objection", until(request, answer, words));
			case Withdrawn _ -> words.say("next.WITHDRAWN");
		};
	}

	/** The last day to object against silence. */
	static String objectionToSilence(InformationRequest request, Setting setting, Words words) {
		return words.day(request.objectionToSilence(setting).orElseThrow().lastDay());
	}

	private static String running(String key, InformationRequest request, Deadline answerBy, Setting setting,
			Words words) {
		return answerBy.hasPassed(setting.today())
				? overdue(request, answerBy, setting, words)
				: words.say(key, words.day(answerBy.lastDay()));
	}

	private static String overdue(InformationRequest request, Deadline due, Setting setting, Words words) {
		return words.say("next.overdue", words.day(due.lastDay()), objectionToSilence(request, setting, words));
	}

	/** What the notice promised and still runs, as sentences to follow others. */
	private static String promised(InformationRequest request, Words words) {
		return Stream.of(
				request.running(DeadlineKind.PAYMENT).map(day -> words.say("next.payment", words.day(day.lastDay()))),
				request.running(DeadlineKind.PROVISION)
						.map(day -> words.say("next.provision", words.day(day.lastDay()))))
				.flatMap(Optional::stream)
				.map(" "::concat)
				.collect(Collectors.joining());
	}

	/** The last day to object, which a hand-over may have put off. */
	private static String until(InformationRequest request, Answer answer, Words words) {
		return words.day(request.objectionUntil().orElse(answer.objectionUntil()).lastDay());
	}

}
