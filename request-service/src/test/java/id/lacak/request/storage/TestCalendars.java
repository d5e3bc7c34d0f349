package id.lacak.request.storage;

import id.lacak.request.calendar.CalendarChanges;
import id.lacak.request.calendar.FeedAddresses;
import id.lacak.request.calendar.OpenCases;
import id.lacak.request.office.CalendarShelf;
import id.lacak.request.office.RulebookShelf;

import java.time.InstantSource;

/** Stored calendars and rulebooks on a test database. */
public final class TestCalendars {

	private TestCalendars() {
	}

	public static CalendarShelf on(TestMongo mongo) {
		return new MongoCalendars(new RequestDatabase(mongo.client(), mongo.name()));
	}

	public static CalendarChanges changes(TestMongo mongo, InstantSource machineTime) {
		return new MongoCalendarChanges(new RequestDatabase(mongo.client(), mongo.name()), machineTime);
	}

	public static OpenCases openCases(TestMongo mongo) {
		return new MongoOpenCases(new RequestDatabase(mongo.client(), mongo.name()));
	}

	public static FeedAddresses feeds(TestMongo mongo) {
		return new MongoFeedAddresses(new RequestDatabase(mongo.client(), mongo.name()));
	}

	public static RulebookShelf rulebooks(TestMongo mongo) {
		return new MongoRulebooks(new RequestDatabase(mongo.client(), mongo.name()));
	}

}
