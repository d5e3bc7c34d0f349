package id.lacak.request.lifecycle;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * A contact that is known not to work: messages to it came back, and nothing has arrived there
 * nor was the contact changed since.
 *
 * @param medium {@code EMAIL} or {@code SMS}
 * @param recipientMasked the contact with its middle hidden
 */
public record FailedContact(String medium, String recipientMasked, Instant since) {

	/** The history's word for a contact that was changed. */
	static final String CHANGED = "contact-changed";

	/** Those of a case. */
	public static List<FailedContact> of(List<Told> told, List<? extends HistoryEntry<?>> history) {
		return Stream.of("EMAIL", "SMS").flatMap(medium -> last(medium, told, history)).toList();
	}

	private static Stream<FailedContact> last(String medium, List<Told> told,
			List<? extends HistoryEntry<?>> history) {
		var mended = Stream
				.concat(history.stream().filter(entry -> entry.type().equals(CHANGED)).map(HistoryEntry::at),
						steps(medium, told).filter(sent -> sent.step().state() == Told.State.DELIVERED)
								.map(sent -> sent.step().at()))
				.max(Instant::compareTo)
				.orElse(Instant.EPOCH);
		return steps(medium, told)
				.filter(sent -> sent.step().contactFailed() && sent.step().at().isAfter(mended))
				.max(Comparator.comparing(sent -> sent.step().at()))
				.map(sent -> new FailedContact(medium, sent.told().recipientMasked(), sent.step().at()))
				.stream();
	}

	private static Stream<Sent> steps(String medium, List<Told> told) {
		return told.stream()
				.filter(each -> each.medium().equals(medium))
				.flatMap(each -> each.steps().stream().map(step -> new Sent(each, step)));
	}

	private record Sent(Told told, Told.Step step) {
	}

}
