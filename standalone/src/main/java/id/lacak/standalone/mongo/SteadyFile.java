package id.lacak.standalone.mongo;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;

import org.h2.store.fs.FilePathWrapper;

/**
 * A file of which a power cut leaves the version before the last writes whole, whatever
 * part of these the disk made. A version is recognised by its first and its last block, so
 * the first is written once the others are synced; and the header of the file, which names
 * the version, and the cutting of the file come once all of that is.
 *
 * <p>
 * Public because the store makes it by its name.
 */
public final class SteadyFile extends FilePathWrapper {

	/** Before a path, it asks for this kind of file. */
	static final String SCHEME = "steady";

	private static final long HEADER = 0;

	private static final int BLOCK = 4096;

	@Override
	public String getScheme() {
		return SCHEME;
	}

	@Override
	public FileChannel open(String mode) throws IOException {
		return new Steady(getBase().open(mode));
	}

	private static final class Steady extends PlainFile {

		Steady(FileChannel file) {
			super(file);
		}

		@Override
		public int write(ByteBuffer bytes, long position) throws IOException {
			int length = bytes.remaining();
			if (position == HEADER) {
				force(false);
			} else if (length > BLOCK) {
				writeWhole(bytes.slice(bytes.position() + BLOCK, length - BLOCK), position + BLOCK);
				force(false);
				writeWhole(bytes.slice(bytes.position(), BLOCK), position);
				bytes.position(bytes.limit());
				return length;
			}
			return super.write(bytes, position);
		}

		private void writeWhole(ByteBuffer bytes, long position) throws IOException {
			for (long at = position; bytes.hasRemaining();) {
				at += super.write(bytes, at);
			}
		}

		@Override
		public FileChannel truncate(long size) throws IOException {
			force(false);
			return super.truncate(size);
		}

	}

}
