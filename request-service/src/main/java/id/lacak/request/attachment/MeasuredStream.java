package id.lacak.request.attachment;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Counts and hashes what is read through it, and stops when it becomes too much. */
final class MeasuredStream extends FilterInputStream {

	private final MessageDigest digest;

	private final long limit;

	private long size;

	/** More came than may come. */
	static final class TooLarge extends IOException {

		private static final long serialVersionUID = 1;

	}

	MeasuredStream(InputStream in, long limit) {
		super(in);
		this.limit = limit;
		try {
			this.digest = MessageDigest.getInstance("SHA-256");
		} catch (NoSuchAlgorithmException impossible) {
			throw new IllegalStateException(impossible);
		}
	}

	@Override
	public int read() throws IOException {
		var one = new byte[1];
		return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
	}

	@Override
	public int read(byte[] bytes, int from, int most) throws IOException {
		var count = super.read(bytes, from, most);
		if (count > 0) {
			size += count;
			if (size > limit)
				throw new TooLarge();
			digest.update(bytes, from, count);
		}
		return count;
	}

	long size() {
		return size;
	}

	/** To be asked once, at the end. */
	String sha256() {
		return HexFormat.of().formatHex(digest.digest());
	}

}
