package id.lacak.gateway.protection;

import java.io.IOException;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import org.jspecify.annotations.Nullable;

/**
 * The body a client sends, up to its limit. Remembers why it stopped, so that a fault of
 * the client is never taken for one of the service that the body was going to.
 */
public final class LimitedBody extends ServletInputStream {

	private final ServletInputStream source;

	private final long limit;

	private final boolean file;

	private long read;

	private @Nullable Refusal refusal;

	private byte @Nullable [] whole;

	private LimitedBody(ServletInputStream source, long limit, boolean file) {
		this.source = source;
		this.limit = limit;
		this.file = file;
	}

	/** What is wrong with the body, seen from the bytes read so far; null if nothing. */
	public @Nullable Refusal refusal() {
		return this.refusal;
	}

	/** The body of a request that passed the size limit. */
	public static LimitedBody of(HttpServletRequest request) throws IOException {
		if (request.getInputStream() instanceof LimitedBody body) {
			return body;
		}
		throw new IllegalStateException("the request came past the size limit");
	}

	/** All of a small body, the same at every call: a second instance may need it too. */
	public byte[] whole() throws IOException {
		var bytes = (this.whole != null) ? this.whole : readAllBytes();
		this.whole = bytes;
		return bytes;
	}

	/** Whether the body may be long and must not be kept in memory. */
	public boolean isFile() {
		return this.file;
	}

	@Override
	public int read() throws IOException {
		var one = new byte[1];
		return (read(one, 0, 1) < 0) ? -1 : one[0] & 0xff;
	}

	@Override
	public int read(byte[] buffer, int offset, int length) throws IOException {
		try {
			var count = this.source.read(buffer, offset, length);
			this.read += Math.max(count, 0);
			if (this.read <= this.limit) {
				return count;
			}
		} catch (IOException ex) {
			this.refusal = Refusal.INCOMPLETE;
			throw ex;
		}
		this.refusal = Refusal.TOO_LARGE;
		throw new IOException("body exceeds " + this.limit + " bytes");
	}

	@Override
	public boolean isFinished() {
		return this.source.isFinished();
	}

	@Override
	public boolean isReady() {
		return this.source.isReady();
	}

	@Override
	public void setReadListener(ReadListener listener) {
		this.source.setReadListener(listener);
	}

	/** A request whose body is limited. */
	static final class Request extends HttpServletRequestWrapper {

		private final long limit;

		private final boolean file;

		private @Nullable LimitedBody body;

		Request(HttpServletRequest request, long limit, boolean file) {
			super(request);
			this.limit = limit;
			this.file = file;
		}

		@Override
		public ServletInputStream getInputStream() throws IOException {
			if (this.body == null) {
				this.body = new LimitedBody(super.getInputStream(), this.limit, this.file);
			}
			return this.body;
		}

	}

}
