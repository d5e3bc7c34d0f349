package id.lacak.request.account;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.ServletRequestPathUtils;

/** Tells calls that some controller serves from those that nobody does. */
@Component
class KnownRoutes {

	// asked late, because controllers may need what the door needs
	private final ObjectProvider<RequestMappingHandlerMapping> mappings;

	KnownRoutes(@Qualifier("requestMappingHandlerMapping") ObjectProvider<RequestMappingHandlerMapping> mappings) {
		this.mappings = mappings;
	}

	boolean serves(HttpServletRequest call) {
		try {
			if (!ServletRequestPathUtils.hasParsedRequestPath(call))
				ServletRequestPathUtils.parseAndCache(call);
			return mappings.getObject().getHandler(call) != null;
		} catch (Exception notForThisMethod) {
			// wrong method or media type: the dispatcher says which
			return false;
		}
	}

}
