package id.lacak.gateway.routing;

import java.net.URI;
import java.util.List;

import id.lacak.gateway.protection.Refusals;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.pool.PoolConcurrencyPolicy;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.cloud.client.DefaultServiceInstance;
import org.springframework.cloud.client.ServiceInstance;
import org.springframework.cloud.gateway.server.mvc.handler.ProxyExchange;
import org.springframework.cloud.loadbalancer.support.LoadBalancerClientFactory;
import org.springframework.cloud.loadbalancer.support.ServiceInstanceListSuppliers;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The services behind, their instances, and the one HTTP client that talks to them. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({ServiceAddresses.class, UpstreamSettings.class})
class Upstreams {

	@Bean(destroyMethod = "close")
	CloseableHttpClient upstreamClient(UpstreamSettings settings) {
		var connections = PoolingHttpClientConnectionManagerBuilder.create()
				.setPoolConcurrencyPolicy(PoolConcurrencyPolicy.LAX)
				.setMaxConnPerRoute(settings.connections())
				.setMaxConnTotal(settings.connections() * 4)
				.setDefaultConnectionConfig(ConnectionConfig.custom()
						.setConnectTimeout(Timeout.of(settings.connectTimeout()))
						.setSocketTimeout(Timeout.of(settings.responseTimeout()))
						.setValidateAfterInactivity(TimeValue.ofSeconds(1))
						.build())
				.build();
		return HttpClients.custom()
				.setConnectionManager(connections)
				.disableAutomaticRetries()
				.disableRedirectHandling()
				.disableContentCompression()
				.disableCookieManagement()
				.disableAuthCaching()
				.disableDefaultUserAgent()
				.build();
	}

	@Bean
	ProxyExchange upstreamExchange(CloseableHttpClient upstreamClient, UpstreamSettings settings, Refusals refusals) {
		return new UpstreamExchange(upstreamClient, settings, refusals);
	}

	@Bean
	Upstream requests(ServiceAddresses addresses, InstanceHealth health) {
		return upstream("request-service", addresses.request().url(), health);
	}

	@Bean
	Upstream notifications(ServiceAddresses addresses, InstanceHealth health) {
		return upstream("notification-service", addresses.notification().url(), health);
	}

	@Bean
	InstanceHealth instanceHealth(CloseableHttpClient upstreamClient, LoadBalancerClientFactory settings) {
		return new InstanceHealth(upstreamClient, settings);
	}

	private static Upstream upstream(String name, List<URI> instances, InstanceHealth health) {
		var any = ServiceInstanceListSuppliers.from(name,
				instances.stream().map(uri -> instance(name, uri)).toArray(ServiceInstance[]::new));
		return new Upstream(name, instances, (instances.size() > 1) ? health.checked(any) : any, any);
	}

	private static ServiceInstance instance(String name, URI uri) {
		var secure = "https".equals(uri.getScheme());
		var port = (uri.getPort() < 0) ? (secure ? 443 : 80) : uri.getPort();
		return new DefaultServiceInstance(uri.toString(), name, uri.getHost(), port, secure);
	}

}
