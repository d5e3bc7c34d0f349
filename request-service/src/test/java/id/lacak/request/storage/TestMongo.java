package id.lacak.request.storage;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;

import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.ServerVersion;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;

import org.jspecify.annotations.Nullable;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.UUID;

/**
 * A database for a test class: on the server that MONGODB_URI names, otherwise on one in
 * this JVM. Every instance has a database of its own, which goes with it.
 */
public final class TestMongo implements AutoCloseable {

	/** A master key that is good for tests only. */
	public static final String MASTER_KEY = masterKey();

	private final @Nullable MongoServer server;

	private final String uri;

	private final String name = "test_" + UUID.randomUUID().toString().replace("-", "");

	private final MongoClient client;

	private TestMongo() {
		var external = System.getenv("MONGODB_URI");
		if (external == null || external.isBlank()) {
			server = new MongoServer(new MemoryBackend().version(ServerVersion.MONGO_5_0));
			server.bind("127.0.0.1", 0);
			uri = server.getConnectionString();
		} else {
			server = null;
			uri = external;
		}
		client = MongoClients.create(settings());
	}

	/** A running server with an empty database. */
	public static TestMongo start() {
		return new TestMongo();
	}

	/** Where the server is. */
	public String uri() {
		return uri;
	}

	/** The name of this instance's database. */
	public String name() {
		return name;
	}

	/** The database. */
	public MongoDatabase database() {
		return client.getDatabase(name);
	}

	/** A client of the server; closed with it. */
	public MongoClient client() {
		return client;
	}

	MongoClientSettings settings() {
		return MongoClientSettings.builder().applyConnectionString(new ConnectionString(uri)).build();
	}

	/** Empties the database. */
	public void clear() {
		database().drop();
	}

	@Override
	public void close() {
		client.getDatabase(name).drop();
		client.close();
		if (server != null)
			server.shutdownNow();
	}

	private static String masterKey() {
		var key = new byte[96];
		new SecureRandom().nextBytes(key);
		return Base64.getEncoder().encodeToString(key);
	}

}
