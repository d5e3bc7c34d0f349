package id.lacak.request.storage;

import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.lt;

import id.lacak.request.health.Part;
import id.lacak.request.lifecycle.OfficeCode;

import org.bson.Document;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Date;
import java.util.List;

/** The database, and the events that wait in it. */
final class StoreParts {

	/** The relay looks every few seconds: what was due before has nobody who sends it. */
	private static final Duration LONG = Duration.ofMinutes(5);

	private StoreParts() {
	}

	/** Whether the database answers. */
	record Store(RequestDatabase database) implements Part {

		@Override
		public String name() {
			return "database";
		}

		@Override
		public Standing look(OfficeCode office) {
			database.database().runCommand(new Document("ping", 1));
			return new Standing(State.WELL, List.of());
		}
	}

	/** Whether events leave; those of all offices are one queue. */
	record Waiting(RequestDatabase database, InstantSource machineTime) implements Part {

		@Override
		public String name() {
			return "outbox";
		}

		@Override
		public Standing look(OfficeCode office) {
			var before = Date.from(machineTime.instant().minus(LONG));
			var waiting = 0L;
			var late = 0L;
			for (var documents : database.announcing()) {
				waiting += documents.countDocuments(exists(Outbox.NEXT));
				late += documents.countDocuments(lt(Outbox.NEXT, before));
			}
			return new Standing(late > 0 ? State.WATCH : State.WELL, List.of(new Fact("waiting", waiting)));
		}
	}

}
