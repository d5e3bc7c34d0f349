package id.lacak.request.attachment;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.UnixDomainSocketAddress;
import java.nio.file.Path;
import java.time.Duration;

/**
 * Where clamd listens.
 *
 * @param socket its unix socket; counts before host and port
 * @param connectTimeout until it takes the connection
 * @param timeout from the first byte sent to its answer; shorter than {@link Quarantine#LEASE}
 */
@ConfigurationProperties("lacak.request.clamd")
record ClamdSettings(@DefaultValue("127.0.0.1") String host, @DefaultValue("3310") int port, @Nullable Path socket,
		@DefaultValue("2s") Duration connectTimeout, @DefaultValue("60s") Duration timeout) {

	ClamdSettings {
		if (timeout.compareTo(Quarantine.LEASE) >= 0)
			throw new IllegalArgumentException("lacak.request.clamd.timeout must be below " + Quarantine.LEASE);
	}

	/** The address, looked up anew with every call. */
	SocketAddress address() {
		return socket == null || socket.toString().isBlank()
				? new InetSocketAddress(host, port)
				: UnixDomainSocketAddress.of(socket);
	}

}
