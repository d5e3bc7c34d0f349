package id.lacak.request.calendar;

import id.lacak.request.account.Colleagues;
import id.lacak.request.outbox.CalendarNews;
import id.lacak.request.outbox.Nudge;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import java.time.Clock;

/** Wires what is told to officers. */
@Configuration(proxyBeanMethods = false)
class CalendarConfiguration {

	@Bean
	OfficersNews officersNews(Colleagues colleagues, CalendarNews news, Nudge nudge, Clock clock) {
		return new OfficersNews(colleagues::of, news, nudge, clock);
	}

}
