package id.lacak.notification.sms;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The ways text messages take.
 *
 * @param mostParts a longer text fails
 * @param validity how long a provider tries at most
 * @param callbackUrl base of the addresses that providers call with receipts; without it
 * none are asked for
 * @param callbackKey secret that signs those addresses, the same in all replicas
 * @param routes without any, all texts go over SMPP
 */
@ConfigurationProperties("lacak.sms")
record SmsSettings(@DefaultValue("3") int mostParts, @DefaultValue("72h") Duration validity,
		@DefaultValue("") String callbackUrl,
		@DefaultValue("") String callbackKey, @DefaultValue List<Route> routes) {

	private static final int SHORTEST_KEY = 16;

	SmsSettings {
		if (!callbackUrl.isEmpty() && callbackKey.length() < SHORTEST_KEY) {
			throw new IllegalArgumentException("lacak.sms.callback-url needs a callback-key of 16 letters or more");
		}
		var names = new HashSet<String>();
		routes.forEach(route -> {
			if (!names.add(route.name())) {
				throw new IllegalArgumentException("two of lacak.sms.routes are called " + route.name());
			}
		});
	}

	/**
	 * One way.
	 *
	 * @param name for operators; letters, digits and hyphens
	 * @param priority the lowest that reaches a number is asked first, the next if it
	 * fails
	 * @param prefixes of the numbers it reaches, such as 0811 or 62811; all without any
	 * @param smpp its account; without one, that of {@code lacak.smpp}
	 */
	record Route(String name, Transport transport, @DefaultValue("0") int priority,
			@DefaultValue List<String> prefixes, @Nullable SmppSettings smpp, @Nullable KannelSettings kannel,
			@Nullable HttpCallSettings http) {

		Route {
			if (name == null || !name.matches("[a-z0-9-]{1,40}")) {
				throw new IllegalArgumentException("a name of lacak.sms.routes needs small letters, digits or hyphens");
			}
			if (transport == null || (transport == Transport.KANNEL && kannel == null)
					|| (transport == Transport.HTTP && http == null)) {
				throw new IllegalArgumentException("route " + name + " needs a transport, and kannel or http for it");
			}
			prefixes = prefixes.stream().map(prefix -> international(name, prefix)).toList();
		}

		/** How its provider's callbacks are read, if it has any at an address for all. */
		Optional<HttpCallSettings.Receipts> receipts() {
			return Optional.ofNullable(this.http).flatMap(call -> Optional.ofNullable(call.receipts()));
		}

		/** Last part of that address; empty where there is none. */
		String secret() {
			return (this.kannel != null)
					? this.kannel.secret()
					: receipts().map(HttpCallSettings.Receipts::secret).orElse("");
		}

		private static String international(String name, String prefix) {
			var digits = prefix.replaceFirst("^\\+", "").replaceFirst("^0", "62");
			if (!digits.matches("[1-9]\\d{0,14}")) {
				throw new IllegalArgumentException("route " + name + " has a prefix that is no number");
			}
			return "+" + digits;
		}

		boolean reaches(String address) {
			return this.prefixes.isEmpty() || this.prefixes.stream().anyMatch(address::startsWith);
		}

	}

	/** How a route hands texts over. */
	enum Transport {

		/** SMPP 3.4, over a line of the route's own. */
		SMPP,
		/** The HTTP door of a Kannel gateway. */
		KANNEL,
		/** A provider's HTTP call, described in the settings. */
		HTTP

	}

}
