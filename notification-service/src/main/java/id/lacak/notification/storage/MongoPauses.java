package id.lacak.notification.storage;

import java.util.ArrayList;
import java.util.Date;
import java.util.List;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import id.lacak.notification.delivery.Pauses;
import org.bson.Document;
import org.springframework.stereotype.Component;

/** What is held back, in the collection {@code pauses}, one small document each. */
@Component
class MongoPauses implements Pauses {

	private static final String ID = "_id";

	private final Database database;

	MongoPauses(Database database) {
		this.database = database;
	}

	@Override
	public List<Pause> all() {
		return this.database
				.ask(() -> this.database.pauses().find().map(MongoPauses::read).into(new ArrayList<>()));
	}

	@Override
	public void begin(Pause pause) {
		var id = id(pause.office(), pause.kind(), pause.name());
		var first = Updates.combine(Updates.setOnInsert("office", pause.office()),
				Updates.setOnInsert("kind", pause.kind().name()), Updates.setOnInsert("name", pause.name()),
				Updates.setOnInsert("by", pause.by()), Updates.setOnInsert("why", pause.why()),
				Updates.setOnInsert("at", Date.from(pause.at())));
		this.database.ask(
				() -> this.database.pauses().updateOne(Filters.eq(ID, id), first, new UpdateOptions().upsert(true)));
	}

	@Override
	public boolean end(String office, Kind kind, String name) {
		var known = Filters.eq(ID, id(office, kind, name));
		return this.database.ask(() -> this.database.pauses().deleteOne(known).getDeletedCount() == 1);
	}

	private static String id(String office, Kind kind, String name) {
		return String.join("/", office, kind.name(), name);
	}

	private static Pause read(Document d) {
		return new Pause(d.getString("office"), Kind.valueOf(d.getString("kind")), d.getString("name"),
				d.getString("by"), d.getString("why"), StateDocuments.instant(d, "at"));
	}

}
