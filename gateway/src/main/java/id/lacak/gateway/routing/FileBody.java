package id.lacak.gateway.routing;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

import org.apache.hc.core5.http.io.entity.HttpEntityWrapper;
import org.apache.hc.core5.http.io.entity.InputStreamEntity;

/**
 * A body that streams from the client to a service. If the client stops in the middle,
 * the line to the service is cut at once: merely closing it would end the last chunk
 * properly, and half a file would look whole.
 */
final class FileBody extends HttpEntityWrapper {

	private final InputStream source;

	private final Runnable hangUp;

	/**
	 * @param length in bytes, -1 if unknown
	 * @param hangUp ends the connection to the service
	 */
	FileBody(InputStream source, long length, Runnable hangUp) {
		super(new InputStreamEntity(source, length, null));
		this.source = source;
		this.hangUp = hangUp;
	}

	@Override
	public void writeTo(OutputStream target) throws IOException {
		try {
			this.source.transferTo(target);
		} catch (IOException ex) {
			this.hangUp.run();
			throw ex;
		}
	}

}
