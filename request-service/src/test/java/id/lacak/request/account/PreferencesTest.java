package id.lacak.request.account;

import static org.assertj.core.api.Assertions.assertThat;

import id.lacak.request.storage.TestMongo;

import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;

import java.time.Instant;

/** What officers prefer: alike in the database and in memory. */
@NullUnmarked
class PreferencesTest {

	private static final Instant MONDAY = Instant.parse("2026-11-30T02:00:00Z");

	@Test
	void are_the_usual_ones_until_somebody_changes_them() {
		preferences_of(new PreferencesInMemory());
		try (var mongo = TestMongo.start()) {
			preferences_of(new MongoPreferences(mongo.database()));
		}
	}

	private static void preferences_of(Preferences preferences) {
		assertThat(preferences.keys("desk")).isTrue();
		assertThat(preferences.seen("desk")).isEmpty();
		assertThat(preferences.mornings("desk")).isTrue();
		preferences.mornings("desk", false);
		assertThat(preferences.mornings("desk")).isFalse();
		assertThat(preferences.keys("desk")).as("one preference says nothing of another").isTrue();
		preferences.keys("desk", false);
		preferences.seen("desk", MONDAY);
		preferences.seen("desk", MONDAY.minusSeconds(60));
		assertThat(preferences.keys("desk")).isFalse();
		assertThat(preferences.seen("desk")).as("a page that was opened earlier and sent later").contains(MONDAY);
		assertThat(preferences.keys("lead")).isTrue();
		assertThat(preferences.seen("lead")).isEmpty();
	}

}
