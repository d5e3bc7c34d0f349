package id.lacak.request;

import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import java.time.Clock;
import java.time.InstantSource;

/**
 * Two kinds of time. The clock is what people and the law see and may be moved in the
 * stand-alone run; machine time drives leases, retries and sessions and never moves.
 */
@Configuration(proxyBeanMethods = false)
class TimeSources {

	@Bean
	@ConditionalOnMissingBean(Clock.class)
	Clock clock() {
		return Clock.systemUTC();
	}

	@Bean
	@ConditionalOnMissingBean(name = "machineTime")
	InstantSource machineTime() {
		return InstantSource.system();
	}

}
