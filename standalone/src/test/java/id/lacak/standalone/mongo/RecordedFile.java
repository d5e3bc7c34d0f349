package id.lacak.standalone.mongo;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

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

	private static final class Recorded extends PlainFile {

		Recorded(FileChannel file) {
			super(file);
		}

		@Override
		public synchronized int write(ByteBuffer bytes, long position) throws IOException {
			var copy = new byte[bytes.remaining()];
			bytes.duplicate().get(copy);
			STEPS.add(new Step.Write((int) position, copy));
			while (bytes.hasRemaining()) {
				super.write(bytes, position + copy.length - bytes.remaining());
			}
			return copy.length;
		}

		@Override
		public synchronized FileChannel truncate(long size) throws IOException {
			STEPS.add(new Step.Cut((int) size));
			return super.truncate(size);
		}

		/** Only noted; the machine of the test is not switched off. */
		@Override
		public synchronized void force(boolean metaData) {
			STEPS.add(new Step.Sync());
		}

	}

}
