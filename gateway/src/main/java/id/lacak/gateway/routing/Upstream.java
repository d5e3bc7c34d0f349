package id.lacak.gateway.routing;

import java.net.URI;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.springframework.cloud.client.ServiceInstance;
import org.springframework.cloud.client.loadbalancer.DefaultRequest;
import org.springframework.cloud.client.loadbalancer.Request;
import org.springframework.cloud.loadbalancer.core.DelegatingServiceInstanceListSupplier;
import org.springframework.cloud.loadbalancer.core.RoundRobinLoadBalancer;
import org.springframework.cloud.loadbalancer.core.ServiceInstanceListSupplier;
import org.springframework.cloud.loadbalancer.support.SimpleObjectProvider;

/**
 * One service behind the gateway and its instances, taken in turn. A look at their health
 * is advice, not law: if every instance seems down, the next call tries one all the same.
 */
final class Upstream {

	private final String name;

	private final List<URI> instances;

	private final RoundRobinLoadBalancer healthy;

	private final RoundRobinLoadBalancer any;

	Upstream(String name, List<URI> instances, ServiceInstanceListSupplier healthy, ServiceInstanceListSupplier any) {
		this.name = name;
		this.instances = instances;
		this.healthy = balancer(name, healthy);
		this.any = balancer(name, any);
	}

	private static RoundRobinLoadBalancer balancer(String name, ServiceInstanceListSupplier instances) {
		return new RoundRobinLoadBalancer(new SimpleObjectProvider<>(new NotYetTried(instances)), name);
	}

	String name() {
		return this.name;
	}

	int size() {
		return this.instances.size();
	}

	/**
	 * The next instance to ask.
	 * @param tried instances that have just failed
	 * @return null if all have
	 */
	@Nullable
	URI choose(Set<URI> tried) {
		var request = new DefaultRequest<>(tried);
		var chosen = choose(this.healthy, request);
		return (chosen != null) ? chosen : choose(this.any, request);
	}

	private static @Nullable URI choose(RoundRobinLoadBalancer balancer, Request<Set<URI>> request) {
		var response = Mono.from(balancer.choose(request)).block();
		var server = (response != null) ? response.getServer() : null;
		return (server != null) ? server.getUri() : null;
	}

	/** Leaves out the instances named in the request. */
	private static final class NotYetTried extends DelegatingServiceInstanceListSupplier {

		NotYetTried(ServiceInstanceListSupplier delegate) {
			super(delegate);
		}

		@Override
		public Flux<List<ServiceInstance>> get() {
			return this.delegate.get();
		}

		@Override
		@SuppressWarnings("rawtypes")
		public Flux<List<ServiceInstance>> get(Request request) {
			return (request.getContext() instanceof Set<?> tried && !tried.isEmpty())
					? get().map(all -> all.stream().filter(one -> !tried.contains(one.getUri())).toList())
					: get();
		}

	}

}
