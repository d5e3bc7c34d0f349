package id.lacak.notification.support;

import java.io.IOException;
import java.net.BindException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;

import com.rabbitmq.client.Channel;
import com.rabbitmq.client.Connection;
import com.rabbitmq.client.ConnectionFactory;
import org.apache.qpid.server.SystemLauncher;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** An AMQP broker in this JVM, or the one RABBITMQ_URI names. */
public final class TestBroker implements AutoCloseable {

	private static final String CONFIGURATION = """
			{"name":"embedded","modelVersion":"9.1",
			 "authenticationproviders":[{"name":"plain","type":"Plain","secureOnlyMechanisms":[],
			   "users":[{"name":"guest","type":"managed","password":"guest"}]}],
			 "ports":[{"name":"AMQP","type":"AMQP","bindingAddress":"127.0.0.1","port":"%d","protocols":["AMQP_0_9_1"],
			   "authenticationProvider":"plain","virtualhostaliases":[{"name":"nameAlias","type":"nameAlias"},
			   {"name":"defaultAlias","type":"defaultAlias"}]}],
			 "virtualhostnodes":[{"name":"default","type":"Memory","defaultVirtualHostNode":"true",
			   "virtualHostInitialConfiguration":"{\\"type\\":\\"Memory\\"}"}]}""";

	private final String uri;

	private SystemLauncher launcher;

	private TestBroker(String uri) {
		this.uri = uri;
	}

	public static TestBroker start() throws Exception {
		var installed = System.getenv("RABBITMQ_URI");
		return (installed != null) ? new TestBroker(installed) : embedded(freePort());
	}

	public static TestBroker embedded(int port) throws Exception {
		var broker = new TestBroker("amqp://guest:guest@127.0.0.1:" + port);
		var folder = Files.createTempDirectory("broker");
		var configuration = Files.writeString(folder.resolve("broker.json"), CONFIGURATION.formatted(port));
		var properties = Files.createFile(folder.resolve("empty.properties"));
		broker.launcher = new SystemLauncher();
		broker.launcher.startup(attributes(folder, configuration, properties));
		return broker;
	}

	private static Map<String, Object> attributes(Path folder, Path configuration, Path properties) {
		var attributes = new HashMap<String, Object>();
		attributes.put("type", "Memory");
		attributes.put("startupLoggedToSystemOut", false);
		attributes.put("initialConfigurationLocation", configuration.toUri().toString());
		attributes.put("initialSystemPropertiesLocation", properties.toUri().toString());
		attributes.put("context", Map.of("qpid.work_dir", folder.toString(), "queue.behaviourOnUnknownDeclareArgument",
				"IGNORE", "queue.maximumDeliveryAttempts", "1"));
		return attributes;
	}

	public static int freePort() throws IOException {
		while (true)
			try (var socket = new ServerSocket(ThreadLocalRandom.current().nextInt(10_000, 32_000))) {
				return socket.getLocalPort();
			} catch (BindException taken) {
				// the next one
			}
	}

	/** A connection of the test's own. */
	public Connection connect() throws Exception {
		var factory = new ConnectionFactory();
		factory.setUri(this.uri);
		return factory.newConnection();
	}

	/**
	 * A channel that publishes with confirms and listens to the product's events.
	 * @param heard where the events of these routing keys are put
	 */
	public static Channel listening(Connection connection, List<JsonNode> heard, String... keys) throws IOException {
		var channel = connection.createChannel();
		channel.confirmSelect();
		channel.exchangeDeclare("lacak.events", "topic", true);
		var queue = channel.queueDeclare().getQueue();
		for (var key : keys)
			channel.queueBind(queue, "lacak.events", key);
		channel.basicConsume(queue, true,
				(tag, delivery) -> heard.add(JsonMapper.shared().readTree(delivery.getBody())), tag -> {
				});
		return channel;
	}

	public String uri() {
		return this.uri;
	}

	@Override
	public void close() {
		if (this.launcher != null) {
			this.launcher.shutdown();
		}
	}

}
