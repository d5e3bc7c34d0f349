package id.lacak.request.office;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Import;

import java.time.InstantSource;

/** The offices of the settings, for tests of other packages. */
@TestConfiguration(proxyBeanMethods = false)
@EnableConfigurationProperties({OfficeSettings.class, HouseStyleSettings.class})
@Import({Offices.class, HouseStyles.class, OfficeBook.class, Calendars.class, Rulebooks.class})
public class OfficeScan {

	@Bean
	InMemoryCalendars calendarShelf() {
		return new InMemoryCalendars();
	}

	@Bean
	InstantSource machineTime() {
		return InstantSource.system();
	}

	@Bean
	InMemoryOfficeShelf officeShelf() {
		return new InMemoryOfficeShelf();
	}

	@Bean
	InMemoryRulebooks rulebookShelf() {
		return new InMemoryRulebooks();
	}

}
