package id.lacak.notification.dispatch;

import java.util.List;
import java.util.Optional;

import id.lacak.notification.delivery.ChannelKind;
import id.lacak.notification.delivery.Notification;
import id.lacak.notification.delivery.SendResult;
import org.springframework.stereotype.Component;

/** The routes as people see them, and a way to try one out. */
@Component
public class RouteBoard {

	private final Providers providers;

	private final Halts halts;

	RouteBoard(Providers providers, Halts halts) {
		this.providers = providers;
		this.halts = halts;
	}

	/** Something was paused or let go: it counts here at once, in other replicas within a second. */
	public void lookAgain() {
		this.halts.forget();
	}

	/**
	 * A route now.
	 *
	 * @param breaker {@code CLOSED}, {@code OPEN}, {@code HALF_OPEN} and so on
	 * @param ready whether messages may take it
	 */
	public record Route(String name, ChannelKind kind, int priority, String breaker, boolean ready) {
	}

	/** Every route, those of one kind in the order in which they are asked. */
	public List<Route> routes() {
		return this.providers.channels()
				.stream()
				.flatMap(channel -> channel.routes().stream())
				.map(route -> new Route(route.channel().name(), route.channel().kind(), route.channel().priority(),
						route.state().name(), route.isReady()))
				.toList();
	}

	/** The route of that name. */
	public Optional<Route> route(String name) {
		return routes().stream().filter(route -> route.name().equals(name)).findFirst();
	}

	/**
	 * Hands a message to one route and no other, behind its guards; it is not kept and not
	 * tried again. Empty when the route is left alone now or there is none of that name.
	 */
	public Optional<SendResult> tryOut(String name, Notification trial) {
		return this.providers.channels()
				.stream()
				.flatMap(channel -> channel.routes().stream())
				.filter(route -> route.channel().name().equals(name))
				.findFirst()
				.flatMap(route -> route.send(trial));
	}

}
