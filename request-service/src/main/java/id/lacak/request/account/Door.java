package id.lacak.request.account;

import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.POST;

import id.lacak.request.lifecycle.Role;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.context.RequestAttributeSecurityContextRepository;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.savedrequest.NullRequestCache;

/**
 * Who may call what at all. The API takes bearer tokens and nothing else; pages take the
 * cookie and a form token. What an officer may do with one case is judged in the use case.
 */
@Configuration(proxyBeanMethods = false)
@EnableWebSecurity
class Door {

	private static final String[] DESK = names(Role.DESK_OFFICER, Role.LEAD_OFFICER);

	private static final String[] LEAD = names(Role.LEAD_OFFICER);

	private static final String[] CASEWORK = names(Role.DESK_OFFICER, Role.LEAD_OFFICER, Role.UNIT_OFFICER);

	private static final String[] READERS = names(Role.DESK_OFFICER, Role.LEAD_OFFICER, Role.UNIT_OFFICER,
			Role.ADVISOR, Role.OBJECTION_AUTHORITY, Role.AUDITOR);

	private static final String CASE = "/api/v1/requests/{id}";

	@Bean
	@Order(1)
	SecurityFilterChain apiDoor(HttpSecurity http, Sessions sessions, Refusals refusals, KnownRoutes routes) {
		return http.securityMatcher("/api/**")
				.csrf(AbstractHttpConfigurer::disable)
				.requestCache(cache -> cache.requestCache(new NullRequestCache()))
				.sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
				.logout(AbstractHttpConfigurer::disable)
				.oauth2ResourceServer(server -> server.authenticationEntryPoint(refusals)
						.accessDeniedHandler(refusals)
						.jwt(jwt -> jwt.decoder(sessions.decoder())
								.jwtAuthenticationConverter(token -> sessions.recognise(token, Sessions.Use.API)
										.orElseThrow(() -> new InvalidBearerTokenException("the session is over")))))
				.exceptionHandling(refused -> refused.authenticationEntryPoint(refusals)
						.accessDeniedHandler(refusals))
				.authorizeHttpRequests(calls -> apiRights(calls, routes))
				.build();
	}

	@Bean
	@Order(2)
	SecurityFilterChain pageDoor(HttpSecurity http, CookieSessions cookies, PageRefusals refusals) {
		return http.csrf(csrf -> csrf.csrfTokenRepository(csrfCookie()))
				.requestCache(cache -> cache.requestCache(new NullRequestCache()))
				// the session manager would take every call for a fresh sign-in and renew the form token
				.sessionManagement(AbstractHttpConfigurer::disable)
				.securityContext(context -> context
						.securityContextRepository(new RequestAttributeSecurityContextRepository()))
				.logout(AbstractHttpConfigurer::disable)
				.addFilterBefore(cookies, CsrfFilter.class)
				.exceptionHandling(refused -> refused.authenticationEntryPoint(refusals)
						.accessDeniedHandler(refusals))
				.authorizeHttpRequests(Door::pageRights)
				.build();
	}

	private static void pageRights(
			AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry calls) {
		for (var language : new String[]{"", "/en"}) {
			calls.requestMatchers(language + SignInPage.PATH).permitAll();
			calls.requestMatchers(language + "/petugas/permohonan/**", language + "/petugas/antrean")
					.hasAnyAuthority(READERS);
			calls.requestMatchers(language + "/petugas/loket/**").hasAnyAuthority(DESK);
			calls.requestMatchers(language + "/petugas", language + "/petugas/**").authenticated();
		}
		calls.anyRequest().permitAll();
	}

