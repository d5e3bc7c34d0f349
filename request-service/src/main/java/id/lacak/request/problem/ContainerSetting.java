package id.lacak.request.problem;

import id.lacak.request.page.Language;
import org.apache.catalina.core.StandardHost;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.web.firewall.RequestRejectedHandler;

/** Lets the container and the firewall of the security chain answer with problems as well. */
@Configuration(proxyBeanMethods = false)
class ContainerSetting {

	@Bean
	WebServerFactoryCustomizer<TomcatServletWebServerFactory> problemsOfTheContainer() {
		return factory -> factory.addContextCustomizers(context -> {
			if (context.getParent() instanceof StandardHost host)
				host.setErrorReportValveClass(ProblemValve.class.getName());
		});
	}

	@Bean
	RequestRejectedHandler rejectedByTheFirewall(Problems problems) {
		return (request, response, rejected) -> problems.write(request, response,
				Language.pathOf(request).contains("..") ? Problem.notFound() : Statuses.problem(400));
	}

}
