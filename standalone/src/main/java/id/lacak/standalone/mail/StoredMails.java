package id.lacak.standalone.mail;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;

import id.lacak.standalone.folder.DurableFolder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The messages on disk, one file for each recipient: the envelope, then the message as it
 * came. Only the envelopes are kept in memory.
 */
final class StoredMails {

	private static final Logger log = LoggerFactory.getLogger(StoredMails.class);

	private final DurableFolder folder;

	private final Clock clock;

	private final ConcurrentSkipListMap<Long, Envelope> envelopes = new ConcurrentSkipListMap<>();

	StoredMails(Path folder, Clock clock) {
		this.folder = DurableFolder.open(folder, ".eml");
		this.clock = clock;
		for (long number : this.folder.oldestFirst()) {
			load(number);
		}
	}

	private void load(long number) {
		try {
			this.folder.read(number, Envelope.MAX_BYTES)
					.flatMap(Envelope::parse)
					.ifPresentOrElse(envelope -> this.envelopes.put(number, envelope),
							() -> log.warn("message {} has no envelope and is left out", number));
		} catch (IOException failed) {
			throw new UncheckedIOException(failed);
		}
	}

	/**
	 * Keeps a message for each of its recipients; it is safe on return.
	 * @throws IOException if that failed for one of them; the sender will try again
	 */
	void keep(String from, List<String> recipients, byte[] message) throws IOException {
		var at = this.clock.instant();
		for (String to : recipients) {
			var number = this.folder.nextNumber();
			var envelope = new Envelope(to, from, at);
			this.folder.write(number, at, out -> {
				out.write(envelope.toBytes());
				out.write(message);
			});
			this.envelopes.put(number, envelope);
		}
	}

	List<ReceivedMail> newest(Optional<String> to, long before, int atMost) {
		return this.envelopes.headMap(before)
				.descendingMap()
				.entrySet()
				.stream()
				.filter(entry -> to.isEmpty() || isSame(entry.getValue().to(), to.get()))
				.flatMap(entry -> read(entry.getKey(), entry.getValue()).stream())
				.limit(atMost)
				.toList();
	}

	Optional<ReceivedMail> find(long number) {
		return Optional.ofNullable(this.envelopes.get(number)).flatMap(envelope -> read(number, envelope));
	}

	private static boolean isSame(String address, String wanted) {
		return address.toLowerCase(Locale.ROOT).equals(wanted.strip().toLowerCase(Locale.ROOT));
	}

	private Optional<ReceivedMail> read(long number, Envelope envelope) {
		try {
			return this.folder.read(number).map(bytes -> MailParser.parse(number, envelope, bytes));
		} catch (IOException failed) {
			throw new UncheckedIOException(failed);
		}
	}

}
