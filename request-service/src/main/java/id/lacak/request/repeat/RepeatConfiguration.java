package id.lacak.request.repeat;

import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Puts {@link RepeatedForms} before the pages. */
@Configuration(proxyBeanMethods = false)
class RepeatConfiguration implements WebMvcConfigurer {

	private final RepeatedForms repeated;

	RepeatConfiguration(RepeatedForms repeated) {
		this.repeated = repeated;
	}

	@Override
	public void addInterceptors(InterceptorRegistry registry) {
		registry.addInterceptor(repeated);
	}

}
