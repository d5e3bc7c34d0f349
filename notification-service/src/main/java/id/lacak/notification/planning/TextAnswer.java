package id.lacak.notification.planning;

import java.time.LocalDate;
import java.util.Objects;

import id.lacak.notification.delivery.ChannelKind;
import org.jspecify.annotations.Nullable;

/**
 * {@code message.text-answer.v1}: whoever wrote a text message is answered.
 *
 * @param state of a request in one or two words, in the language of the recipient
 * @param date in the zone of the office
 */
public record TextAnswer(Answer answer, @Nullable String state, @Nullable LocalDate date) implements Event {

	public TextAnswer {
		Objects.requireNonNull(answer, "answer");
	}

	/** What is said, and in which text. */
	public enum Answer {

		AWAITED("S01"), OVERDUE("S02"), INCOMPLETE("S03"), SUPPLIED("S04"), LAPSED("S05"), ANSWERED("S06"), PAYMENT(
				"S07"), OBJECTED("S08"), ENDED("S09"), UNKNOWN("S10"), HELP("S11"), STOPPED("S12"), STARTED("S13");

		private final String template;

		Answer(String template) {
			this.template = template;
		}

	}

	Letter letter() {
		var letter = Letter.only(ChannelKind.SMS, this.answer.template).withWords("state", this.state);
		return (this.date == null) ? letter : letter.with("due", new Value.Day(this.date));
	}

}
