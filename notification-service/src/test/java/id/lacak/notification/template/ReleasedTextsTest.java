package id.lacak.notification.template;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import id.lacak.notification.planning.Language;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

/** A text that was sent once reads for ever as it did then. */
@NullUnmarked
class ReleasedTextsTest {

	private static final String FOLDER = "/notification/";

	private static final List<String> FILES = List.of("texts.properties", "texts_en.properties");

	@Test
	void no_released_text_was_edited() {
		assertThat(ledger()).isNotEmpty().allSatisfy((file, hash) -> assertThat(hash(bytes("released/" + file)))
				.as("released/" + file + " was edited; make a new version instead")
				.isEqualTo(hash));
	}

	@Test
	void every_version_since_the_first_kept_one_is_there_in_both_languages() {
		var versions = ledger().keySet().stream().map(file -> Integer.valueOf(file.split("/")[0])).distinct().toList();
		for (var i = 0; i < versions.size(); i++) {
			assertThat(versions.get(i)).isEqualTo(versions.getFirst() + i);
			for (var file : FILES) {
				assertThat(ledger()).containsKey(versions.get(i) + "/" + file);
			}
		}
	}

	@ParameterizedTest
	@EnumSource(Language.class)
	void the_version_in_the_making_is_the_one_after_the_last_released(Language language) {
		var last = ledger().keySet().stream().mapToInt(file -> Integer.parseInt(file.split("/")[0])).max()
				.orElseThrow();
		assertThat(Texts.in(language).version()).isEqualTo(last + 1);
	}

	@ParameterizedTest
	@EnumSource(Language.class)
	void a_sent_message_s_text_is_found_by_its_version(Language language) {
		var said = Catalogue.text(language, 2, "N01").orElseThrow();
		assertThat(said.subject()).contains("{no}");
		assertThat(said.sms()).isPresent();
		assertThat(Catalogue.text(language, Catalogue.version(language), "N01")).isPresent();
		assertThat(Catalogue.text(language, 2, "Z99")).isEmpty();
		assertThat(Catalogue.text(language, 99, "N01")).isEmpty();
		assertThat(Catalogue.text(language, 1, "N01")).isEmpty();
	}

	@Test
	void both_languages_name_the_same_texts() {
		assertThat(Catalogue.of(Language.ENGLISH).entries()).extracting(Catalogue.Entry::template)
				.containsExactlyInAnyOrderElementsOf(Catalogue.names());
	}

	private static Map<String, String> ledger() {
		var lines = new TreeMap<String, String>();
		new String(bytes("released/SHA256SUMS"), StandardCharsets.UTF_8).lines()
				.filter(line -> !line.startsWith("#"))
				.map(line -> line.split("  "))
				.forEach(parts -> lines.put(parts[1], parts[0]));
		return lines;
	}

	private static byte[] bytes(String file) {
		try (var in = ReleasedTextsTest.class.getResourceAsStream(FOLDER + file)) {
			return in.readAllBytes();
		} catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static String hash(byte[] bytes) {
		try {
			return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
		} catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
