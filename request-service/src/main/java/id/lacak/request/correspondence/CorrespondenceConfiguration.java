package id.lacak.request.correspondence;

import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires what reads answers. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(RepliesSettings.class)
class CorrespondenceConfiguration {

	@Bean
	ReplyAddresses replyAddresses(@Value("${lacak.smtp.reply-key:}") String key, RepliesSettings settings) {
		if (settings.used() && key.isBlank())
			LoggerFactory.getLogger(CorrespondenceConfiguration.class)
					.warn("lacak.smtp.reply-key is not set: no answer by email can be told from a forged one");
		return new ReplyAddresses(key);
	}

}
