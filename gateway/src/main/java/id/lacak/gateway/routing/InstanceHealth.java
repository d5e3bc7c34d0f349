package id.lacak.gateway.routing;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

import org.apache.hc.client5.http.classic.HttpClient;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.core5.http.io.entity.EntityUtils;
import org.apache.hc.core5.util.Timeout;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

import org.springframework.beans.factory.DisposableBean;
import org.springframework.cloud.client.ServiceInstance;
import org.springframework.cloud.loadbalancer.core.HealthCheckServiceInstanceListSupplier;
import org.springframework.cloud.loadbalancer.core.ServiceInstanceListSupplier;
import org.springframework.cloud.loadbalancer.support.LoadBalancerClientFactory;

/** Asks instances whether they are ready, every few seconds. */
final class InstanceHealth implements DisposableBean {

	/** A late answer is none: the next look comes two seconds later. */
	private static final Timeout LOOK = Timeout.ofSeconds(2);

	private final HttpClient client;

	private final LoadBalancerClientFactory settings;

	private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

	private final List<HealthCheckServiceInstanceListSupplier> checks = new ArrayList<>();

	InstanceHealth(HttpClient client, LoadBalancerClientFactory settings) {
		this.client = client;
		this.settings = settings;
	}

	/** Those of the instances that say they are ready. */
	ServiceInstanceListSupplier checked(ServiceInstanceListSupplier instances) {
		var check = new HealthCheckServiceInstanceListSupplier(instances, this.settings,
				(instance, path) -> Mono.fromCallable(() -> isReady(instance, path))
						.subscribeOn(Schedulers.fromExecutor(this.threads)));
		check.afterPropertiesSet();
		this.checks.add(check);
		return check;
	}

	private boolean isReady(ServiceInstance instance, @Nullable String path) throws IOException {
		var look = new HttpGet(instance.getUri().resolve(String.valueOf(path)));
		look.setConfig(RequestConfig.custom().setResponseTimeout(LOOK).build());
		return this.client.execute(look, answer -> {
			EntityUtils.consume(answer.getEntity());
			return answer.getCode() == 200;
		});
	}

	@Override
	public void destroy() {
		this.checks.forEach(HealthCheckServiceInstanceListSupplier::destroy);
		this.threads.shutdownNow();
	}

}
