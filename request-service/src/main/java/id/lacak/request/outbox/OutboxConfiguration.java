package id.lacak.request.outbox;

import id.lacak.request.account.Colleagues;
import id.lacak.request.lifecycle.Requests;
import id.lacak.request.objection.Objections;
import id.lacak.request.office.Offices;

import org.springframework.amqp.core.Declarables;
import org.springframework.amqp.rabbit.connection.ConnectionFactory;
import org.springframework.amqp.rabbit.core.RabbitTemplate;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import java.time.Clock;
import java.time.InstantSource;

/** Wires the way out. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(AttachmentSettings.class)
class OutboxConfiguration {

	@Bean
	Declarables topology() {
		return Topology.declarables();
	}

	@Bean
	Announcements announcements(Offices offices, Colleagues colleagues,
			@Value("${lacak.public-url}") String publicUrl) {
		return new Announcements(offices::get, colleagues::of, publicUrl);
	}

	@Bean
	CalendarNews calendarNews(Announcements announcements) {
		return new CalendarNews(announcements);
	}

	@Bean
	ReminderNews reminderNews(Announcements announcements) {
		return new ReminderNews(announcements);
	}

	@Bean
	DigestNews digestNews(Announcements announcements) {
		return new DigestNews(announcements);
	}

	@Bean
	LetterNews letterNews(Announcements announcements, AttachmentSettings settings) {
		return new LetterNews(announcements, settings.sealing(), settings.most().toBytes());
	}

	@Bean
	AccountNews accountNews(Announcements announcements) {
		return new AccountNews(announcements);
	}

	@Bean
	Relay relay(Pending pending, ConnectionFactory connections,
			@Qualifier("machineTime") InstantSource machineTime) {
		var rabbit = new RabbitTemplate(connections);
		rabbit.setMandatory(true);
		return new Relay(pending, new RabbitPublisher(rabbit), machineTime);
	}

	@Bean
	TextNews textNews(ConnectionFactory connections, Announcements announcements, Clock clock) {
		var rabbit = new RabbitTemplate(connections);
		rabbit.setMandatory(true);
		return new TextNews(new RabbitPublisher(rabbit), announcements, clock);
	}

	/** Wakes the relay after a write. */
	@Bean
	Nudge nudge(Relay relay) {
		return relay::nudge;
	}

	@Bean
	ResendRequests resendRequests(Requests requests, Objections objections, Pending pending,
			Announcements announcements, Clock clock,
			Nudge nudge) {
		return new ResendRequests(requests, objections, pending, announcements, clock, nudge);
	}

	@Bean
	Rerouting rerouting(Requests requests, Objections objections, Pending pending, Announcements announcements,
			Clock clock, Nudge nudge) {
		return new Rerouting(requests, objections, pending, announcements, clock, nudge);
	}

	@Bean
	TrackingRequests trackingRequests(Pending pending, Announcements announcements, Clock clock, Nudge nudge) {
		return new TrackingRequests(pending, announcements, clock, nudge);
	}

}
