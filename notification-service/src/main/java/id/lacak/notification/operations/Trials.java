package id.lacak.notification.operations;

import java.time.Clock;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;

import id.lacak.notification.delivery.ChannelKind;
import id.lacak.notification.delivery.Conditions;
import id.lacak.notification.delivery.Content;
import id.lacak.notification.delivery.Message;
import id.lacak.notification.delivery.MessageId;
import id.lacak.notification.delivery.Moment;
import id.lacak.notification.delivery.Notification;
import id.lacak.notification.delivery.Origin;
import id.lacak.notification.delivery.SendResult;
import id.lacak.notification.dispatch.RouteBoard;
import id.lacak.notification.planning.Chat;
import org.springframework.stereotype.Component;

/**
 * Sends a short example over one route and says what the provider answered. It is not kept
 * as a message and not tried again: it is the officer's question whether the route works.
 */
@Component
public class Trials {

	static final String EMAIL = "[^@\\s<>,;:\"()]+@[^@\\s<>,;:\"()]+\\.[A-Za-z0-9-]{2,}";

	static final String PHONE = "\\+[1-9][0-9]{6,14}";

	private static final String WORDS = "Uji jalur Lacak / Lacak route test";

	private final RouteBoard routes;

	private final Operations operations;

	private final Clock clock;

	private final InstantSource machineTime;

	Trials(RouteBoard routes, Operations operations, Clock clock, InstantSource machineTime) {
		this.routes = routes;
		this.operations = operations;
		this.clock = clock;
		this.machineTime = machineTime;
	}

	/** What the provider answered; a refusal names no contact. */
	public sealed interface Answer {

		/** It took the message. */
		record Taken() implements Answer {
		}

		/** It did not, or nobody knows. */
		record NotTaken(String why) implements Answer {
		}

		/** The route is left alone now, or there is none. */
		record NotAsked() implements Answer {
		}

	}

	/** What a contact of that route looks like. */
	static String pattern(RouteBoard.Route route) {
		return switch (route.kind()) {
			case EMAIL -> EMAIL;
			case SMS -> PHONE;
			case CHAT -> Chat.NAME;
		};
	}

	static boolean reaches(RouteBoard.Route route, String address) {
		return address.matches(pattern(route));
	}

	/** Tries a route once for each wish; the act is noted with the answer, the contact is not. */
	public Answer tryOut(RouteBoard.Route route, String address, Operations.Wish wish) {
		if (!this.operations.note("TRY_ROUTE", route.name(), wish)) {
			return new Answer.NotAsked();
		}
		var answer = asked(route, address, wish);
		this.operations.settle(wish, switch (answer) {
			case Answer.Taken _ -> "TAKEN";
			case Answer.NotTaken(var why) -> "NOT_TAKEN: " + why;
			case Answer.NotAsked _ -> "NOT_ASKED";
		});
		return answer;
	}

	private Answer asked(RouteBoard.Route route, String address, Operations.Wish wish) {
		var event = "trial-" + UUID.randomUUID();
		var message = new Message("TRIAL", 0, route.kind(), address, "", content(route.kind()));
		var trial = Notification.planned(MessageId.of(event, "TRIAL", route.kind(), address),
				new Origin(event, event, wish.office(), ""), message, Conditions.NONE,
				Moment.of(this.clock, this.machineTime));
		return answer(this.routes.tryOut(route.name(), trial.after()), message);
	}

	private static Answer answer(Optional<SendResult> result, Message message) {
		return result.map(known -> switch (known) {
			case SendResult.Taken _ -> new Answer.Taken();
			case SendResult.NotTried _ -> new Answer.NotAsked();
			case SendResult.PartlyTaken(var _, var _, var why) ->
				new Answer.NotTaken(why.replace(message.address(), message.maskedAddress()));
			case SendResult.Failed(var _, var why) ->
				(Answer) new Answer.NotTaken(why.replace(message.address(), message.maskedAddress()));
		}).orElseGet(Answer.NotAsked::new);
	}

	private static Content content(ChannelKind kind) {
		return switch (kind) {
			case EMAIL -> new Content.Mail(WORDS, WORDS, "<p>" + WORDS + "</p>");
			case SMS, CHAT -> new Content.Text(WORDS);
		};
	}

}
