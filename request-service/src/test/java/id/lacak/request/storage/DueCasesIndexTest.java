package id.lacak.request.storage;

import static org.assertj.core.api.Assertions.assertThat;

import id.lacak.request.lifecycle.AnIntake;

import org.bson.Document;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;

import java.time.Instant;
import java.util.Date;

/** Only a real server says how it finds; what the stand-alone one looks at is counted in benchmarks. */
@NullUnmarked
@EnabledIfEnvironmentVariable(named = "MONGODB_URI", matches = ".+")
class DueCasesIndexTest {

	@Test
	void due_cases_are_found_by_the_index_and_in_its_order() {
		try (var mongo = TestMongo.start(); var register = TestRegister.on(mongo)) {
			register.requests().open(AnIntake.on("2026-11-23").build());
			var find = new Document("find", "cases")
					.append("filter", new Document("nextLegalInstant",
							new Document("$lte", Date.from(Instant.parse("2026-11-30T02:00:00Z")))))
					.append("sort", new Document("nextLegalInstant", 1))
					.append("limit", 100);
			var plan = mongo.database().runCommand(new Document("explain", find)).toJson();
			assertThat(plan).contains("IXSCAN", "nextLegalInstant_1").doesNotContain("COLLSCAN", "\"SORT\"");
		}
	}

}