	private static void apiRights(
			AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry calls,
			KnownRoutes routes) {
		calls.requestMatchers(POST, "/api/v1/sessions").permitAll();
		calls.requestMatchers("/api/v1/sessions/current").authenticated();
		calls.requestMatchers(POST, "/api/v1/officers").hasAuthority(Role.ADMINISTRATOR.name());
		calls.requestMatchers(GET, "/api/v1/officers")
				.hasAnyAuthority(names(Role.ADMINISTRATOR, Role.LEAD_OFFICER));
		// anybody may file; with a token only who registers requests
		calls.requestMatchers(POST, "/api/v1/requests").access((who, call) -> {
			var officer = who.get().getPrincipal() instanceof SignedIn signedIn ? signedIn : null;
			return new AuthorizationDecision(
					officer == null || officer.has(Role.DESK_OFFICER) || officer.has(Role.LEAD_OFFICER));
		});
		calls.requestMatchers(GET, "/api/v1/requests", CASE).hasAnyAuthority(READERS);
		calls.requestMatchers(GET, "/api/v1/consequence-tests", "/api/v1/consequence-tests/{id}")
				.hasAnyAuthority(names(Role.DESK_OFFICER, Role.LEAD_OFFICER, Role.ADVISOR, Role.OBJECTION_AUTHORITY,
						Role.AUDITOR));
		calls.requestMatchers(GET, CASE + "/identity", CASE + "/notifications").hasAnyAuthority(DESK);
		calls.requestMatchers(GET, CASE + "/documents/{document}").hasAnyAuthority(names(Role.DESK_OFFICER,
				Role.LEAD_OFFICER, Role.UNIT_OFFICER, Role.ADVISOR, Role.OBJECTION_AUTHORITY));
		calls.requestMatchers(POST, CASE + "/completeness", CASE + "/completion", CASE + "/links", CASE + "/delivery",
				CASE + "/withdrawal",
				CASE + "/closing", "/api/v1/notifications/{id}/resend").hasAnyAuthority(DESK);
		calls.requestMatchers(POST, CASE + "/extension", CASE + "/notice",
				CASE + "/notice/correction", "/api/v1/consequence-tests", "/api/v1/consequence-tests/{id}/approval")
				.hasAnyAuthority(LEAD);
		calls.requestMatchers(POST, CASE + "/assignments", CASE + "/assignments/{n}/return").hasAnyAuthority(DESK);
		calls.requestMatchers(POST, CASE + "/assignments/{n}/answer", CASE + "/assignments/{n}/refusal")
				.hasAuthority(Role.UNIT_OFFICER.name());
		calls.requestMatchers(POST, CASE + "/payment").hasAuthority(Role.DESK_OFFICER.name());
		calls.requestMatchers(POST, CASE + "/documents").hasAnyAuthority(CASEWORK);
		calls.requestMatchers(POST, CASE + "/notes").hasAnyAuthority(
				names(Role.DESK_OFFICER, Role.LEAD_OFFICER, Role.UNIT_OFFICER, Role.ADVISOR));
		publicCalls(calls);
		// what nobody serves is answered 404 or 405; what somebody serves without a line above
		// stays shut
		calls.anyRequest()
				.access((who, call) -> new AuthorizationDecision(!routes.serves(call.getRequest())));
	}

	private static void publicCalls(
			AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry calls) {
		calls.requestMatchers("/api/v1/tracking/**", "/api/v1/verify/**").permitAll();
		calls.requestMatchers(POST, "/api/v1/objections").permitAll();
		calls.requestMatchers(GET, "/api/v1/calendar/**", "/api/v1/disclosures/**", "/api/v1/catalog/**",
				"/api/v1/statistics/**", "/api/openapi.yaml", "/api/openapi.json").permitAll();
		calls.requestMatchers(HttpMethod.OPTIONS).permitAll();
	}

	private static CookieCsrfTokenRepository csrfCookie() {
		var repository = new CookieCsrfTokenRepository();
		repository.setCookieName("lacak-form");
		repository.setCookieCustomizer(cookie -> cookie.path("/").httpOnly(true).sameSite("Lax"));
		return repository;
	}

	private static String[] names(Role... roles) {
		var names = new String[roles.length];
		for (var i = 0; i < roles.length; i++)
			names[i] = roles[i].name();
		return names;
	}

}
