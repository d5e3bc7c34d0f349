package id.lacak.standalone.mongo;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

import org.h2.store.fs.FileBase;
import org.h2.store.fs.FilePathWrapper;
import org.jspecify.annotations.NullUnmarked;

/** A file that notes what is done to it, in order. Public because H2 makes it by its name. */
@NullUnmarked
public final class RecordedFile extends FilePathWrapper {

	static final String SCHEME = "recorded";

	static final List<Step> STEPS = Collections.synchronizedList(new ArrayList<>());

	/** What can be done to a file. */
	sealed interface Step {

		/** The bytes come to stand at that position. */
		record Write(int position, byte[] bytes) implements Step {
		}

		/** The file ends there. */
		record Cut(int size) implements Step {
		}

		/** Everything before it is on the disk. */
		record Sync() implements Step {
		}

	}

	@Override
	public String getScheme() {
		return SCHEME;
	}

	@Override
	public FileChannel open(String mode) throws IOException {
		return new Recorded(getBase().open(mode));
	}

	private static final class Recorded extends FileBase {

		private final FileChannel file;

		Recorded(FileChannel file) {
			this.file = file;
		}

		@Override
		public synchronized int write(ByteBuffer bytes, long position) throws IOException {
			var copy = new byte[bytes.remaining()];
			bytes.duplicate().get(copy);
			STEPS.add(new Step.Write((int) position, copy));
			while (bytes.hasRemaining()) {
				this.file.write(bytes, position + copy.length - bytes.remaining());
			}
			return copy.length;
		}

		@Override
		public synchronized FileChannel truncate(long size) throws IOException {
			STEPS.add(new Step.Cut((int) size));
			this.file.truncate(size);
			return this;
		}

		/** Only noted; the machine of the test is not switched off. */
		@Override
		public synchronized void force(boolean metaData) {
			STEPS.add(new Step.Sync());
		}

		@Override
		public int write(ByteBuffer bytes) {
			throw new UnsupportedOperationException();
		}

		@Override
		public int read(ByteBuffer bytes) {
			throw new UnsupportedOperationException();
		}

		@Override
		public int read(ByteBuffer bytes, long position) throws IOException {
			return this.file.read(bytes, position);
		}

		@Override
		public long position() {
			throw new UnsupportedOperationException();
		}

		@Override
		public FileChannel position(long position) {
			throw new UnsupportedOperationException();
		}

		@Override
		public long size() throws IOException {
			return this.file.size();
		}

		@Override
		public FileLock tryLock(long position, long size, boolean shared) throws IOException {
			return this.file.tryLock(position, size, shared);
		}

		@Override
		protected void implCloseChannel() throws IOException {
			this.file.close();
		}

	}

}
