package id.lacak.request.watch;

import id.lacak.request.lifecycle.ASetting;
import id.lacak.request.storage.TestMongo;

import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.test.context.DynamicPropertyRegistrar;

import java.time.Clock;

/** A whole service on a test database, by a clock that is moved by hand. */
@TestConfiguration(proxyBeanMethods = false)
class AnOffice {

	static final TestMongo MONGO = TestMongo.start();

	static {
		// several test classes share it
		Runtime.getRuntime().addShutdownHook(new Thread(MONGO::close));
	}

	static final HandClock CLOCK = new HandClock(ASetting.on("2026-11-23").build().now());

	@Bean
	Clock clock() {
		return CLOCK;
	}

	@Bean
	DynamicPropertyRegistrar places() {
		return registry -> {
			registry.add("lacak.request.master-key", () -> TestMongo.MASTER_KEY);
			registry.add("spring.mongodb.uri", MONGO::uri);
			registry.add("lacak.request.database", MONGO::name);
		};
	}

}
