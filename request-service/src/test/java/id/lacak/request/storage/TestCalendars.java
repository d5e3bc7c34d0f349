package id.lacak.request.storage;

import id.lacak.request.office.CalendarShelf;
import id.lacak.request.office.RulebookShelf;

/** Stored calendars and rulebooks on a test database. */
public final class TestCalendars {

	private TestCalendars() {
	}

	public static CalendarShelf on(TestMongo mongo) {
		return new MongoCalendars(new RequestDatabase(mongo.client(), mongo.name()));
	}

	public static RulebookShelf rulebooks(TestMongo mongo) {
		return new MongoRulebooks(new RequestDatabase(mongo.client(), mongo.name()));
	}

}
