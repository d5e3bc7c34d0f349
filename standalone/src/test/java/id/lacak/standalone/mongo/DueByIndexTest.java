package id.lacak.standalone.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClients;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Projections;

import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.stream.IntStream;

/** Looking for due cases costs what is due, not what exists, on the embedded server too. */
class DueByIndexTest {

	private static final Instant NINE = Instant.parse("2026-11-30T02:00:00Z");

	@Test
	void only_what_is_due_is_looked_at(@TempDir Path folder) {
		try (var server = EmbeddedMongo.start(folder, 0); var client = MongoClients.create(server.uri())) {
			var cases = client.getDatabase("requests").getCollection("cases");
			cases.createIndex(Indexes.ascending("nextLegalInstant"));
			cases.insertMany(IntStream.range(0, 5_000)
					.mapToObj(number -> new Document("_id", "case-" + number).append("office", "depok")
							.append("nextLegalInstant", Date.from(NINE.plusSeconds(number - 9L))))
					.toList());
			for (var due : new int[]{0, 10}) {
				var before = server.documentsExamined();
				assertThat(
						cases.find(Filters.lte("nextLegalInstant", Date.from(due == 0 ? NINE.minusSeconds(60) : NINE)))
								.sort(Indexes.ascending("nextLegalInstant"))
								.limit(100)
								.projection(Projections.include("office", "nextLegalInstant"))
								.into(new ArrayList<>()))
						.hasSize(due);
				assertThat(server.documentsExamined() - before).isLessThanOrEqualTo(due);
			}
		}
	}

}
