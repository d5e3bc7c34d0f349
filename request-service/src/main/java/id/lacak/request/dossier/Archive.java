package id.lacak.request.dossier;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A ZIP that is written as it is read, and remembers the SHA-256 of each file in it. */
final class Archive implements AutoCloseable {

	private final ZipOutputStream zip;

	private final List<Entry> entries = new ArrayList<>();

	/**
	 * A file of the archive.
	 *
	 * @param about what it is, in words
	 * @param size bytes
	 */
	record Entry(String name, String about, long size, String sha256) {
	}

	Archive(OutputStream out) {
		zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
	}

	void add(String name, String about, byte[] content) throws IOException {
		add(name, about, new java.io.ByteArrayInputStream(content));
	}

	/** Copies a file into the archive without holding it in memory. */
	void add(String name, String about, InputStream content) throws IOException {
		zip.putNextEntry(new ZipEntry(name));
		var digest = sha256();
		var size = content.transferTo(new DigestOutputStream(zip, digest));
		zip.closeEntry();
		entries.add(new Entry(name, about, size, HexFormat.of().formatHex(digest.digest())));
	}

	/** What is in it so far. */
	List<Entry> entries() {
		return List.copyOf(entries);
	}

	@Override
	public void close() throws IOException {
		zip.finish();
		zip.flush();
	}

	private static MessageDigest sha256() {
		try {
			return MessageDigest.getInstance("SHA-256");
		} catch (NoSuchAlgorithmException impossible) {
			throw new IllegalStateException(impossible);
		}
	}

}
