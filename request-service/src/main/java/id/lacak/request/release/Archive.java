package id.lacak.request.release;

import id.lacak.request.release.Finding.Unreadable.Why;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** An office file, which is a ZIP archive, read within limits. */
final class Archive implements AutoCloseable {

	/** Below this an entry may be packed as tightly as it likes. */
	private static final long SMALL = 10L * 1024 * 1024;

	private final ZipFile zip;

	private final Inspection inspection;

	private long expanded;

	Archive(Path file, Inspection inspection) throws IOException {
		this.zip = new ZipFile(file.toFile());
		this.inspection = inspection;
		if (zip.size() > inspection.limits().entries()) {
			zip.close();
			throw new Exceeded(Why.TOO_LARGE);
		}
	}

	/** The names that match, in the order of the archive. */
	List<String> names(String pattern) {
		return zip.stream().map(ZipEntry::getName).filter(name -> name.matches(pattern)).toList();
	}

	/** Reads a part, if it is there. */
	void read(String name, Xml.Reader reader) throws IOException {
		var entry = zip.getEntry(name);
		if (entry == null)
			return;
		try (var in = new Measured(zip.getInputStream(entry), entry.getCompressedSize())) {
			Xml.read(in, inspection, reader);
		}
	}

	/** The beginning of a part. */
	byte[] head(String name, int most) throws IOException {
		var entry = zip.getEntry(name);
		if (entry == null)
			return new byte[0];
		try (var in = new Measured(zip.getInputStream(entry), entry.getCompressedSize())) {
			return in.readNBytes(most);
		}
	}

	@Override
	public void close() throws IOException {
		zip.close();
	}

	/** Stops when an entry becomes far larger than it looked, or all of them together too large. */
	private final class Measured extends FilterInputStream {

		private final long packed;

		private long size;

		Measured(InputStream in, long packed) {
			super(in);
			this.packed = Math.max(1, packed);
		}

		@Override
		public int read() throws IOException {
			var one = new byte[1];
			return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
		}

		@Override
		public int read(byte[] bytes, int from, int most) throws IOException {
			var count = super.read(bytes, from, most);
			size += Math.max(0, count);
			expanded += Math.max(0, count);
			if (expanded > inspection.limits().expanded()
					|| size > SMALL && size / packed > inspection.limits().ratio())
				throw new Exceeded(Why.TOO_LARGE);
			inspection.goOn();
			return count;
		}

	}

}
