package id.lacak.notification.operations;

import java.util.Optional;

import id.lacak.notification.delivery.ChannelKind;
import id.lacak.notification.delivery.Pauses.Kind;
import id.lacak.notification.dispatch.RouteBoard;
import org.springframework.stereotype.Component;

/** Carries out what officers wish on the pages of request-service, and tells what became of it. */
@Component
public class Wishes {

	private final Operations operations;

	private final Trials trials;

	private final RouteBoard routes;

	private final OperationsNews news;

	private final Contacts contacts;

	Wishes(Operations operations, Trials trials, RouteBoard routes, Contacts contacts, OperationsNews news) {
		this.contacts = contacts;
		this.operations = operations;
		this.trials = trials;
		this.routes = routes;
		this.news = news;
	}

	/**
	 * Carries out an operation; one that cannot be carried out any more changes nothing.
	 * @param operation its name in the contract
	 * @param address of a trial, or that is to get no messages any more
	 * @return false when there is no operation of that name
	 */
	public boolean carryOut(String operation, String target, Optional<String> address, Operations.Wish wish) {
		switch (operation) {
			case "REPORT" -> {
			}
			case "PAUSE_ROUTE" -> this.operations.pause(Kind.ROUTE, target, wish);
			case "RESUME_ROUTE" -> this.operations.resume(Kind.ROUTE, target, wish);
			case "PAUSE_TEMPLATE" -> this.operations.pause(Kind.TEMPLATE, target, wish);
			case "RESUME_TEMPLATE" -> this.operations.resume(Kind.TEMPLATE, target, wish);
			case "REPLAY" -> this.operations.replay(target, wish);
			case "DROP" -> this.operations.drop(target, wish);
			case "TRY_ROUTE" -> this.routes.route(target)
					.ifPresent(route -> address.filter(contact -> Trials.reaches(route, contact))
							.ifPresent(contact -> this.trials.tryOut(route, contact, wish)));
			case "SUPPRESS_ADDRESS" -> address.filter(contact -> contact.matches(pattern(target)))
					.ifPresent(contact -> this.contacts.suppress(ChannelKind.valueOf(target), contact, wish));
			case "UNSUPPRESS_ADDRESS" -> this.contacts.unsuppress(target, wish);
			default -> {
				return false;
			}
		}
		this.news.publish(wish.office());
		return true;
	}

	/** What a contact of a channel looks like; nothing does where there is no such channel. */
	private static String pattern(String channel) {
		return switch (channel) {
			case "EMAIL" -> Trials.EMAIL;
			case "SMS" -> Trials.PHONE;
			default -> "";
		};
	}

}
