package id.lacak.request.office;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The offices of the settings, for tests of other packages. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(OfficeSettings.class)
@Import({Offices.class, Calendars.class, Rulebooks.class})
public class OfficeScan {

	@Bean
	InMemoryRulebooks rulebookShelf() {
		return new InMemoryRulebooks();
	}

}
