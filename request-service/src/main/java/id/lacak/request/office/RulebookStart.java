package id.lacak.request.office;

import com.mongodb.MongoSocketException;
import com.mongodb.MongoTimeoutException;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.stereotype.Component;

/** Refuses to start when the settings would rewrite rules that cases have run under. */
@Component
class RulebookStart implements ApplicationRunner {

	private static final Logger LOG = LoggerFactory.getLogger(RulebookStart.class);

	private final Rulebooks rulebooks;

	RulebookStart(Rulebooks rulebooks) {
		this.rulebooks = rulebooks;
	}

	@Override
	public void run(ApplicationArguments arguments) {
		try {
			rulebooks.compare();
		} catch (MongoTimeoutException | MongoSocketException away) {
			// the first use of each version compares again
			LOG.warn("the rulebooks cannot be compared with the used ones yet: {}", away.getClass().getSimpleName());
		}
	}

}
