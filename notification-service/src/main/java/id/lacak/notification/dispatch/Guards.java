package id.lacak.notification.dispatch;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Stream;

import id.lacak.notification.delivery.Channel;
import id.lacak.notification.delivery.ChannelKind;
import id.lacak.notification.delivery.Channels;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts every provider behind guards of its own. */
@Configuration(proxyBeanMethods = false)
class Guards {

	@Bean
	Providers providers(List<Channel> single, List<Channels> several, DispatchSettings settings, MeterRegistry meters) {
		var all = Stream.concat(single.stream(), several.stream().flatMap(some -> some.all().stream())).toList();
		return providers(all, settings, meters);
	}

	static Providers providers(List<Channel> channels, DispatchSettings settings, MeterRegistry meters) {
		var guards = RouteGuards.Registries.boundTo(meters);
		var byKind = new EnumMap<ChannelKind, List<Channel>>(ChannelKind.class);
		channels.forEach(channel -> byKind.computeIfAbsent(channel.kind(), kind -> new ArrayList<>()).add(channel));
		channels.forEach(channel -> checkLease(channel, settings));
		checkNames(channels);
		return new Providers(byKind.entrySet()
				.stream()
				.map(entry -> new RoutedChannel(entry.getKey(), settings.lease(),
						entry.getValue().stream().map(channel -> guarded(channel, guards, settings)).toList()))
				.toList());
	}

	private static GuardedChannel guarded(Channel channel, RouteGuards.Registries guards, DispatchSettings settings) {
		return new GuardedChannel(channel, guards.of(channel.name(), settings.of(channel), settings.replicas()));
	}

	/** Guards, pauses and metrics go by the name alone. */
	private static void checkNames(List<Channel> channels) {
		var names = new HashSet<String>();
		channels.stream().map(Channel::name).filter(name -> !names.add(name)).findFirst().ifPresent(name -> {
			throw new IllegalStateException("two routes are called " + name);
		});
	}

	/** A second replica must never take up what the first is still sending. */
	private static void checkLease(Channel channel, DispatchSettings settings) {
		var longest = RouteGuards.longest(settings.of(channel));
		if (settings.lease().compareTo(longest) <= 0) {
			throw new IllegalStateException(("lacak.notification.dispatch.lease is %d s, but a message may be with "
					+ "route %s for %d s: make the lease longer or the route's 'within' shorter")
					.formatted(settings.lease().toSeconds(), channel.name(), longest.toSeconds()));
		}
	}

}
