package id.lacak.gateway.protection;

import org.apache.catalina.core.StandardHost;
import org.apache.catalina.valves.RemoteIpValve;
import org.apache.coyote.http11.AbstractHttp11Protocol;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** Teaches Tomcat our refusals and whom to believe about a client's address. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(GatewaySettings.class)
class Protection {

	@Bean
	Refusals refusals(GatewaySettings settings) {
		return new Refusals(settings.help());
	}

	@Bean
	@Order(Ordered.LOWEST_PRECEDENCE)
	WebServerFactoryCustomizer<TomcatServletWebServerFactory> ownRefusals(Refusals refusals) {
		return factory -> factory.addContextCustomizers(context -> {
			var host = (StandardHost) context.getParent();
			host.setErrorReportValveClass("");
			host.getPipeline()
					.addValve(new ProblemReportValve(
							(request, response, status) -> refusals.write(request, response, Refusal.of(status))));
		});
	}

	@Bean
	WebServerFactoryCustomizer<TomcatServletWebServerFactory> trustedProxies(GatewaySettings settings) {
		return factory -> {
			if (!settings.trustedProxies().isEmpty()) {
				factory.addEngineValves(believing(String.join(",", settings.trustedProxies())));
			}
		};
	}

	/** A body we refuse need not be sent at all, if the client asks first. */
	@Bean
	WebServerFactoryCustomizer<TomcatServletWebServerFactory> continueOnlyWhenRead() {
		return factory -> factory.addConnectorCustomizers(connector -> {
			if (connector.getProtocolHandler() instanceof AbstractHttp11Protocol<?> http) {
				http.setContinueResponseTiming("onRead");
			}
		});
	}

	private static RemoteIpValve believing(String networks) {
		var valve = new RemoteIpValve();
		valve.setInternalProxies(networks);
		valve.setHostHeader("X-Forwarded-Host");
		valve.setPortHeader("X-Forwarded-Port");
		valve.setProtocolHeader("X-Forwarded-Proto");
		return valve;
	}

}
