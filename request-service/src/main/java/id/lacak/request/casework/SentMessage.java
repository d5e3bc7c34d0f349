package id.lacak.request.casework;

import id.lacak.request.lifecycle.Told;
import id.lacak.request.page.Words;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * A message to an applicant, as officers' pages show it.
 *
 * @param detail when, to whom and why
 * @param acts what officers did about it
 * @param notice what it has in common with the other messages of its notice
 */
public record SentMessage(String id, String title, String state, String tag, String icon, String detail,
		boolean resendable, List<String> acts, String notice) {

	private static final Set<Told.State> FAILED = EnumSet.of(Told.State.FAILED_PERMANENTLY,
			Told.State.FAILED_TECHNICALLY, Told.State.EXPIRED, Told.State.UNCERTAIN);

	/** @param names the name of an officer */
	public static SentMessage of(Told told, Words words, UnaryOperator<String> names) {
		var latest = told.latest();
		var failed = FAILED.contains(latest.state());
		var good = latest.state() == Told.State.DELIVERED || latest.state() == Told.State.ACCEPTED;
		var detail = moment(latest.at(), words) + " · " + told.recipientMasked()
				+ latest.detail().map(text -> " · " + text).orElse("");
		return new SentMessage(told.messageId(),
				words.say("template." + told.template()) + " · " + words.say("medium." + told.medium()),
				words.say("message-state." + latest.state().name()), failed ? "tag--fail" : good ? "tag--ok" : "",
				failed ? "alert" : good ? "check" : "clock", detail, failed,
				told.acts()
						.stream()
						.map(act -> words.say("message-act." + act.kind().name(), names.apply(act.by()),
								moment(act.at(), words)) + act.text().map(text -> " " + text).orElse(""))
						.toList(),
				told.notice().orElse(told.messageId()));
	}

	private static String moment(Instant at, Words words) {
		return words.shortDay(at.atZone(words.zone()).toLocalDate()) + ", " + words.time(at);
	}

}
