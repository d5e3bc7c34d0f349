package id.lacak.notification.operations;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.TreeMap;

import id.lacak.notification.delivery.AddressBook;
import id.lacak.notification.delivery.ChannelKind;
import id.lacak.notification.delivery.Pauses;
import id.lacak.notification.delivery.StoreUnavailable;
import id.lacak.notification.dispatch.RouteBoard;
import id.lacak.notification.report.ConfirmedPublisher;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.amqp.AmqpException;
import org.springframework.amqp.core.MessageBuilder;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Tells request-service every few seconds what the page of the routes shows. The newest
 * report counts, so one that is lost is no loss.
 */
@Component
class OperationsNews {

	private static final Logger log = LoggerFactory.getLogger(OperationsNews.class);

	private static final String EXCHANGE = "lacak.events";

	private static final int LETTERS = 50;

	private static final int ACTS = 20;

	private static final int CONTACTS = 50;

	private final Board board;

	private final RouteBoard routes;

	private final MessageSearch messages;

	private final Acts acts;

	private final Contacts contacts;

	private final ConfirmedPublisher publisher;

	private final Clock clock;

	private final JsonMapper json = JsonMapper.shared();

	OperationsNews(Board board, RouteBoard routes, MessageSearch messages, Acts acts, Contacts contacts,
			ConfirmedPublisher publisher, Clock clock) {
		this.contacts = contacts;
		this.board = board;
		this.routes = routes;
		this.messages = messages;
		this.acts = acts;
		this.publisher = publisher;
		this.clock = clock;
	}

	/** Every office that ever had a message. */
	@Scheduled(initialDelayString = "${lacak.notification.operations.news-every}", fixedDelayString = "${lacak.notification.operations.news-every}")
	void tellAll() {
		try {
			this.messages.offices().forEach(this::publish);
		} catch (StoreUnavailable ex) {
			log.debug("the state of the routes is told later: the store cannot be reached");
		}
	}

	/** Tells one office. */
	void publish(String office) {
		try {
			var event = OperationsReportedV1.of(data(office), this.clock.instant().truncatedTo(ChronoUnit.MILLIS));
			this.publisher.publish(EXCHANGE, OperationsReportedV1.ROUTING_KEY,
					MessageBuilder.withBody(this.json.writeValueAsBytes(event))
							.setContentType("application/cloudevents+json")
							.setMessageId(event.id())
							.build());
		} catch (AmqpException | StoreUnavailable ex) {
			log.debug("the state of the routes is told later: {}", ex.getClass().getSimpleName());
		}
	}

	OperationsReportedV1.Data data(String office) {
		var pauses = this.board.pauses(office);
		var backlog = new TreeMap<String, Long>();
		for (var kind : ChannelKind.values()) {
			backlog.put(kind.name(), this.board.backlog(office, kind));
		}
		return new OperationsReportedV1.Data(office, routes(pauses), backlog,
				pauses.stream()
						.filter(pause -> pause.kind() == Pauses.Kind.TEMPLATE)
						.map(OperationsNews::paused)
						.toList(),
				this.board.deadLetters(office),
				this.board.deadLetters(office, LETTERS)
						.stream()
						.map(letter -> new OperationsReportedV1.Dead(letter.id(), letter.queue(), letter.type(),
								letter.reason(), letter.failure(), letter.times(), letter.firstAt(), letter.lastAt(),
								letter.body().isPresent()))
						.toList(),
				this.acts.list(office, 0, ACTS)
						.stream()
						.map(act -> new OperationsReportedV1.Done(act.what(), act.target(), act.by(), act.why(),
								act.at(), act.outcome()))
						.toList(),
				this.contacts.stopped(office, CONTACTS).stream().map(OperationsNews::stopped).toList());
	}

	private static OperationsReportedV1.Stopped stopped(AddressBook.Listed listed) {
		var address = listed.address();
		var last = address.trail().getLast().mark();
		return new OperationsReportedV1.Stopped(address.key().hash(), address.channel().name(), address.masked(),
				last.by(), last.reason(), last.at());
	}

	private List<OperationsReportedV1.Route> routes(List<Pauses.Pause> pauses) {
		return this.routes.routes()
				.stream()
				.map(route -> new OperationsReportedV1.Route(route.name(), route.kind().name(), route.breaker(),
						route.ready(), maybe(pauses, route.name())))
				.toList();
	}

	private static OperationsReportedV1.@Nullable Paused maybe(List<Pauses.Pause> pauses, String route) {
		return Board.of(pauses, Pauses.Kind.ROUTE, route).map(OperationsNews::paused).orElse(null);
	}

	private static OperationsReportedV1.Paused paused(Pauses.Pause pause) {
		return new OperationsReportedV1.Paused(pause.name(), pause.by(), pause.why(), pause.at());
	}

}
