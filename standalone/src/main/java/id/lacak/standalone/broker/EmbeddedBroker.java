package id.lacak.standalone.broker;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

import org.apache.qpid.server.SystemLauncher;

/**
 * A broker on the loopback address with the user {@code guest} (password the same) and
 * one virtual host. Durable exchanges, queues and persistent messages outlive the end of
 * the process, also a sudden one: a publisher's confirm comes after the disk.
 */
public final class EmbeddedBroker implements AutoCloseable {

	private static final int CONNECT_MILLIS = 2_000;

	/**
	 * Unknown queue arguments are ignored instead of closing the connection, and a
	 * message that a consumer rejects for good is dropped instead of redelivered without
	 * end, both as with RabbitMQ.
	 */
	private static final Map<String, String> BEHAVIOUR = Map.of("queue.behaviourOnUnknownDeclareArgument", "IGNORE",
			"queue.maximumDeliveryAttempts", "1");

	private final SystemLauncher launcher;

	private final int port;

	private EmbeddedBroker(SystemLauncher launcher, int port) {
		this.launcher = launcher;
		this.port = port;
	}

	/**
	 * Starts the broker and returns when it accepts connections.
	 * @param folder for its configuration and its data
	 * @param port 0 for a free one
	 * @throws IllegalStateException if it does not start
	 */
	public static EmbeddedBroker start(Path folder, int port) {
		int chosen = claim(port);
		// where the store's database would write a log into the working directory
		System.setProperty("derby.stream.error.file", folder.resolve("derby.log").toString());
		var failure = new StartFailure();
		var launcher = new SystemLauncher(failure);
		try {
			launcher.startup(attributes(Files.createDirectories(folder), chosen));
		} catch (Exception failed) {
			launcher.shutdown();
			throw new IllegalStateException("the embedded broker does not start", failed);
		}
		if (!accepts(chosen)) {
			launcher.shutdown();
			throw new IllegalStateException("the embedded broker does not listen on port " + chosen, failure.reason());
		}
		return new EmbeddedBroker(launcher, chosen);
	}

	private static Map<String, Object> attributes(Path folder, int port) throws IOException {
		var configuration = Files.writeString(folder.resolve("broker.json"), configuration(port));
		var noProperties = Files.writeString(folder.resolve("system.properties"), "");
		var context = new HashMap<>(BEHAVIOUR);
		context.put("qpid.work_dir", folder.resolve("work").toAbsolutePath().toString());
		var attributes = new HashMap<String, Object>();
		attributes.put("type", "Memory");
		attributes.put("startupLoggedToSystemOut", false);
		attributes.put("initialConfigurationLocation", configuration.toUri().toString());
		attributes.put("initialSystemPropertiesLocation", noProperties.toUri().toString());
		attributes.put("context", context);
		return attributes;
	}

	private static String configuration(int port) {
		return """
				{
				  "name": "embedded",
				  "modelVersion": "9.1",
				  "authenticationproviders": [{
				    "name": "plain",
				    "type": "Plain",
				    "secureOnlyMechanisms": [],
				    "users": [{"name": "guest", "type": "managed", "password": "guest"}]
				  }],
				  "ports": [{
				    "name": "AMQP",
				    "type": "AMQP",
				    "bindingAddress": "127.0.0.1",
				    "port": "%d",
				    "protocols": ["AMQP_0_9_1"],
				    "authenticationProvider": "plain",
				    "virtualhostaliases": [
				      {"name": "nameAlias", "type": "nameAlias"},
				      {"name": "defaultAlias", "type": "defaultAlias"}
				    ]
				  }],
				  "virtualhostnodes": [{
				    "name": "default",
				    "type": "JSON",
				    "defaultVirtualHostNode": "true",
				    "virtualHostInitialConfiguration": "{\\"type\\": \\"DERBY\\"}"
				  }]
				}
				""".formatted(port);
	}

	/**
	 * The port itself, or a free one for 0; the broker would only log that it is taken.
	 */
	private static int claim(int port) {
		try (var socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
			return socket.getLocalPort();
		} catch (IOException failed) {
			throw new IllegalStateException("port " + port + " is taken", failed);
		}
	}

	private static boolean accepts(int port) {
		try (var socket = new Socket()) {
			socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), CONNECT_MILLIS);
			return true;
		} catch (IOException refused) {
			return false;
		}
	}

	public int port() {
		return this.port;
	}

	/** The address with user and password. */
	public String uri() {
		return "amqp://guest:guest@127.0.0.1:" + this.port;
	}

	/** Closes all connections and the store. */
	@Override
	public void close() {
		this.launcher.shutdown();
	}

}
