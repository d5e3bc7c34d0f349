package id.lacak.request.outbox;

import org.apache.qpid.server.SystemLauncher;
import org.springframework.amqp.core.Message;
import org.springframework.amqp.rabbit.connection.CachingConnectionFactory;
import org.springframework.amqp.rabbit.core.RabbitAdmin;
import org.springframework.amqp.rabbit.core.RabbitTemplate;

import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.BindException;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;

/**
 * An AMQP 0-9-1 broker for tests: the one that RABBITMQ_URI names, otherwise one in this
 * JVM, started once.
 */
public final class TestBroker {

	private static final URI URI = started();

	private TestBroker() {
	}

	/** Where it is. */
	public static URI uri() {
		return URI;
	}

	/** A door in front of it. */
	public static TestGate gate() {
		return new TestGate(URI.getHost(), URI.getPort());
	}

	/** Connections as the service has them. */
	public static CachingConnectionFactory connections(int port) {
		var connections = new CachingConnectionFactory(URI.getHost(), port);
		var user = URI.getUserInfo().split(":");
		connections.setUsername(user[0]);
		connections.setPassword(user[1]);
		connections.setPublisherConfirmType(CachingConnectionFactory.ConfirmType.CORRELATED);
		connections.setPublisherReturns(true);
		connections.setConnectionTimeout(2000);
		return connections;
	}

	/** Connections straight to it. */
	public static CachingConnectionFactory connections() {
		return connections(URI.getPort());
	}

	/** Declares what the service declares, with empty queues. */
	public static void declare(CachingConnectionFactory connections) {
		var admin = new RabbitAdmin(connections);
		Topology.declarables().getDeclarablesByType(org.springframework.amqp.core.Queue.class).forEach(queue -> {
			admin.declareQueue(queue);
			admin.purgeQueue(queue.getName());
		});
		Topology.declarables()
				.getDeclarablesByType(org.springframework.amqp.core.Exchange.class)
				.forEach(admin::declareExchange);
		Topology.declarables()
				.getDeclarablesByType(org.springframework.amqp.core.Binding.class)
				.forEach(admin::declareBinding);
	}

	/** Takes what lies in a queue. */
	public static List<Message> take(CachingConnectionFactory connections, String queue) {
		var rabbit = new RabbitTemplate(connections);
		var messages = new ArrayList<Message>();
		for (var message = rabbit.receive(queue); message != null; message = rabbit.receive(queue))
			messages.add(message);
		return messages;
	}

	/** A text of the JSON in a message. */
	static String text(Message message, String pointer) {
		return JsonMapper.shared().readTree(message.getBody()).at(pointer).stringValue();
	}

	private static URI started() {
		var external = System.getenv("RABBITMQ_URI");
		if (external != null && !external.isBlank())
			return java.net.URI.create(external);
		try {
			var port = freePort();
			new SystemLauncher().startup(settings(port));
			if (!listens(port))
				throw new IllegalStateException("nothing listens on port " + port);
			return java.net.URI.create("amqp://guest:guest@127.0.0.1:" + port);
		} catch (Exception e) {
			throw new IllegalStateException("the broker does not start", e);
		}
	}

	private static Map<String, Object> settings(int port) throws IOException {
		var folder = Files.createTempDirectory("lacak-broker");
		var configuration = folder.resolve("broker.json");
		Files.writeString(configuration, """
				{"name":"test","modelVersion":"9.1",
				 "authenticationproviders":[{"name":"plain","type":"Plain","secureOnlyMechanisms":[],
				   "users":[{"name":"guest","type":"managed","password":"guest"}]}],
				 "ports":[{"name":"AMQP","type":"AMQP","bindingAddress":"127.0.0.1","port":"%d",
				   "protocols":["AMQP_0_9_1"],"authenticationProvider":"plain",
				   "virtualhostaliases":[{"name":"nameAlias","type":"nameAlias"},
				                         {"name":"defaultAlias","type":"defaultAlias"}]}],
				 "virtualhostnodes":[{"name":"default","type":"Memory","defaultVirtualHostNode":"true",
				   "virtualHostInitialConfiguration":"{\\"type\\":\\"Memory\\"}"}]}""".formatted(port));
		var properties = Files.createFile(folder.resolve("system.properties"));
		var settings = new HashMap<String, Object>(Map.of("type", "Memory", "startupLoggedToSystemOut", false,
				"initialConfigurationLocation", configuration.toUri().toString(), "initialSystemPropertiesLocation",
				properties.toUri().toString()));
		settings.put("context", Map.of("qpid.work_dir", folder.toString(), "queue.behaviourOnUnknownDeclareArgument",
				"IGNORE", "queue.maximumDeliveryAttempts", "1"));
		return settings;
	}

	/** Below the ports of outgoing connections, which could take it before the broker does. */
	private static int freePort() throws IOException {
		while (true)
			try (var socket = new ServerSocket(ThreadLocalRandom.current().nextInt(10_000, 32_000))) {
				return socket.getLocalPort();
			} catch (BindException taken) {
				// the next one
			}
	}

	/** {@code startup} has come back, so it does or it never will. */
	private static boolean listens(int port) {
		try (var socket = new Socket()) {
			socket.connect(new InetSocketAddress("127.0.0.1", port), 200);
			return true;
		} catch (IOException e) {
			return false;
		}
	}

}
