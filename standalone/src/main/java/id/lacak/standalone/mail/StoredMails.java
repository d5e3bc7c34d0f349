package id.lacak.standalone.mail;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

import id.lacak.standalone.folder.DurableFolder;
import org.jspecify.annotations.Nullable;

/**
 * The messages on disk, each as it came, with the envelope in front of its own headers.
 */
final class StoredMails {

	private static final int REMEMBERED = 1_000;

	private final DurableFolder folder;

	private final Clock clock;

	private final Map<Long, ReceivedMail> parsed = new LinkedHashMap<>(64, 0.75f, true) {

		@Override
		protected boolean removeEldestEntry(Map.Entry<Long, ReceivedMail> eldest) {
			return size() > REMEMBERED;
		}
	};

	StoredMails(Path folder, Clock clock) {
		this.folder = DurableFolder.open(folder, ".eml");
		this.clock = clock;
	}

	/** Keeps a message; it is safe on return. */
	void keep(String from, List<String> recipients, InputStream message) throws IOException {
		var envelope = new StringBuilder();
		envelope.append(MailParser.ARRIVED).append(": ").append(this.clock.instant()).append("\r\n");
		envelope.append("Return-Path: <").append(header(from)).append(">\r\n");
		recipients
				.forEach((to) -> envelope.append(MailParser.RECIPIENT).append(": ").append(header(to)).append("\r\n"));
		this.folder.write(this.folder.nextNumber(), (out) -> {
			out.write(envelope.toString().getBytes(StandardCharsets.UTF_8));
			message.transferTo(unclosed(out));
		});
	}

	/** An address can hold no line break, yet a header must never depend on that. */
	private static String header(String value) {
		return value.replaceAll("\\p{Cntrl}", "");
	}

	private static OutputStream unclosed(OutputStream out) {
		return new FilterOutputStream(out) {

			@Override
			public void write(byte[] bytes, int offset, int length) throws IOException {
				this.out.write(bytes, offset, length);
			}

			@Override
			public void close() throws IOException {
				flush();
			}
		};
	}

	/** The messages with a number smaller than the given one, the newest first. */
	Stream<ReceivedMail> newestFirst(long before) {
		return this.folder.newestFirst(before).stream().map(this::read).filter(Objects::nonNull);
	}

	private @Nullable ReceivedMail read(long number) {
		synchronized (this.parsed) {
			var known = this.parsed.get(number);
			if (known != null) {
				return known;
			}
		}
		try {
			var mail = this.folder.read(number).map((bytes) -> MailParser.parse(number, bytes)).orElse(null);
			if (mail != null) {
				synchronized (this.parsed) {
					this.parsed.put(number, mail);
				}
			}
			return mail;
		} catch (IOException failed) {
			throw new UncheckedIOException(failed);
		}
	}

}
