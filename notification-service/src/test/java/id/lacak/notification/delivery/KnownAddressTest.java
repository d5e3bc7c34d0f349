package id.lacak.notification.delivery;

import java.time.Instant;
import java.util.List;

import id.lacak.notification.delivery.KnownAddress.Act;
import id.lacak.notification.delivery.KnownAddress.Mark;
import id.lacak.notification.delivery.KnownAddress.Standing;
import id.lacak.notification.support.ANotification;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static id.lacak.notification.support.ANotification.LEGAL;
import static org.assertj.core.api.Assertions.assertThat;

class KnownAddressTest {

	private static final Mark MARK = new Mark("reason", "desk", LEGAL);

	private final KnownAddress fresh = KnownAddress.unknown(
			AddressKey.of("depok", ChannelKind.EMAIL, ANotification.EMAIL), ChannelKind.EMAIL, "s•••••@surel.example");

	@ParameterizedTest(name = "{0}: \"{1}\" is {2}: {3}")
	@CsvSource(delimiter = '|', textBlock = """
			EMAIL | 550 5.1.1 user unknown                                | HARD | no such mailbox
			EMAIL | returned: 5.1.1 550 5.1.1 mailbox does not exist      | HARD | the same in a report
			EMAIL | returned: 5.1.2 host not found                        | HARD | no such domain
			EMAIL | returned: 5.1.10 null MX                              | HARD | the domain takes no mail
			EMAIL | returned: 5.2.1 mailbox disabled                      | HARD | nobody reads it
			EMAIL | returned: 5.4.4 unable to route                       | HARD | nowhere to go
			EMAIL | 550 no such user here                                 | HARD | an old server without better codes
			EMAIL | the address cannot be one                             | HARD | never was one
			EMAIL | 550 5.7.1 rejected by policy                          | NONE | the server dislikes us
			EMAIL | returned: 5.7.26 not authenticated 550 5.7.26         | NONE | our own signature is at fault
			EMAIL | returned: 5.3.4 message too large                     | NONE | another message may fit
			EMAIL | returned: 5.6.1 media not supported                   | NONE | the content is at fault
			EMAIL | 554 transaction failed                                | NONE | says nothing of the mailbox
			EMAIL | the mail cannot be written                            | NONE | our own fault
			SMS   | the number cannot take text messages                  | HARD | a landline
			SMS   | undeliverable                                         | SOFT | the telephone may only be off
			SMS   | the text is too long                                  | NONE | our own fault""")
	void a_final_failure_says_something_of_the_contact(ChannelKind channel, String detail, Bounce bounce, String why) {
		assertThat(Bounce.of(ended(channel, new State.FailedPermanently(LEGAL, detail)))).as(why).isEqualTo(bounce);
	}

	@Test
	void what_a_provider_gave_up_is_soft_and_everything_else_says_nothing() {
		assertThat(Bounce.of(ended(ChannelKind.EMAIL, new State.Expired(LEGAL, "returned: 5.2.2 full"))))
				.isEqualTo(Bounce.SOFT);
		for (var state : List.<State>of(new State.FailedTechnically(LEGAL, "550 5.1.1"),
				new State.Uncertain(LEGAL, "550 5.1.1"), new State.Delivered(LEGAL),
				new State.Suppressed(LEGAL, "550 5.1.1"), new State.Waiting(LEGAL)))
			assertThat(Bounce.of(ended(ChannelKind.EMAIL, state))).isEqualTo(Bounce.NONE);
	}

	@Test
	void a_chat_is_a_setting_and_never_a_contact_that_failed() {
		for (var state : List.<State>of(new State.FailedPermanently(LEGAL, "no route reaches this contact"),
				new State.FailedPermanently(LEGAL, "550 5.1.1"), new State.Expired(LEGAL, "of no use")))
			assertThat(Bounce.of(ended(ChannelKind.CHAT, state))).isEqualTo(Bounce.NONE);
	}

