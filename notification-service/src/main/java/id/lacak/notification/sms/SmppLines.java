package id.lacak.notification.sms;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.time.Duration;

import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;

import org.jsmpp.session.connection.Connection;
import org.jsmpp.session.connection.ConnectionFactory;
import org.jsmpp.session.connection.socket.SocketConnection;

/** Makes connections that give up in time and do not hold small packets back. */
record SmppLines(Duration connectTimeout, boolean tls) implements ConnectionFactory {

	@Override
	public Connection createConnection(String host, int port) throws IOException {
		var socket = new Socket();
		try {
			socket.connect(new InetSocketAddress(host, port), (int) this.connectTimeout.toMillis());
			socket.setTcpNoDelay(true);
			return new SocketConnection(this.tls ? secured(socket, host, port) : socket);
		} catch (IOException ex) {
			socket.close();
			throw ex;
		}
	}

	private static Socket secured(Socket plain, String host, int port) throws IOException {
		var factory = (SSLSocketFactory) SSLSocketFactory.getDefault();
		var secured = (SSLSocket) factory.createSocket(plain, host, port, true);
		var parameters = secured.getSSLParameters();
		parameters.setEndpointIdentificationAlgorithm("HTTPS");
		secured.setSSLParameters(parameters);
		secured.startHandshake();
		return secured;
	}

}
