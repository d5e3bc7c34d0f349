package id.lacak.request.outbox;

import java.time.LocalDate;
import java.util.Optional;

/** What whoever wrote a text message is told. */
sealed interface AnswerWire extends Wire {

	/** S01 to S13, to the phone that wrote. */
	record MessageTextAnswerV1(String link, String answer, Optional<String> registrationNumber,
			Optional<String> state, Optional<LocalDate> date) implements AnswerWire {

		@Override
		public String type() {
			return "message.text-answer.v1";
		}
	}

}
