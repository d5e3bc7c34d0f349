package id.lacak.request.page;

import org.springframework.core.io.ClassPathResource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** Serves the description of the API (OpenAPI 3.1), which is written by hand. */
@RestController
class ApiDescription {

	private static final CacheControl FIVE_MINUTES = CacheControl.maxAge(Duration.ofMinutes(5)).cachePublic();

	private static final MediaType YAML = MediaType.parseMediaType("application/yaml;charset=UTF-8");

	private final String yaml;

	private final String json;

	ApiDescription(JsonMapper mapper) {
		try {
			yaml = new ClassPathResource("/request/openapi.yaml").getContentAsString(StandardCharsets.UTF_8);
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
		Object document = new Yaml(new SafeConstructor(new LoaderOptions())).load(yaml);
		json = mapper.writeValueAsString(document);
	}

	@GetMapping("/api/openapi.yaml")
	ResponseEntity<String> yaml() {
		return ResponseEntity.ok().cacheControl(FIVE_MINUTES).contentType(YAML).body(yaml);
	}

	@GetMapping("/api/openapi.json")
	ResponseEntity<String> json() {
		return ResponseEntity.ok().cacheControl(FIVE_MINUTES).contentType(MediaType.APPLICATION_JSON).body(json);
	}

}
