package id.lacak.standalone;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import static org.assertj.core.api.Assertions.assertThat;

/** What the documents promise is there. */
class DocsTest {

	private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();

	private static final Pattern LINK = Pattern.compile("]\\(([^)\\s]+)\\)");

	private static final Pattern MODULE = Pattern.compile("<module>([^<]+)</module>");

	static List<Path> documents() throws IOException {
		try (var top = Files.list(ROOT); var below = Files.walk(ROOT.resolve("docs"))) {
			return Stream.concat(top, below).filter(path -> path.toString().endsWith(".md")).sorted().toList();
		}
	}

	static List<Path> bundles() throws IOException {
		try (var files = Files.walk(ROOT, 8)) {
			return files.filter(path -> path.toString().contains("src/main/resources"))
					.filter(path -> path.toString().endsWith("_en.properties"))
					.sorted()
					.toList();
		}
	}

	@ParameterizedTest
	@MethodSource("documents")
	void link_only_to_what_is_there(Path document) throws IOException {
		for (var target : targets(document)) {
			var parts = target.split("#", 2);
			var file = parts[0].isEmpty() ? document : folderOf(document).resolve(parts[0]);
			assertThat(file).as("%s links to %s", document, target).exists();
			if (parts.length == 2)
				assertThat(headings(file)).as("%s links to %s", document, target).contains(parts[1]);
		}
	}

	@Test
	void name_every_module() throws IOException {
		var architecture = Files.readString(ROOT.resolve("docs/architecture.md"));
		var modules = MODULE.matcher(Files.readString(ROOT.resolve("pom.xml"))).results().toList();
		assertThat(modules).isNotEmpty()
				.allSatisfy(module -> assertThat(architecture).contains("| `" + module.group(1) + "` |"));
	}

	@ParameterizedTest
	@ValueSource(strings = {"gateway/src/main/java/id/lacak/gateway",
			"request-service/src/main/java/id/lacak/request",
			"notification-service/src/main/java/id/lacak/notification"})
	void name_every_package(String service) throws IOException {
		var section = section(service.substring(service.lastIndexOf('/') + 1));
		try (var packages = Files.list(ROOT.resolve(service))) {
			assertThat(packages.filter(DocsTest::holdsCode)).allSatisfy(
					feature -> assertThat(section).contains("| `" + feature.getFileName() + "` |"));
		}
	}

	@Test
	void number_every_decision_once() throws IOException {
		try (var pages = Files.list(ROOT.resolve("docs/adr"))) {
			var names = pages.map(page -> page.getFileName().toString()).toList();
			assertThat(names).isNotEmpty().allMatch(name -> name.matches("\\d{4}-[a-z0-9-]+\\.md"));
			assertThat(names.stream().map(name -> name.substring(0, 4))).doesNotHaveDuplicates();
		}
	}

	@Test
	void keep_the_first_page_short() throws IOException {
		assertThat(Files.readAllLines(ROOT.resolve("README.md"))).hasSizeLessThanOrEqualTo(120);
	}

	@Test
	void say_everything_in_both_languages() throws IOException {
		assertThat(bundles()).allSatisfy(english -> {
			var name = english.getFileName().toString().replace("_en.properties", ".properties");
			assertThat(keys(english)).as(english.toString())
					.isEqualTo(keys(folderOf(english).resolve(name)));
		});
	}

	private static List<String> targets(Path document) throws IOException {
		return LINK.matcher(Files.readString(document))
				.results()
				.map(link -> link.group(1))
				.filter(target -> !target.matches("[a-z]+:.*"))
				.toList();
	}

	/** Anchors as forges make them from headings. */
	private static List<String> headings(Path document) throws IOException {
		return Files.readAllLines(document)
				.stream()
				.filter(line -> line.startsWith("#"))
				.map(line -> line.replaceFirst("#+ ", "").toLowerCase(Locale.ROOT))
				.map(title -> title.replaceAll("[^\\p{L}\\p{N} _-]", "").replace(' ', '-'))
				.toList();
	}

	private static String section(String service) throws IOException {
		var text = Files.readString(ROOT.resolve("docs/architecture.md"));
		var start = text.indexOf("(`id.lacak." + service + "`)");
		assertThat(start).as("a section for " + service).isPositive();
		var end = text.indexOf("\n### ", start);
		return end < 0 ? text.substring(start) : text.substring(start, end);
	}

	private static boolean holdsCode(Path folder) {
		if (!Files.isDirectory(folder))
			return false;
		try (var files = Files.list(folder)) {
			return files.anyMatch(file -> file.toString().endsWith(".java"));
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	private static TreeSet<String> keys(Path bundle) {
		try (Reader reader = Files.newBufferedReader(bundle)) {
			var properties = new Properties();
			properties.load(reader);
			return new TreeSet<>(properties.stringPropertyNames());
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	private static Path folderOf(Path file) {
		var folder = file.getParent();
		return folder == null ? ROOT : folder;
	}

}
