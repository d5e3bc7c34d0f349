package id.lacak.request.storage;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.model.Updates;

import id.lacak.request.lifecycle.ASetting;
import id.lacak.request.lifecycle.CaseFile;
import id.lacak.request.lifecycle.Intake;
import id.lacak.request.lifecycle.Requests;
import id.lacak.request.objection.AnObjection;
import id.lacak.request.objection.ObjectionFile;
import id.lacak.request.objection.ObjectionIntake;
import id.lacak.request.objection.Objections;
import id.lacak.request.watch.Reminders;
import id.lacak.request.watch.RemindersContract;

import org.bson.Document;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@NullUnmarked
class MongoRemindersTest implements RemindersContract {

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
		register = TestRegister.on(mongo);
	}

	@AfterEach
	void empty() {
		register.close();
		mongo.clear();
	}

	@Override
	public Reminders reminders() {
		return register.reminders();
	}

	@Override
	public CaseFile entered(Intake intake) {
		return ((Requests.Opening.New) register.requests().open(intake)).file();
	}

	@Override
	public ObjectionFile entered(ObjectionIntake intake) {
		return ((Objections.Opening.New) register.objections().open(intake)).file();
	}

	@Test
	void objections_of_an_older_version_are_found_once_they_were_looked_at() {
		var file = entered(AnObjection.toARefusal().filedOn("2026-02-27").intake());
		var objections = mongo.database().getCollection("objections");
		var written = objections.find().first();
		objections.updateOne(new Document(),
				Updates.combine(Updates.unset("derived"), Updates.unset("reminderKey")));
		var older = new OlderObjections(new RequestDatabase(mongo.client(), mongo.name()),
				_ -> ASetting.at("2026-03-02T14:00").build());
		assertThat(older.update()).isEqualTo(1);
		assertThat(older.update()).as("once").isZero();
		assertThat(objections.find().first()).as("nothing else is touched, the version least").isEqualTo(written);
		assertThat(written.getString("reminderKey")).endsWith("/" + file.objection().id());
	}

}
