package id.lacak.notification.inbox;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import id.lacak.notification.support.Contracts;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.springframework.amqp.core.Binding;
import org.springframework.amqp.core.Declarables;
import org.springframework.amqp.core.Queue;
import org.springframework.amqp.core.TopicExchange;
import org.yaml.snakeyaml.Yaml;

import static org.assertj.core.api.Assertions.assertThat;

/** What is declared is what the contract draws. */
@NullUnmarked
class TopologyTest {

	private final Map<String, Object> document = new Yaml()
			.load(Contracts.text(Contracts.root().resolve("asyncapi.yaml")));

	private final Declarables declared = new Topology().exchangeAndQueues();

	@Test
	void declares_the_queues_of_the_contract_each_with_its_parking_queue() {
		assertThat(this.declared.getDeclarablesByType(Queue.class))
				.allSatisfy(queue -> assertThat(queue.getArguments()).containsEntry("x-queue-type", "quorum"))
				.allSatisfy(queue -> assertThat(queue.isDurable()).isTrue())
				.extracting(Queue::getName)
				.containsExactlyInAnyOrder("notification.events", "notification.events.dead", "notification.commands",
						"notification.commands.dead", "request.deliveries.dead")
				.allSatisfy(name -> assertThat(channels()).containsKey(name.replace('.', '-')));
		assertThat(this.declared.getDeclarablesByType(TopicExchange.class)).singleElement()
				.satisfies(exchange -> assertThat(exchange.getName()).isEqualTo("lacak.events"));
	}

	@Test
	@SuppressWarnings("unchecked")
	void binds_each_queue_as_the_contract_says() {
		for (var queue : List.of("notification.events", "notification.commands")) {
			var drawn = (Map<String, Object>) channels().get(queue.replace('.', '-'));
			assertThat(this.declared.getDeclarablesByType(Binding.class)
					.stream()
					.filter(binding -> queue.equals(binding.getDestination()))
					.map(Binding::getRoutingKey)).containsExactlyElementsOf((List<String>) drawn.get("x-bindings"));
		}
	}

	@Test
	@SuppressWarnings("unchecked")
	void every_type_of_event_is_drawn_and_every_drawn_one_has_a_schema() {
		var messages = (Map<String, Map<String, Object>>) ((Map<String, Object>) this.document.get("components"))
				.get("messages");
		var names = new ArrayList<String>();
		messages.values().forEach(message -> {
			var type = (String) message.get("name");
			names.add(type);
			assertThat(message.get("x-routing-key")).isEqualTo(type.substring(0, type.lastIndexOf(".v")));
			assertThat(((Map<String, String>) message.get("payload")).get("$ref"))
					.isEqualTo("events/" + type + "/schema.json");
		});
		assertThat(names).containsExactlyInAnyOrderElementsOf(Contracts.types());
	}

	@SuppressWarnings("unchecked")
	private Map<String, Object> channels() {
		return (Map<String, Object>) this.document.get("channels");
	}

}
