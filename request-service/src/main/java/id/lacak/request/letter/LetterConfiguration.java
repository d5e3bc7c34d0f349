package id.lacak.request.letter;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import java.security.SecureRandom;
import java.util.List;

/** Wires the check codes. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(LetterSettings.class)
class LetterConfiguration {

	/** A demo makes one up for itself; its letters cannot be checked after the next start. */
	@Bean
	CheckCodes checkCodes(LetterSettings settings, @Value("${lacak.demo:false}") boolean demo) {
		return new CheckCodes(demo && settings.none() ? List.of(random()) : settings.keys());
	}

	@Bean
	CasePins casePins(@Value("${lacak.request.pin-key:}") String key,
			@Value("${lacak.request.text-number:}") String textNumber) {
		return new CasePins(key, textNumber);
	}

	private static byte[] random() {
		var key = new byte[LetterSettings.LEAST_BYTES];
		new SecureRandom().nextBytes(key);
		return key;
	}

}
