package id.lacak.request.health;

import id.lacak.request.health.Part.Standing;
import id.lacak.request.health.Part.State;
import id.lacak.request.lifecycle.OfficeCode;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** Looks at every part at the same time and waits for none of them longer than people do. */
@Component
class Checkup {

	private static final Duration PATIENCE = Duration.ofSeconds(4);

	private static final Standing AWAY = new Standing(State.AWAY, List.of());

	private static final Logger LOG = LoggerFactory.getLogger(Checkup.class);

	private final List<Part> parts;

	private final Duration patience;

	@Autowired
	Checkup(List<Part> parts) {
		this(parts, PATIENCE);
	}

	Checkup(List<Part> parts, Duration patience) {
		this.parts = List.copyOf(parts);
		this.patience = patience;
	}

	/** How each part is, by its name, in their order. */
	Map<String, Standing> of(OfficeCode office) {
		var looks = new LinkedHashMap<String, CompletableFuture<Standing>>();
		parts.forEach(part -> looks.put(part.name(),
				begun(part, office).completeOnTimeout(AWAY, patience.toMillis(), TimeUnit.MILLISECONDS)));
		var seen = new LinkedHashMap<String, Standing>();
		looks.forEach((name, look) -> seen.put(name, look.join()));
		return seen;
	}

	private static CompletableFuture<Standing> begun(Part part, OfficeCode office) {
		var seen = new CompletableFuture<Standing>();
		Thread.ofVirtual().name("health").start(() -> {
			try {
				seen.complete(part.look(office));
			} catch (RuntimeException away) {
				LOG.debug("{} does not answer: {}", part.name(), away.getClass().getSimpleName());
				seen.complete(AWAY);
			}
		});
		return seen;
	}

}
