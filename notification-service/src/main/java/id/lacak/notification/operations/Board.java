package id.lacak.notification.operations;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

import id.lacak.notification.delivery.ChannelKind;
import id.lacak.notification.delivery.Pauses;
import id.lacak.notification.parking.DeadLetter;
import id.lacak.notification.parking.DeadLetters;
import org.springframework.stereotype.Component;

/** What an office sees of routes beside their own state. */
@Component
class Board {

	private final MessageSearch messages;

	private final Pauses pauses;

	private final DeadLetters letters;

	private final InstantSource machineTime;

	Board(MessageSearch messages, Pauses pauses, DeadLetters letters, InstantSource machineTime) {
		this.messages = messages;
		this.pauses = pauses;
		this.letters = letters;
		this.machineTime = machineTime;
	}

	List<Pauses.Pause> pauses(String office) {
		return this.pauses.all().stream().filter(pause -> pause.office().equals(office)).toList();
	}

	static Optional<Pauses.Pause> of(List<Pauses.Pause> pauses, Pauses.Kind kind, String name) {
		return pauses.stream().filter(pause -> pause.kind() == kind && pause.name().equals(name)).findFirst();
	}

	/** How many messages are due and have not left. */
	long backlog(String office, ChannelKind kind) {
		return this.messages.backlog(office, kind, this.machineTime.instant());
	}

	/** How many dead letters wait for a person. */
	long deadLetters(String office) {
		return this.letters.count(waiting(office));
	}

	/** Those that wait for a person, the last first. */
	List<DeadLetter> deadLetters(String office, int limit) {
		return this.letters.list(waiting(office), 0, limit);
	}

	private static DeadLetters.Filter waiting(String office) {
		return new DeadLetters.Filter(Optional.of(DeadLetter.Status.WAITING), Optional.of(office), Optional.empty(),
				Optional.empty());
	}

}
