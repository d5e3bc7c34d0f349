package id.lacak.standalone.e2e;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.Ordered;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.ViewResolver;

import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;

/**
 * Writes down which templates the service in this process has shown: asked first of all resolvers, also
 * for the pages of what went wrong, it notes the name and leaves the view to the others.
 */
@AutoConfiguration
@ConditionalOnProperty(name = "spring.application.name", havingValue = "request-service")
class TemplatesSeen implements ViewResolver, Ordered {

	private static final Set<String> SEEN = new ConcurrentSkipListSet<>();

	/** Names of templates, such as {@code tracking/track}. */
	static Set<String> names() {
		return SEEN;
	}

	@Override
	public @Nullable View resolveViewName(String name, Locale locale) {
		SEEN.add(name);
		return null;
	}

	@Override
	public int getOrder() {
		return HIGHEST_PRECEDENCE;
	}

}
