package id.lacak.notification.sms;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import id.lacak.notification.delivery.IncomingText;
import id.lacak.notification.delivery.IncomingTexts;
import id.lacak.notification.delivery.StoreUnavailable;
import id.lacak.notification.support.ANotification;
import id.lacak.notification.support.InMemoryStore;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.support.StaticListableBeanFactory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class IncomingMessagesTest {

	private final List<IncomingText> read = new ArrayList<>();

	private final SimpleMeterRegistry meters = new SimpleMeterRegistry();

	private Instant now = ANotification.MACHINE;

	private boolean away;

	private final InMemoryStore store = new InMemoryStore(() -> this.now, Duration.ZERO);

	private final IncomingMessages incoming = incoming(this::take);

	@ParameterizedTest
	@ValueSource(strings = {"+6281255504471", "6281255504471", "081255504471", "0812-5550-4471"})
	void hands_a_text_on_with_the_number_as_others_know_it(String from) {
		this.incoming.receive(IncomingPart.whole("kannel", "m-1", from, "STATUS 001"));
		assertThat(this.read).singleElement().satisfies(text -> {
			assertThat(text.number()).isEqualTo(ANotification.PHONE);
			assertThat(text.text()).isEqualTo("STATUS 001");
			assertThat(text.route()).isEqualTo("kannel");
		});
	}

	@ParameterizedTest
	@ValueSource(strings = {"TELKOMSEL", "1708", "", "+62215550100"})
	void nobody_is_answered_who_has_no_mobile_number(String from) {
		this.incoming.receive(IncomingPart.whole("kannel", "m-1", from, "Promo!"));
		assertThat(this.read).isEmpty();
		assertThat(count("unusable")).isEqualTo(1);
	}

	@Test
	void joins_parts_in_whatever_order_they_come() {
		part(2, " dua");
		part(1, "satu");
		part(3, " tiga");
		assertThat(this.read).extracting(IncomingText::text).containsExactly("satu dua tiga");
		assertThat(count("part")).isEqualTo(2);
	}

	@Test
	void hands_on_once_what_a_provider_repeats() {
		this.incoming.receive(IncomingPart.whole("kannel", "m-1", ANotification.PHONE, "STOP"));
		this.now = this.now.plus(Duration.ofHours(5));
		this.incoming.receive(IncomingPart.whole("kannel", "m-1", ANotification.PHONE, "STOP"));
		this.incoming.receive(IncomingPart.whole("kannel", "m-2", ANotification.PHONE, "STOP"));
		assertThat(this.read).as("another id is another text").hasSize(2);
		assertThat(count("repeated")).isEqualTo(1);
	}

	@Test
	void without_an_id_the_same_words_soon_after_are_the_same_text() {
		sends("STOP");
		sends("STOP");
		sends("MULAI");
		sends("STOP");
		this.now = this.now.plus(Duration.ofMinutes(6));
		sends("STOP");
		assertThat(this.read).extracting(IncomingText::text).containsExactly("STOP", "MULAI", "STOP", "STOP");
	}

	@Test
	void what_could_not_be_kept_comes_again_under_the_same_id() {
		this.away = true;
		var seen = new ArrayList<String>();
		for (var tries = 0; tries < 2; tries++) {
			assertThatExceptionOfType(StoreUnavailable.class).isThrownBy(() -> part(1, "satu", 1));
		}
		this.read.forEach(text -> seen.add(text.id()));
		this.away = false;
		part(1, "satu", 1);
		assertThat(this.read).hasSize(3).extracting(IncomingText::id).containsOnly(seen.getFirst());
	}

	@Test
	void counts_what_nobody_reads() {
		var unread = new IncomingMessages(new StaticListableBeanFactory().getBeanProvider(IncomingTexts.class),
				this.store, this.meters, () -> this.now);
		unread.receive(IncomingPart.whole("kannel", "m-1", ANotification.PHONE, "halo"));
		assertThat(count("whole")).isEqualTo(1);
	}

	private void take(IncomingText text) {
		this.read.add(text);
		if (this.away) {
			throw new StoreUnavailable(new IllegalStateException("away"));
		}
	}

	private void sends(String text) {
		part(1, text, 1);
	}

	private void part(int number, String letters) {
		part(number, letters, 3);
	}

	private void part(int number, String letters, int of) {
		this.incoming.receive(new IncomingPart("operator", "", ANotification.PHONE, letters, 7, number, of));
	}

	private double count(String kind) {
		return this.meters.counter("lacak.notification.sms.incoming", "kind", kind).count();
	}

	private IncomingMessages incoming(IncomingTexts reader) {
		var beans = new StaticListableBeanFactory();
		beans.addBean("reader", reader);
		return new IncomingMessages(beans.getBeanProvider(IncomingTexts.class), this.store, this.meters,
				() -> this.now);
	}

}
