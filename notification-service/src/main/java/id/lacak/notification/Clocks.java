package id.lacak.notification;

import java.time.Clock;
import java.time.InstantSource;

import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The two clocks: what a person and the law see, and what machines count by. */
@Configuration(proxyBeanMethods = false)
class Clocks {

	@Bean
	@ConditionalOnMissingBean(name = "clock")
	Clock clock() {
		return Clock.systemUTC();
	}

	/** Never the legal clock: that one may be moved backwards. */
	@Bean
	@ConditionalOnMissingBean(name = "machineTime")
	InstantSource machineTime() {
		return InstantSource.system();
	}

}
