package id.lacak.standalone;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;

/**
 * What a run is asked for.
 *
 * @param data folder of everything that outlives the run
 * @param ports of the parts, none of them 0
 * @param given settings by name that go to the services as they are; with the address of a
 * real server among them, its stand-in is not started
 */
public record Settings(Path data, Map<Part, Integer> ports, Map<String, String> given) {

	private static final String PREFIX = "lacak.";

	private static final int LOWEST_FREE = 10_000;

	private static final int HIGHEST_FREE = 32_000;

	/** From {@code --lacak.name=value} arguments, system properties and LACAK_NAME variables, in that order. */
	static Settings from(String... arguments) {
		var given = new HashMap<String, String>();
		System.getenv().forEach((name, value) -> {
			if (name.startsWith("LACAK_"))
				given.put(name.toLowerCase(Locale.ROOT).replace('_', '.'), value);
		});
		System.getProperties().stringPropertyNames().stream().filter(name -> name.startsWith(PREFIX)).forEach(
				name -> given.put(name, System.getProperty(name)));
		for (var argument : arguments)
			if (argument.startsWith("--" + PREFIX) && argument.contains("="))
				given.put(argument.substring(2, argument.indexOf('=')), argument.substring(argument.indexOf('=') + 1));
		return of(Path.of(given.getOrDefault("lacak.data", ".lacak")), given);
	}

	/** For a test: free ports, its own folder, and what is given beside. */
	public static Settings onFreePorts(Path data, Map<String, String> given) {
		var all = new HashMap<>(given);
		for (var part : Part.values())
			all.putIfAbsent(part.setting(), "0");
		return of(data, all);
	}

	private static Settings of(Path data, Map<String, String> given) {
		var ports = new EnumMap<Part, Integer>(Part.class);
		for (var part : Part.values()) {
			var wanted = number(part, given.getOrDefault(part.setting(), Integer.toString(part.usual())));
			ports.put(part, wanted == 0 ? free() : wanted);
		}
		return new Settings(data.toAbsolutePath().normalize(), Map.copyOf(ports), Map.copyOf(given));
	}

	int port(Part part) {
		return ports.getOrDefault(part, part.usual());
	}

	/** The address of a real server, if one was given. */
	Optional<String> real(String setting) {
		return Optional.ofNullable(given.get(setting)).filter(value -> !value.isBlank());
	}

	/** Whether the stand-in of a part is to run. */
	boolean standsIn(Part part) {
		return switch (part) {
			case GATEWAY, REQUESTS, NOTIFICATIONS -> true;
			case DATABASE -> real("lacak.mongodb.uri").isEmpty();
			case BROKER -> real("lacak.rabbitmq.uri").isEmpty();
			case MAIL -> real("lacak.smtp.host").isEmpty();
			case TEXTS -> real("lacak.smpp.host").isEmpty();
		};
	}

	private static int number(Part part, String value) {
		try {
			var port = Integer.parseInt(value.trim());
			if (port >= 0 && port <= 65_535)
				return port;
		} catch (NumberFormatException said) {
			// told below
		}
		throw new StartRefused(
				"%s must be a port number from 0 to 65535, not \"%s\".".formatted(part.setting(), value));
	}

	/** Below the ports that systems give to outgoing connections: one of those could take it before it is used. */
	private static int free() {
		for (var tries = 0; tries < 1_000; tries++) {
			var port = ThreadLocalRandom.current().nextInt(LOWEST_FREE, HIGHEST_FREE);
			try (var socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
				return socket.getLocalPort();
			} catch (IOException taken) {
				// the next one
			}
		}
		throw new StartRefused("No port between %d and %d is free.".formatted(LOWEST_FREE, HIGHEST_FREE));
	}

}
