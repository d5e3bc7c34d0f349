package id.lacak.notification.incoming;

import java.time.Clock;
import java.time.InstantSource;

import id.lacak.notification.address.AddressDesk;
import id.lacak.notification.delivery.DailyBudget;
import id.lacak.notification.delivery.IncomingTexts;
import id.lacak.notification.report.ConfirmedPublisher;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires who reads the text messages of people. */
@Configuration(proxyBeanMethods = false)
class IncomingConfiguration {

	@Bean
	@ConditionalOnMissingBean(IncomingTexts.class)
	IncomingTexts textReader(AddressDesk addresses, DailyBudget budget, ConfirmedPublisher publisher,
			MeterRegistry meters, Clock clock, InstantSource machineTime) {
		return new TextReader(addresses, budget, publisher, meters, clock, machineTime);
	}

}
