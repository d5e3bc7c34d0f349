package id.lacak.request.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Files;
import java.nio.file.Path;

@NullUnmarked
class StorageSettingsTest {

	@Test
	void there_is_no_start_without_a_master_key() {
		assertThatThrownBy(() -> new StorageSettings("requests", "", null).key())
				.isInstanceOf(IllegalStateException.class)
				.hasMessageContaining("lacak.request.master-key")
				.hasMessageContaining("openssl rand -base64 96");
	}

	@Test
	void a_key_of_another_length_or_alphabet_is_refused_without_being_shown() {
		assertThatThrownBy(() -> new StorageSettings("requests", "c2hvcnQ=", null).key()).hasMessageContaining("96");
		assertThat(new StorageSettings("requests", TestMongo.MASTER_KEY, null).key()).hasSize(96);
	}

	@Test
	void the_key_may_lie_in_a_file_as_openssl_writes_it(@TempDir Path folder) throws Exception {
		var key = TestMongo.MASTER_KEY;
		var file = Files.writeString(folder.resolve("key"), key.substring(0, 64) + "\n" + key.substring(64) + "\n");
		assertThat(new StorageSettings("requests", null, file).key())
				.isEqualTo(new StorageSettings("requests", key, null).key());
	}

}
