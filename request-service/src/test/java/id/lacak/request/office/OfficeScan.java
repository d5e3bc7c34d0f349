package id.lacak.request.office;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The offices of the settings, for tests of other packages. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(OfficeSettings.class)
@Import({Offices.class, Calendars.class})
public class OfficeScan {
}
