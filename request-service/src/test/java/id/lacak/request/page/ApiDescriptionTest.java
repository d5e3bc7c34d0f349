package id.lacak.request.page;

import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.util.Set;
import java.util.TreeSet;

import static org.assertj.core.api.Assertions.assertThat;

/** The description of the API names what the controllers map, and nothing else. */
class ApiDescriptionTest {

	private static final Set<String> METHODS = Set.of("get", "post", "put", "delete", "patch");

	private final JsonNode description = JsonMapper.builder()
			.build()
			.valueToTree(new Yaml(new SafeConstructor(new LoaderOptions()))
					.load(ApiDescriptionTest.class.getResourceAsStream("/request/openapi.yaml")));

	@Test
	void names_every_route_of_the_controllers_and_no_other() {
		var described = new TreeSet<String>();
		description.path("paths")
				.properties()
				.forEach(path -> path.getValue()
						.propertyNames()
						.stream()
						.filter(METHODS::contains)
						.forEach(method -> described.add(method + " " + path.getKey())));
		assertThat(described).isEqualTo(ApiRoutes.mapped());
	}

	@Test
	void refers_only_to_what_it_holds() {
		assertThat(description.findValuesAsString("$ref")).isNotEmpty()
				.allSatisfy(reference -> assertThat(description.at(reference.substring(1)).isMissingNode())
						.as(reference)
						.isFalse());
	}

	@Test
	void gives_every_operation_its_own_name() {
		var names = description.findValuesAsString("operationId");
		assertThat(names).doesNotHaveDuplicates().hasSizeGreaterThan(20);
	}

}
