package id.lacak.request.register;

import id.lacak.request.lifecycle.Stage;
import id.lacak.request.objection.Ground;
import id.lacak.request.objection.ObjectionStage;
import id.lacak.request.page.Words;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Values of a register for programs and for people. */
final class Cells {

	private Cells() {
	}

	/** As a program reads it; null if there is nothing. */
	static Optional<Object> plain(Object value) {
		return switch (value) {
			case Optional<?> maybe -> maybe.flatMap(Cells::plain);
			case Enum<?> constant -> Optional.of(constant.name());
			case LocalDate date -> Optional.of(date.toString());
			case Collection<?> many ->
				Optional.of(List.copyOf(many).stream().flatMap(each -> plain(each).stream()).toList());
			default -> Optional.of(value);
		};
	}

	/** As people read it; numbers and dates are left to the table. */
	static Object said(Object value, Words words) {
		return switch (value) {
			case Optional<?> maybe -> maybe.map(inside -> said(inside, words)).orElse("");
			case Boolean truth -> words.say(truth ? "register.yes" : "register.no");
			case Stage.Status status -> words.say("Status." + status.name());
			case ObjectionStage.Status status -> words.say("ObjectionStatus." + status.name());
			// the letters are what the law and the forms call them by
			case Ground ground -> ground.name().toLowerCase(words.locale());
			case Enum<?> constant -> words.name(constant);
			case Collection<?> many ->
				many.stream().map(each -> text(each, words)).collect(Collectors.joining(", "));
			default -> value;
		};
	}

	/** As a line of text. */
	static String text(Object value, Words words) {
		return switch (said(value, words)) {
			case LocalDate date -> date.toString();
			case BigDecimal amount -> amount.toPlainString();
			case Object other -> other.toString();
		};
	}

	/** A spreadsheet program would take this for a formula: it is told that it is text. */
	static String harmless(String text) {
		return !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
	}

}
