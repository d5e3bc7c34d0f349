package id.lacak.request.problem;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

import java.util.List;

/** Lets controllers take {@link Incoming} as a parameter. */
@Configuration(proxyBeanMethods = false)
class ReadingInput implements WebMvcConfigurer, HandlerMethodArgumentResolver {

	@Override
	public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
		resolvers.add(this);
	}

	@Override
	public boolean supportsParameter(MethodParameter parameter) {
		return parameter.getParameterType() == Incoming.class;
	}

	@Override
	public Incoming resolveArgument(MethodParameter parameter, @Nullable ModelAndViewContainer container,
			NativeWebRequest call, @Nullable WebDataBinderFactory binders) {
		var request = call.getNativeRequest(HttpServletRequest.class);
		if (request == null)
			throw new IllegalStateException("not a call over HTTP");
		return new Incoming(request);
	}

}
