package id.lacak.notification.operations;

import java.time.InstantSource;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.savedrequest.NullRequestCache;

/**
 * Who may call operations: an administrator everything, a lead officer what concerns
 * cases. Whose messages they see is judged where they are looked for. Other paths are no
 * concern of officers.
 */
@Configuration(proxyBeanMethods = false)
@EnableWebSecurity
class OperationsDoor {

	static final String PATH = "/api/v1/notifications/operations";

	@Bean
	JwtDecoder operationsDecoder(OperationsSettings settings, InstantSource machineTime) {
		if (settings.keys().isEmpty()) {
			return token -> {
				throw new BadJwtException("no key is set");
			};
		}
		return OperationsTokens.decoder(settings.keys(), machineTime);
	}

	@Bean
	@Order(1)
	SecurityFilterChain operationsChain(HttpSecurity http, JwtDecoder decoder, Problems problems) {
		AuthenticationEntryPoint stranger = (call, answer, _) -> problems.write(call, answer,
				Problem.of(401, "unauthorized").with("WWW-Authenticate", "Bearer"));
		AccessDeniedHandler denied = (call, answer, _) -> problems.write(call, answer, Problem.of(403, "forbidden"));
		return plain(http).securityMatcher(PATH, PATH + "/**")
				.oauth2ResourceServer(server -> server.authenticationEntryPoint(stranger)
						.accessDeniedHandler(denied)
						.jwt(jwt -> jwt.decoder(decoder).jwtAuthenticationConverter(OperationsTokens::officer)))
				.exceptionHandling(refused -> refused.authenticationEntryPoint(stranger).accessDeniedHandler(denied))
				.authorizeHttpRequests(calls -> calls.requestMatchers(PATH + "/openapi.yaml")
						.permitAll()
						.requestMatchers(PATH + "/messages", PATH + "/messages/**")
						.hasAnyAuthority(Officer.ADMINISTRATOR, Officer.LEAD_OFFICER)
						.anyRequest()
						.hasAuthority(Officer.ADMINISTRATOR))
				.build();
	}

	@Bean
	@Order(2)
	SecurityFilterChain everythingElse(HttpSecurity http) {
		return plain(http).authorizeHttpRequests(calls -> calls.anyRequest().permitAll()).build();
	}

	private static HttpSecurity plain(HttpSecurity http) {
		return http.csrf(AbstractHttpConfigurer::disable)
				.requestCache(cache -> cache.requestCache(new NullRequestCache()))
				.sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
				.logout(AbstractHttpConfigurer::disable);
	}

}
