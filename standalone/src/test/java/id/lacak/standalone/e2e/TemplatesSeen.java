package id.lacak.standalone.e2e;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;

/** Writes down which templates the service in this process has shown. */
@AutoConfiguration
@ConditionalOnProperty(name = "spring.application.name", havingValue = "request-service")
class TemplatesSeen implements WebMvcConfigurer {

	private static final Set<String> SEEN = new ConcurrentSkipListSet<>();

	/** Names of templates, such as {@code tracking/track}. */
	static Set<String> names() {
		return SEEN;
	}

	@Override
	public void addInterceptors(InterceptorRegistry registry) {
		registry.addInterceptor(new HandlerInterceptor() {

			@Override
			public void postHandle(HttpServletRequest call, HttpServletResponse answer, Object handler,
					@Nullable ModelAndView page) {
				if (page != null && page.getViewName() != null)
					SEEN.add(page.getViewName());
			}

		});
	}

}
