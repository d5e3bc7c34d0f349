package id.lacak.standalone.mongo;

import java.util.TreeSet;

/** How the maps of the store are named; a database name holds no slash. */
final class StoreNames {

	private static final String RECORDS = "records/";

	private static final String ENTRIES = "entries/";

	private StoreNames() {
	}

	static String records(String database, String collection) {
		return RECORDS + database + "/" + collection;
	}

	static String entries(String database, String collection, String index) {
		return ENTRIES + database + "/" + collection + "/" + index;
	}

	/** The databases that have at least one collection. */
	static Iterable<String> databases(Iterable<String> mapNames) {
		var databases = new TreeSet<String>();
		for (String name : mapNames) {
			if (name.startsWith(RECORDS)) {
				databases.add(name.substring(RECORDS.length(), name.indexOf('/', RECORDS.length())));
			}
		}
		return databases;
	}

}
