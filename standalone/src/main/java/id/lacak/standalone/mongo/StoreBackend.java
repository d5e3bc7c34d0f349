package id.lacak.standalone.mongo;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.atomic.LongAdder;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.ServerVersion;
import de.bwaldvogel.mongo.backend.AbstractMongoBackend;
import de.bwaldvogel.mongo.bson.Document;
import io.netty.channel.Channel;

/** Answers commands; one that may write is answered when its changes are on the disk. */
final class StoreBackend extends AbstractMongoBackend {

	private static final Set<String> READING = Set.of("find", "getmore", "count", "distinct", "ping", "hello",
			"ismaster", "buildinfo", "listcollections", "listindexes", "listdatabases", "killcursors", "endsessions",
			"serverstatus", "dbstats", "collstats", "connectionstatus", "whatsmyuri", "hostinfo", "getparameter");

	/** So many documents at a time; the library would hand over all that is left, in one answer of any size. */
	private static final int BATCH = 250;

	private final DurableStore store;

	private final LongAdder examined = new LongAdder();

	StoreBackend(DurableStore store) {
		super(Clock.systemUTC());
		this.store = store;
		version(ServerVersion.MONGO_5_0);
		for (String database : StoreNames.databases(store.mapNames())) {
			store.change(() -> resolveDatabase(database));
		}
	}

	/** How many documents queries have looked at since the start. */
	long examined() {
		return this.examined.sum();
	}

	@Override
	public Document handleCommand(Channel channel, String databaseName, String command, Document query) {
		String name = command.toLowerCase(Locale.ROOT);
		if (name.equals("hello")) {
			return hello(channel, databaseName, query);
		}
		if (name.equals("listdatabases")) {
			return listDatabases();
		}
		if (name.equals("find") || name.equals("getmore")) {
			query.putIfAbsent("batchSize", BATCH);
		}
		if (READING.contains(name) || (name.equals("aggregate") && !writes(query))) {
			return this.store.read(() -> super.handleCommand(channel, databaseName, command, query));
		}
		return this.store.change(() -> super.handleCommand(channel, databaseName, command, query));
	}

	private Document hello(Channel channel, String databaseName, Document query) {
		var answer = super.handleCommand(channel, databaseName, "isMaster", query);
		answer.remove("ismaster");
		return answer.append("isWritablePrimary", true).append("helloOk", true);
	}

	private Document listDatabases() {
		var databases = listDatabaseNames().stream()
				.sorted()
				.map((name) -> new Document("name", name).append("empty", false))
				.toList();
		return new Document("databases", databases).append("ok", 1.0);
	}

	private static boolean writes(Document aggregate) {
		var stages = (List<?>) Objects.requireNonNull(aggregate.get("pipeline"));
		return stages.getLast() instanceof Document last && (last.containsKey("$out") || last.containsKey("$merge"));
	}

	@Override
	protected MongoDatabase openOrCreateDatabase(String databaseName) {
		return new StoreDatabase(databaseName, getCursorRegistry(), this.store, this.examined);
	}

	@Override
	public void close() {
		super.close();
		this.store.close();
	}

}
