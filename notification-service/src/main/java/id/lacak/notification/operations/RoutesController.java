package id.lacak.notification.operations;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import id.lacak.notification.delivery.ChannelKind;
import id.lacak.notification.delivery.Pauses;
import id.lacak.notification.dispatch.RouteBoard;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Routes: looked at, held back, let go, tried; and what was done. */
@RestController
class RoutesController {

	private static final String ROUTES = OperationsDoor.PATH + "/routes";

	private static final int LONGEST_ADDRESS = 254;

	private final Board board;

	private final RouteBoard routes;

	private final Operations operations;

	private final Trials trials;

	private final Acts acts;

	RoutesController(Board board, RouteBoard routes, Operations operations, Trials trials, Acts acts) {
		this.board = board;
		this.routes = routes;
		this.operations = operations;
		this.trials = trials;
		this.acts = acts;
	}

	/** A route with what the office does with it. */
	record View(String name, String channel, int priority, String breaker, boolean ready,
			Pauses.@Nullable Pause paused) {
	}

	/** Everything about routes at once. */
	record Overview(List<View> routes, Map<String, Long> backlog, List<Pauses.Pause> templates, long deadLetters) {
	}

	/** What a provider said to a trial. */
	record Answered(String result, @Nullable String detail) {
	}

	@GetMapping(ROUTES)
	Overview overview(@AuthenticationPrincipal Officer officer) {
		var pauses = this.board.pauses(officer.office());
		var backlog = new TreeMap<String, Long>();
		for (var kind : ChannelKind.values()) {
			backlog.put(kind.name(), this.board.backlog(officer.office(), kind));
		}
		var views = new ArrayList<View>();
		this.routes.routes()
				.forEach(route -> views.add(new View(route.name(), route.kind().name(), route.priority(),
						route.breaker(), route.ready(),
						Board.of(pauses, Pauses.Kind.ROUTE, route.name()).orElse(null))));
		return new Overview(views, backlog,
				pauses.stream().filter(pause -> pause.kind() == Pauses.Kind.TEMPLATE).toList(),
				this.board.deadLetters(officer.office()));
	}

	@PostMapping(ROUTES + "/{name}/pause")
	ResponseEntity<Void> pause(@AuthenticationPrincipal Officer officer, @PathVariable String name,
			HttpServletRequest call) {
		var route = find(name);
		return Answers.carryOut(officer, call,
				wish -> this.operations.pause(Pauses.Kind.ROUTE, route.name(), wish));
	}

	@PostMapping(ROUTES + "/{name}/resumption")
	ResponseEntity<Void> resume(@AuthenticationPrincipal Officer officer, @PathVariable String name,
			HttpServletRequest call) {
		var route = find(name);
		return Answers.carryOut(officer, call,
				wish -> this.operations.resume(Pauses.Kind.ROUTE, route.name(), wish));
	}

	@PostMapping(ROUTES + "/{name}/trial")
	Answered tryOut(@AuthenticationPrincipal Officer officer, @PathVariable String name, HttpServletRequest call) {
		var route = find(name);
		var body = Body.of(call);
		var address = body.required("address", LONGEST_ADDRESS, Trials.pattern(route));
		var why = body.required("reason", Answers.LONGEST_REASON, Answers.ANY);
		body.check();
		return switch (this.trials.tryOut(route, address, officer.wishes(why))) {
			case Trials.Answer.Taken _ -> new Answered("TAKEN", null);
			case Trials.Answer.NotTaken(var reason) -> new Answered("NOT_TAKEN", reason);
			case Trials.Answer.NotAsked _ -> throw Problem.of(409, "left-alone");
		};
	}

	@GetMapping(OperationsDoor.PATH + "/acts")
	Paging.Page<Acts.Act> acts(@AuthenticationPrincipal Officer officer, HttpServletRequest call) {
		var paging = new Paging(call);
		var size = paging.size();
		var skip = paging.skip();
		paging.check();
		var total = this.acts.count(officer.office());
		return new Paging.Page<>(this.acts.list(officer.office(), skip, size), Paging.cursor(skip, size, total), total);
	}

	private RouteBoard.Route find(String name) {
		return this.routes.route(name).orElseThrow(Problem::notFound);
	}

}