	@Test
	void one_hard_bounce_is_enough() {
		var bad = bounced(this.fresh, Bounce.HARD, "m.0");
		assertThat(bad.standing()).isEqualTo(Standing.BAD);
		assertThat(bad.trail()).extracting(KnownAddress.Entry::act).containsExactly(Act.FAILED);
	}

	@Test
	void three_soft_bounces_are_enough_and_the_same_one_counts_once() {
		var two = bounced(bounced(this.fresh, Bounce.SOFT, "m.0"), Bounce.SOFT, "m.1");
		assertThat(two.standing()).isEqualTo(Standing.OPEN);
		assertThat(two.bounced(Bounce.SOFT, "m.1", "full", LEGAL)).isEmpty();
		assertThat(bounced(two, Bounce.SOFT, "m.2").standing()).isEqualTo(Standing.BAD);
	}

	@Test
	void soft_bounces_are_counted_anew_after_something_arrived() {
		var two = bounced(bounced(this.fresh, Bounce.SOFT, "m.0"), Bounce.SOFT, "m.1");
		var again = bounced(two.arrived(LEGAL).orElseThrow(), Bounce.SOFT, "m.2");
		assertThat(again.standing()).isEqualTo(Standing.OPEN);
		assertThat(this.fresh.arrived(LEGAL)).isEmpty();
	}

	@Test
	void arrival_proves_that_a_contact_works_but_overrules_no_officer() {
		assertThat(bounced(this.fresh, Bounce.HARD, "m.0").arrived(LEGAL).orElseThrow().standing())
				.isEqualTo(Standing.OPEN);
		assertThat(this.fresh.suppressed(MARK).arrived(LEGAL)).isEmpty();
	}

	@Test
	void an_officer_who_lets_messages_leave_again_forgets_what_came_back() {
		var mended = bounced(bounced(this.fresh, Bounce.SOFT, "m.0"), Bounce.SOFT, "m.1").suppressed(MARK)
				.unsuppressed(MARK);
		assertThat(mended.standing()).isEqualTo(Standing.OPEN);
		assertThat(bounced(mended, Bounce.SOFT, "m.2").standing()).isEqualTo(Standing.OPEN);
	}

	@Test
	void the_wish_of_the_owner_stays_whatever_becomes_of_the_contact() {
		var out = bounced(this.fresh.optedOut(MARK), Bounce.HARD, "m.0");
		assertThat(out.standing()).isEqualTo(Standing.BAD);
		assertThat(out.unsuppressed(MARK).standing()).isEqualTo(Standing.OPTED_OUT);
		assertThat(out.unsuppressed(MARK).optedIn(MARK).standing()).isEqualTo(Standing.OPEN);
	}

	@Test
	void the_key_is_the_same_however_an_email_address_is_written_and_another_for_each_office() {
		var key = AddressKey.of("depok", ChannelKind.EMAIL, "sari@surel.example");
		assertThat(AddressKey.of("depok", ChannelKind.EMAIL, " Sari@Surel.example")).isEqualTo(key);
		assertThat(AddressKey.of("bogor", ChannelKind.EMAIL, "sari@surel.example")).isNotEqualTo(key);
		assertThat(AddressKey.of("depok", ChannelKind.SMS, "sari@surel.example")).isNotEqualTo(key);
		assertThat(key.toString()).startsWith("depok/").doesNotContain("sari");
	}

	private static KnownAddress bounced(KnownAddress before, Bounce bounce, String reference) {
		return before.bounced(bounce, reference, "detail", Instant.EPOCH).orElseThrow();
	}

	private static Notification ended(ChannelKind channel, State state) {
		var n = ((channel == ChannelKind.EMAIL) ? ANotification.plannedEmail("e-1") : ANotification.plannedSms("e-1"))
				.after();
		var m = n.message();
		var message = new Message(m.template(), m.templateVersion(), channel, m.address(), m.name(), m.content());
		return new Notification(n.id(), n.origin(), message, n.conditions(), n.version(), state, 1, 0, n.since(),
				n.commands(), 0);
	}

}
