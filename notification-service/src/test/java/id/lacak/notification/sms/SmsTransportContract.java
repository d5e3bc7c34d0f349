package id.lacak.notification.sms;

import java.util.List;

import id.lacak.notification.delivery.Channel;
import id.lacak.notification.delivery.FailureKind;
import id.lacak.notification.delivery.SendResult;
import id.lacak.notification.support.ANotification;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** What every transport of text messages must do, against a server that really listens. */
interface SmsTransportContract {

	Channel channel();

	/** From now on the provider does that. */
	void provider(Behaviour behaviour) throws Exception;

	/** Texts that reached the provider; parts of one text joined. */
	List<Handed> handed();

	/** What a provider may do. */
	enum Behaviour {

		TAKE, THROTTLE, REFUSE_US, NEVER_ANSWER, HANG_UP, BE_AWAY

	}

	/** A text that reached the provider. */
	record Handed(String number, String text) {
	}

	@ParameterizedTest
	@ValueSource(strings = {"PPID Depok: Permohonan 001/PPID/XI/2026 kami terima.",
			"Kurung {x} [y] ^ | ~ \\ dan \u20ac",
			"\ud83d\ude00 Salam, \u4f60\u597d & <b> \"kutip\" 100% + = ?"})
	default void hands_a_text_over_whole(String text) throws Exception {
		provider(Behaviour.TAKE);
		assertThat(send(text)).isInstanceOf(SendResult.Taken.class)
				.satisfies(result -> assertThat(((SendResult.Taken) result).references()).hasSize(1));
		assertThat(handed()).containsExactly(new Handed("6281255504471", text));
	}

	@ParameterizedTest
	@EnumSource(names = {"NEVER_ANSWER", "HANG_UP"})
	default void does_not_know_and_does_not_repeat_when_no_answer_comes(Behaviour behaviour) throws Exception {
		provider(behaviour);
		assertThat(kind(send("halo"))).isEqualTo(FailureKind.UNKNOWN);
		assertThat(handed()).hasSizeLessThanOrEqualTo(1);
	}

	@ParameterizedTest
	@CsvSource({"THROTTLE, THROTTLED", "REFUSE_US, TECHNICAL", "BE_AWAY, TECHNICAL"})
	default void knows_what_a_refusal_means_for_what_to_do_next(Behaviour behaviour, FailureKind kind)
			throws Exception {
		provider(behaviour);
		assertThat(kind(send("halo"))).isEqualTo(kind);
	}

	@ParameterizedTest
	@ValueSource(strings = {"+62215550100", "+62812", "12345"})
	default void refuses_landlines_and_impossible_numbers(String number) throws Exception {
		provider(Behaviour.TAKE);
		assertThat(kind(channel().send(ANotification.plannedSms("e-1", number, "halo").after())))
				.isEqualTo(FailureKind.PERMANENT);
		assertThat(handed()).isEmpty();
	}

	@Test
	default void refuses_what_is_no_text_and_what_is_too_long() throws Exception {
		provider(Behaviour.TAKE);
		assertThat(kind(channel().send(ANotification.plannedEmail("e-1").after()))).isEqualTo(FailureKind.PERMANENT);
		assertThat(kind(send("a".repeat(700)))).isEqualTo(FailureKind.PERMANENT);
		assertThat(handed()).isEmpty();
	}

	private SendResult send(String text) {
		return channel().send(ANotification.plannedSms("e-1", ANotification.PHONE, text).after());
	}

	private static FailureKind kind(SendResult result) {
		assertThat(result).isInstanceOf(SendResult.Failed.class);
		return ((SendResult.Failed) result).kind();
	}

}
