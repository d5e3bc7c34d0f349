package id.lacak.notification.support;

import java.util.UUID;

import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.ServerVersion;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;

/**
 * A store in this JVM, or the one MONGODB_URI names; each test gets a database of its
 * own.
 */
public final class TestMongo {

	private static final String URI = uri();

	private TestMongo() {
	}

	public static String uriOfServer() {
		return URI;
	}

	public static String freshDatabase() {
		return "notifications-" + UUID.randomUUID().toString().substring(0, 8);
	}

	private static String uri() {
		var installed = System.getenv("MONGODB_URI");
		if (installed != null) {
			return installed;
		}
		var server = new MongoServer(new MemoryBackend().version(ServerVersion.MONGO_5_0));
		var address = server.bind();
		Runtime.getRuntime().addShutdownHook(new Thread(server::shutdownNow));
		return "mongodb://127.0.0.1:" + address.getPort();
	}

}
