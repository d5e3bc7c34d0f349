package id.lacak.notification.operations;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.util.ClassUtils;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.yaml.snakeyaml.Yaml;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/** The description of the operations names what the controllers map, and nothing else. */
@NullUnmarked
class OperationsDescriptionTest {

	private static final Set<String> METHODS = Set.of("get", "post", "put", "delete", "patch");

	private final JsonNode description = JsonMapper.shared()
			.valueToTree(new Yaml().load(getClass().getResourceAsStream("/notification/openapi.yaml")));

	@Test
	void names_every_route_of_the_controllers_and_no_other() {
		var described = new TreeSet<String>();
		this.description.path("paths")
				.properties()
				.forEach(path -> path.getValue()
						.propertyNames()
						.stream()
						.filter(METHODS::contains)
						.forEach(method -> described.add(method + " " + path.getKey())));
		assertThat(described).hasSizeGreaterThan(15).isEqualTo(mapped());
	}

	@Test
	void refers_only_to_what_it_holds() {
		assertThat(this.description.findValuesAsString("$ref")).isNotEmpty()
				.allSatisfy(reference -> assertThat(this.description.at(reference.substring(1)).isMissingNode())
						.as(reference)
						.isFalse());
	}

	@Test
	void gives_every_operation_its_own_name() {
		assertThat(this.description.findValuesAsString("operationId")).doesNotHaveDuplicates().hasSizeGreaterThan(15);
	}

	private static Set<String> mapped() {
		var scanner = new ClassPathScanningCandidateComponentProvider(false);
		scanner.addIncludeFilter(new AnnotationTypeFilter(RestController.class));
		var routes = new TreeSet<String>();
		for (var bean : scanner.findCandidateComponents("id.lacak.notification")) {
			for (var method : ClassUtils.resolveClassName(String.valueOf(bean.getBeanClassName()), null)
					.getDeclaredMethods()) {
				var mapping = AnnotatedElementUtils.findMergedAnnotation(method, RequestMapping.class);
				if (mapping != null) {
					Arrays.stream(mapping.path())
							.filter(path -> path.startsWith(OperationsDoor.PATH))
							.forEach(path -> Arrays.stream(mapping.method())
									.forEach(verb -> routes.add(verb.name().toLowerCase(Locale.ROOT) + " " + path)));
				}
			}
		}
		return routes;
	}

}
