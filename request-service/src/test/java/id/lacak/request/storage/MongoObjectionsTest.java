package id.lacak.request.storage;

import static org.assertj.core.api.Assertions.assertThat;

import id.lacak.request.lifecycle.ASetting;
import id.lacak.request.lifecycle.CaseId;
import id.lacak.request.objection.AnObjection;
import id.lacak.request.objection.Objections;
import id.lacak.request.objection.ObjectionsContract;

import org.bson.Document;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;

@NullUnmarked
class MongoObjectionsTest implements ObjectionsContract {

	private static TestMongo mongo;

	private TestRegister register;

	@BeforeAll
	static void start() {
		mongo = TestMongo.start();
	}

	@AfterAll
	static void stop() {
		mongo.close();
	}

	@BeforeEach
	void open() {
		register = TestRegister.on(mongo, InstantSource.system(), () -> {
		});
	}

	@AfterEach
	void empty() {
		register.close();
		mongo.clear();
	}

	@Override
	public Objections objections() {
		return register.objections();
	}

	@Override
	public List<String> looks() {
		return mongo.database()
				.getCollection("identity_looks")
				.find()
				.map(look -> look.getString("case") + " " + look.getString("by") + " "
						+ look.getDate("at").toInstant())
				.into(new ArrayList<>());
	}

	@Test
	void no_identity_number_is_kept_in_clear_and_none_is_read_by_the_way() {
		objections().open(AnObjection.withoutRequest().intake());
		var stored = stored();
		assertThat(stored.toJson()).doesNotContain("3276014507900002").contains("3276********0002");
		assertThat(stored.get("identity", Document.class)).containsOnlyKeys("applicant");
	}

	@Test
	void its_announcement_waits_in_the_same_document_and_is_relayed() {
		objections().open(AnObjection.toARefusal().intake());
		var batches = register.pending().claim(Instant.now(), Instant.now().plusSeconds(30), 10);
		assertThat(batches).singleElement().satisfies(batch -> {
			assertThat(batch.collection()).isEqualTo("objections");
			assertThat(batch.announcements()).singleElement()
					.satisfies(news -> assertThat(news.routingKey()).isEqualTo("objection.registered"));
		});
	}

	@Test
	void a_document_of_another_version_loads_without_what_came_later() {
		objections().open(AnObjection.withoutRequest().intake());
		for (var field : List.of("opinions", "documents", "told", "dispute"))
			mongo.database()
					.getCollection("objections")
					.updateMany(new Document(), new Document("$unset", new Document(field, "")));
		var id = new CaseId(stored().getString("_id"));
		var file = objections().find(ASetting.DEPOK, id).orElseThrow();
		assertThat(file.objection().opinions()).isEmpty();
		assertThat(file.historyIntact()).isTrue();
	}

	private static Document stored() {
		return mongo.database().getCollection("objections").find().first();
	}

}
