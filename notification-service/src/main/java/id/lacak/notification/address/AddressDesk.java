package id.lacak.notification.address;

import java.time.Clock;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.function.Function;

import id.lacak.notification.delivery.AddressBook;
import id.lacak.notification.delivery.AddressKey;
import id.lacak.notification.delivery.Bounce;
import id.lacak.notification.delivery.ChannelKind;
import id.lacak.notification.delivery.KnownAddress;
import id.lacak.notification.delivery.KnownAddress.Mark;
import id.lacak.notification.delivery.KnownAddress.Standing;
import id.lacak.notification.delivery.Message;
import id.lacak.notification.delivery.Notification;
import id.lacak.notification.delivery.State;
import org.springframework.stereotype.Component;

/** Decides about contacts; any number of replicas may do so at once. */
@Component
public class AddressDesk {

	private static final int TRIES = 10;

	private final AddressBook book;

	private final Clock clock;

	private final InstantSource machineTime;

	/** With a book and both clocks. */
	public AddressDesk(AddressBook book, Clock clock, InstantSource machineTime) {
		this.book = book;
		this.clock = clock;
		this.machineTime = machineTime;
	}

	/**
	 * An officer stops messages to a contact.
	 * @param office code of the office, or {@link AddressKey#EVERY_OFFICE}
	 * @param reason in words, kept and shown
	 * @param by username
	 */
	public void suppress(String office, ChannelKind channel, String address, String reason, String by) {
		decide(office, channel, address, known -> known.suppressed(mark(reason, by)));
	}

	/** An officer stops messages to a contact that is known; false when it is not. */
	public boolean suppress(AddressKey key, String reason, String by) {
		return decide(key, known -> known.suppressed(mark(reason, by)));
	}

	/** An officer lets messages leave again; false when the contact is not known. */
	public boolean unsuppress(AddressKey key, String reason, String by) {
		return decide(key, known -> known.unsuppressed(mark(reason, by)));
	}

	/**
	 * The owner wants only what the law asks for.
	 * @param office code of the office, or {@link AddressKey#EVERY_OFFICE}
	 * @param by how the owner said so, such as {@code sms}
	 */
	public void optOut(String office, ChannelKind channel, String address, String reason, String by) {
		decide(office, channel, address, known -> known.optedOut(mark(reason, by)));
	}

	/** The owner wants all messages again. */
	public void optIn(String office, ChannelKind channel, String address, String reason, String by) {
		decide(office, channel, address, known -> known.optedIn(mark(reason, by)));
	}

	/** How a contact stands for an office. */
	public Standing standing(String office, ChannelKind channel, String address) {
		var own = find(office, channel, address).map(KnownAddress::standing).orElse(Standing.OPEN);
		var everywhere = find(AddressKey.EVERY_OFFICE, channel, address).map(KnownAddress::standing)
				.orElse(Standing.OPEN);
		return (own.compareTo(everywhere) >= 0) ? own : everywhere;
	}

	/**
	 * Learns from what became of a message before that is stored; may be repeated.
	 * @return whether the contact is known not to work because of it
	 */
	public boolean learn(Notification after) {
		if (after.state() instanceof State.Delivered) {
			change(after, known -> known.arrived(this.clock.instant()));
			return false;
		}
		var bounce = Bounce.of(after);
		return bounce != Bounce.NONE && change(after,
				known -> known.bounced(bounce, after.id() + "." + after.round(), after.detail(),
						this.clock.instant().truncatedTo(ChronoUnit.MILLIS)))
				.map(KnownAddress::standing)
				.filter(Standing.BAD::equals)
				.isPresent();
	}

	private Optional<KnownAddress> find(String office, ChannelKind channel, String address) {
		return this.book.find(AddressKey.of(office, channel, address));
	}

	private Optional<KnownAddress> change(Notification about,
			Function<KnownAddress, Optional<KnownAddress>> step) {
		var message = about.message();
		var key = AddressKey.of(about.origin().office(), message.channel(), message.address());
		for (var tries = 0; tries < TRIES; tries++) {
			var known = this.book.find(key)
					.orElseGet(() -> KnownAddress.unknown(key, message.channel(), message.maskedAddress()));
			var next = step.apply(known);
			if (next.isEmpty()) {
				return Optional.of(known);
			}
			if (this.book.keep(next.orElseThrow(), this.machineTime.instant())) {
				return next;
			}
		}
		throw busy();
	}

	private void decide(String office, ChannelKind channel, String address,
			Function<KnownAddress, KnownAddress> step) {
		var key = AddressKey.of(office, channel, address);
		for (var tries = 0; tries < TRIES; tries++) {
			var known = this.book.find(key)
					.orElseGet(() -> KnownAddress.unknown(key, channel, Message.masked(channel, address)));
			if (this.book.keep(step.apply(known), this.machineTime.instant())) {
				return;
			}
		}
		throw busy();
	}

	private boolean decide(AddressKey key, Function<KnownAddress, KnownAddress> step) {
		for (var tries = 0; tries < TRIES; tries++) {
			var known = this.book.find(key);
			if (known.isEmpty()) {
				return false;
			}
			if (this.book.keep(step.apply(known.orElseThrow()), this.machineTime.instant())) {
				return true;
			}
		}
		throw busy();
	}

	private Mark mark(String reason, String by) {
		return new Mark(reason, by, this.clock.instant().truncatedTo(ChronoUnit.MILLIS));
	}

	private static IllegalStateException busy() {
		return new IllegalStateException("a contact kept changing while something was decided about it");
	}

}
