package id.lacak.gateway.routing;

import java.net.URI;
import java.util.List;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the services are; several addresses are several instances of one service.
 *
 * @param request the request service
 * @param notification the notification service
 */
@ConfigurationProperties("lacak")
record ServiceAddresses(@DefaultValue Request request, @DefaultValue Notification notification) {

	record Request(@DefaultValue("http://127.0.0.1:8081") List<URI> url) {
	}

	record Notification(@DefaultValue("http://127.0.0.1:8082") List<URI> url) {
	}

}
