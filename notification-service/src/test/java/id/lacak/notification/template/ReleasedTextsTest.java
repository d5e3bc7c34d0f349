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
import java.util.TreeSet;

import id.lacak.notification.planning.Language;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

/** A text that was sent once reads for ever as it did then. */
@NullUnmarked
class ReleasedTextsTest {

	private static final String FOLDER = "/notification/released/";

	@Test
	void no_released_text_was_edited() {
		assertThat(hashes()).isNotEmpty();
		for (var line : hashes().entrySet()) {
			assertThat(hash(bytes(line.getKey()))).as(line.getKey()).isEqualTo(line.getValue());
		}
	}

	@Test
	void every_version_since_the_first_kept_one_is_there_in_both_languages() {
		var versions = versions();
		assertThat(versions.getLast() - versions.getFirst()).isEqualTo(versions.size() - 1);
		for (var version : versions) {
			assertThat(hashes()).containsKeys(version + "/texts.properties", version + "/texts_en.properties");
		}
	}

	@ParameterizedTest
	@EnumSource(Language.class)
	void the_version_in_the_making_is_the_one_after_the_last_released(Language language) {
		assertThat(Texts.in(language).version()).isEqualTo(versions().getLast() + 1);
	}

	private static List<Integer> versions() {
		var versions = new TreeSet<Integer>();
		hashes().keySet().forEach(file -> versions.add(Integer.valueOf(file.substring(0, file.indexOf('/')))));
		return List.copyOf(versions);
	}

	private static Map<String, String> hashes() {
		var hashes = new TreeMap<String, String>();
		for (var line : new String(bytes("SHA256SUMS"), StandardCharsets.UTF_8).lines().toList()) {
			if (!line.startsWith("#")) {
				hashes.put(line.substring(line.indexOf(' ') + 2), line.substring(0, line.indexOf(' ')));
			}
		}
		return hashes;
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
