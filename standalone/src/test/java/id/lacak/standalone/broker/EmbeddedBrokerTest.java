package id.lacak.standalone.broker;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

import com.rabbitmq.client.AlreadyClosedException;
import com.rabbitmq.client.Channel;
import com.rabbitmq.client.Connection;
import com.rabbitmq.client.ConnectionFactory;
import com.rabbitmq.client.MessageProperties;
import id.lacak.standalone.ChildProcess;
import org.awaitility.Awaitility;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

@NullUnmarked
class EmbeddedBrokerTest {

	@TempDir
	Path folder;

	@Test
	void keeps_queues_and_messages_over_a_restart() throws Exception {
		try (var broker = EmbeddedBroker.start(this.folder, 0); var connection = connect(broker.uri())) {
			var channel = topology(connection);
			publish(channel, 1, 50);
		}
		try (var broker = EmbeddedBroker.start(this.folder, 0); var connection = connect(broker.uri())) {
			var channel = connection.createChannel();
			channel.confirmSelect();
			publish(channel, 51, 52);
			assertThat(drain(channel)).containsExactlyElementsOf(numbers(1, 52));
		}
	}

	@Test
	void loses_no_confirmed_message_when_killed() throws Exception {
		var process = ChildProcess.start(Broker.class, this.folder.toString());
		int confirmed = 0;
		try (var connection = connect("amqp://guest:guest@127.0.0.1:" + process.firstLine())) {
			var channel = topology(connection);
			for (; confirmed < 60; confirmed++) {
				publish(channel, confirmed + 1, confirmed + 1);
			}
			process.kill();
		} catch (AlreadyClosedException | java.io.IOException killed) {
			// as intended
		} finally {
			process.kill();
		}
		try (var broker = EmbeddedBroker.start(this.folder, 0); var connection = connect(broker.uri())) {
			assertThat(drain(connection.createChannel())).containsExactlyElementsOf(numbers(1, confirmed));
		}
	}

	@Test
	void ignores_queue_arguments_it_does_not_know_and_drops_what_is_rejected() throws Exception {
		try (var broker = EmbeddedBroker.start(this.folder, 0); var connection = connect(broker.uri())) {
			var channel = connection.createChannel();
			channel.queueDeclare("quorum", true, false, false, Map.of("x-queue-type", "quorum"));
			channel.basicPublish("", "quorum", MessageProperties.PERSISTENT_BASIC, new byte[]{1});
			var got = Awaitility.await().until(() -> channel.basicGet("quorum", false), java.util.Objects::nonNull);
			channel.basicReject(got.getEnvelope().getDeliveryTag(), false);
			Awaitility.await().until(() -> channel.queueDeclarePassive("quorum").getMessageCount() == 0);
		}
	}

	@Test
	void says_that_a_port_is_taken() throws Exception {
		try (var other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
			assertThatIllegalStateException().isThrownBy(() -> EmbeddedBroker.start(this.folder, other.getLocalPort()))
					.withMessageContaining("taken");
		}
	}

	private static Connection connect(String uri) throws Exception {
		var factory = new ConnectionFactory();
		factory.setUri(uri);
		factory.setAutomaticRecoveryEnabled(false);
		return factory.newConnection();
	}

	private static Channel topology(Connection connection) throws Exception {
		var channel = connection.createChannel();
		channel.confirmSelect();
		channel.exchangeDeclare("lacak.events", "topic", true);
		channel.queueDeclare("notification.events", true, false, false, Map.of("x-queue-type", "quorum"));
		channel.queueBind("notification.events", "lacak.events", "request.#");
		return channel;
	}

	private static void publish(Channel channel, int from, int to) throws Exception {
		for (int i = from; i <= to; i++) {
			channel.basicPublish("lacak.events", "request.registered", true, MessageProperties.PERSISTENT_BASIC,
					Integer.toString(i).getBytes(StandardCharsets.UTF_8));
		}
		channel.waitForConfirmsOrDie(TimeUnit.SECONDS.toMillis(20));
	}

	private static List<Integer> drain(Channel channel) throws Exception {
		var found = new ArrayList<Integer>();
		for (var message = channel.basicGet("notification.events", true); message != null; message = channel
				.basicGet("notification.events", true)) {
			found.add(Integer.valueOf(new String(message.getBody(), StandardCharsets.UTF_8)));
		}
		return found;
	}

	private static List<Integer> numbers(int from, int to) {
		return java.util.stream.IntStream.rangeClosed(from, to).boxed().toList();
	}

	/** Started by a test in another process. */
	static final class Broker {

		public static void main(String... arguments) throws Exception {
			var broker = EmbeddedBroker.start(Path.of(arguments[0]), 0);
			System.out.println(broker.port());
			System.in.read();
		}

	}

}
