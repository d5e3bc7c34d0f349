package id.lacak.request.casework;

import id.lacak.request.attachment.Attachments;
import id.lacak.request.lifecycle.CaseDocument.State;
import id.lacak.request.lifecycle.CaseId;
import id.lacak.request.lifecycle.OfficeCode;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Files in memory, for tests; every file is a PDF. A scanner finds what holds the word MALWARE, and
 * has no verdict about what holds the word UNSEEN.
 */
final class InMemoryAttachments implements Attachments {

	private record Kept(OfficeCode office, String name, byte[] bytes) {
	}

	private final Map<String, Kept> files = new ConcurrentHashMap<>();

	@Override
	public Stored store(OfficeCode office, CaseId id, String name, InputStream content, long limit)
			throws NotAccepted, IOException {
		var bytes = content.readAllBytes();
		if (bytes.length == 0)
			throw new NotAccepted(NotAccepted.Reason.EMPTY);
		if (bytes.length > limit)
			throw new NotAccepted(NotAccepted.Reason.TOO_LARGE);
		if (bytes[0] == 'M' && bytes[1] == 'Z')
			throw new NotAccepted(NotAccepted.Reason.TYPE_NOT_ACCEPTED);
		var text = new String(bytes, StandardCharsets.ISO_8859_1);
		if (text.contains("MALWARE"))
			throw new NotAccepted(NotAccepted.Reason.INFECTED);
		var key = UUID.randomUUID().toString();
		files.put(key, new Kept(office, name, bytes));
		return new Stored(key, name, bytes.length, sha256(bytes), "application/pdf",
				text.contains("UNSEEN") ? State.QUARANTINED : State.AVAILABLE);
	}

	/** How many files there are. */
	int size() {
		return files.size();
	}

	private static String sha256(byte[] bytes) {
		try {
			return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
		} catch (NoSuchAlgorithmException impossible) {
			throw new IllegalStateException(impossible);
		}
	}

	@Override
	public Optional<Opened> open(OfficeCode office, String id) {
		return Optional.ofNullable(files.get(id))
				.filter(file -> file.office().equals(office))
				.map(file -> new Opened(file.name(), "application/pdf", file.bytes().length, State.AVAILABLE,
						new ByteArrayInputStream(file.bytes())));
	}

	@Override
	public boolean judge(OfficeCode office, String id, State state) {
		return files.containsKey(id);
	}

	@Override
	public void delete(OfficeCode office, String id) {
		files.remove(id);
	}

}
