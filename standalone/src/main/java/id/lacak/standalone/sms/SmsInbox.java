package id.lacak.standalone.sms;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import id.lacak.standalone.folder.DurableFolder;
import tools.jackson.databind.json.JsonMapper;

/** The accepted messages, on disk and in memory. */
final class SmsInbox {

	private static final JsonMapper JSON = JsonMapper.shared();

	private final DurableFolder folder;

	private final Clock clock;

	/** Whole texts by their number. */
	private final ConcurrentSkipListMap<Long, ReceivedSms> texts = new ConcurrentSkipListMap<>();

	/** Parts that wait for others. */
	private final List<SmsPart> waiting = new ArrayList<>();

	SmsInbox(Path folder, Clock clock) {
		this.folder = DurableFolder.open(folder, ".json");
		this.clock = clock;
		for (long number : this.folder.oldestFirst()) {
			read(number);
		}
	}

	private void read(long number) {
		try {
			this.folder.read(number).map((bytes) -> JSON.readValue(bytes, SmsPart.class)).ifPresent(this::show);
		} catch (IOException failed) {
			throw new UncheckedIOException(failed);
		}
	}

	/** Keeps a message; it is safe on return. */
	long keep(String from, String to, SubmittedText text) throws IOException {
		var part = new SmsPart(this.folder.nextNumber(), this.clock.instant(), from, to, text.text(), text.part());
		this.folder.write(part.number(), part.at(), out -> out.write(JSON.writeValueAsBytes(part)));
		show(part);
		return part.number();
	}

	private synchronized void show(SmsPart arrived) {
		if (arrived.part() == null) {
			show(arrived, arrived.text());
			return;
		}
		this.waiting.removeIf((other) -> other.isWith(arrived) && sequence(other) == sequence(arrived));
		this.waiting.add(arrived);
		var parts = this.waiting.stream()
				.filter(arrived::isWith)
				.sorted(Comparator.comparingInt(SmsInbox::sequence))
				.toList();
		if (parts.size() == arrived.part().total()) {
			this.waiting.removeAll(parts);
			show(arrived, parts.stream().map(SmsPart::text).collect(Collectors.joining()));
		}
	}

	private static int sequence(SmsPart part) {
		return (part.part() != null) ? part.part().sequence() : 1;
	}

	private void show(SmsPart last, String text) {
		this.texts.put(last.number(), new ReceivedSms(last.number(), last.at(), last.from(), last.to(), text));
	}

	/** The texts with a number smaller than the given one, the newest first. */
	Stream<ReceivedSms> newestFirst(long before) {
		return this.texts.headMap(before).descendingMap().values().stream();
	}

	Optional<ReceivedSms> find(long number) {
		return Optional.ofNullable(this.texts.get(number));
	}

}
