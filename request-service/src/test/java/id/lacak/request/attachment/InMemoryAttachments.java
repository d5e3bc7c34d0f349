package id.lacak.request.attachment;

import id.lacak.request.lifecycle.CaseDocument.State;
import id.lacak.request.lifecycle.CaseId;
import id.lacak.request.lifecycle.OfficeCode;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Files in memory, for tests; it keeps {@link AttachmentsContract} like the real ones. Its scanner
 * finds what holds the word MALWARE, and has no verdict about what holds the word UNSEEN.
 */
public final class InMemoryAttachments implements Attachments {

	private final Map<String, Kept> files = new ConcurrentHashMap<>();

	private record Kept(OfficeCode office, Stored stored, byte[] content) {
	}

	@Override
	public Stored store(OfficeCode office, CaseId id, String name, InputStream content, long limit)
			throws NotAccepted, IOException {
		var measured = new MeasuredStream(content, limit);
		byte[] bytes;
		try {
			bytes = measured.readAllBytes();
		} catch (MeasuredStream.TooLarge e) {
			throw new NotAccepted(NotAccepted.Reason.TOO_LARGE);
		}
		if (bytes.length == 0)
			throw new NotAccepted(NotAccepted.Reason.EMPTY);
		var kind = FileKind.of(Arrays.copyOf(bytes, Math.min(bytes.length, MediaTypes.HEAD)), name)
				.orElseThrow(() -> new NotAccepted(NotAccepted.Reason.TYPE_NOT_ACCEPTED));
		var text = new String(bytes, StandardCharsets.ISO_8859_1);
		if (text.contains("MALWARE"))
			throw new NotAccepted(NotAccepted.Reason.INFECTED);
		var stored = new Stored(UUID.randomUUID().toString(), kind.name(), bytes.length, measured.sha256(), kind.type(),
				text.contains("UNSEEN") ? State.QUARANTINED : State.AVAILABLE);
		files.put(stored.id(), new Kept(office, stored, bytes));
		return stored;
	}

	@Override
	public Optional<Opened> open(OfficeCode office, String id) {
		return of(office, id).map(file -> new Opened(file.stored().name(), file.stored().type(),
				file.stored().size(), file.stored().state(), new ByteArrayInputStream(file.content())));
	}

	@Override
	public boolean judge(OfficeCode office, String id, State state) {
		return of(office, id).map(file -> {
			var old = file.stored();
			files.put(id, new Kept(office,
					new Stored(id, old.name(), old.size(), old.sha256(), old.type(), state), file.content()));
			return true;
		}).orElse(false);
	}

	@Override
	public void delete(OfficeCode office, String id) {
		of(office, id).ifPresent(_ -> files.remove(id));
	}

	/** How many files there are. */
	public int size() {
		return files.size();
	}

	private Optional<Kept> of(OfficeCode office, String id) {
		return Optional.ofNullable(files.get(id)).filter(file -> file.office().equals(office));
	}

}
