package id.lacak.request.page;

import id.lacak.request.lifecycle.MissingItem;
import id.lacak.request.lifecycle.NoticeOutcome;
import id.lacak.request.lifecycle.Refusal;
import id.lacak.request.lifecycle.Stage;
import id.lacak.request.lifecycle.Told;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.EncodedResource;
import org.springframework.core.io.support.PropertiesLoaderUtils;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Properties;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import static org.assertj.core.api.Assertions.assertThat;

/** Both languages say the same things, and every word of the law has words for people. */
class MessagesTest {

	private static final Pattern PLACE = Pattern.compile("\\{(\\d)");

	@ParameterizedTest
	@ValueSource(strings = {"messages", "letters", "officer", "objection", "admin"})
	void exist_in_both_languages_with_the_same_places(String bundle) throws IOException {
		var indonesian = read(bundle);
		var english = read(bundle + "_en");
		assertThat(english.stringPropertyNames())
				.containsExactlyInAnyOrderElementsOf(indonesian.stringPropertyNames());
		for (var key : indonesian.stringPropertyNames())
			assertThat(places(english.getProperty(key))).as(key).isEqualTo(places(indonesian.getProperty(key)));
	}

	/** Of two texts with one key only the first would ever be read. */
	@ParameterizedTest
	@ValueSource(strings = {"", "_en"})
	void have_one_home_each(String language) throws IOException {
		var all = new java.util.ArrayList<String>();
		for (var bundle : java.util.List.of("messages", "letters", "officer", "objection", "admin"))
			all.addAll(read(bundle + language).stringPropertyNames());
		assertThat(all).doesNotHaveDuplicates();
	}

	@Test
	void tell_every_refusal_stage_outcome_and_state() throws IOException {
		var keys = read("messages").stringPropertyNames();
		assertThat(keys).containsAll(Stream.of(Refusal.values())
				.map(refusal -> refusal.name().toLowerCase(Locale.ROOT).replace('_', '-'))
				.flatMap(kind -> Stream.of("problem." + kind + ".title", "problem." + kind + ".detail"))
				.toList());
		assertThat(keys).containsAll(Stream.of(Stage.Status.values()).map(status -> "status." + status).toList());
		assertThat(keys).containsAll(Stream.of(NoticeOutcome.values()).map(end -> "NoticeOutcome." + end).toList());
		assertThat(keys).containsAll(Stream.of(NoticeOutcome.values()).map(end -> "status." + end).toList());
		assertThat(keys).containsAll(Stream.of(MissingItem.Kind.values()).map(item -> "MissingItem." + item).toList());
		assertThat(keys).containsAll(Stream.of(Told.State.values())
				.flatMap(state -> Stream.of("told." + state, "told." + state + ".tag"))
				.toList());
	}

	/** A key is used if the code or a template names it, or a beginning of it to which something is added. */
	@ParameterizedTest
	@ValueSource(strings = {"messages", "letters", "officer", "objection", "admin"})
	void are_all_read_by_somebody(String bundle) throws IOException {
		var sources = Sources.read();
		assertThat(read(bundle).stringPropertyNames().stream().filter(key -> !sources.use(key))).isEmpty();
	}

	/** What people read comes from the messages; words between tags are only there to be replaced. */
	@Test
	void are_where_every_word_of_a_page_comes_from() throws IOException {
		for (var template : Sources.templates())
			assertThat(Sources.wordsOfItsOwn(template)).as(template.toString()).isEmpty();
	}

	private static java.util.List<String> places(String text) {
		return PLACE.matcher(text).results().map(found -> found.group(1)).distinct().sorted().toList();
	}

	private static Properties read(String bundle) throws IOException {
		return PropertiesLoaderUtils.loadProperties(new EncodedResource(
				new ClassPathResource("/request/" + bundle + ".properties"), StandardCharsets.UTF_8));
	}

}
