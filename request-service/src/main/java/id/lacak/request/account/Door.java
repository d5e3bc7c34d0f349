package id.lacak.request.account;

import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.PATCH;
import static org.springframework.http.HttpMethod.POST;
import static org.springframework.http.HttpMethod.PUT;

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

import java.util.stream.Stream;

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

	private static final String[] OBJECTION_READERS = names(Role.DESK_OFFICER, Role.LEAD_OFFICER, Role.ADVISOR,
			Role.OBJECTION_AUTHORITY, Role.AUDITOR);

	private static final String[] REPORT_READERS = names(Role.LEAD_OFFICER, Role.OBJECTION_AUTHORITY, Role.AUDITOR);

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
			calls.requestMatchers(language + "/petugas/permohonan/**", language + "/petugas/antrean/**")
					.hasAnyAuthority(READERS);
			calls.requestMatchers(language + "/petugas/keberatan", language + "/petugas/keberatan/**")
					.hasAnyAuthority(OBJECTION_READERS);
			calls.requestMatchers(language + "/petugas/audit", language + "/petugas/audit/**")
					.hasAuthority(Role.AUDITOR.name());
			calls.requestMatchers(language + "/petugas/laporan")
					.hasAnyAuthority(
							names(Role.DESK_OFFICER, Role.LEAD_OFFICER, Role.OBJECTION_AUTHORITY, Role.AUDITOR));
			calls.requestMatchers(language + "/petugas/laporan/**").hasAnyAuthority(with(DESK, Role.AUDITOR));
			calls.requestMatchers(language + "/petugas/akun/kalender").hasAnyAuthority(READERS);
			calls.requestMatchers(language + "/petugas/loket/**", language + "/petugas/notifikasi/**")
					.hasAnyAuthority(DESK);
			calls.requestMatchers(language + "/petugas/uji-konsekuensi/**", language + "/petugas/cari")
					.hasAnyAuthority(OBJECTION_READERS);
			calls.requestMatchers(language + "/petugas/pengingat/**")
					.hasAnyAuthority(names(Role.DESK_OFFICER, Role.LEAD_OFFICER, Role.AUDITOR));
			calls.requestMatchers(language + "/unit/**").hasAuthority(Role.UNIT_OFFICER.name());
			calls.requestMatchers(language + "/ketua/**").hasAnyAuthority(LEAD);
			calls.requestMatchers(language + "/atasan/**")
					.hasAnyAuthority(names(Role.LEAD_OFFICER, Role.OBJECTION_AUTHORITY));
			calls.requestMatchers(language + "/admin", language + "/admin/**").hasAuthority(Role.ADMINISTRATOR.name());
			calls.requestMatchers(language + "/petugas", language + "/petugas/**")
					.authenticated();
		}
		calls.anyRequest().permitAll();
	}

	private static void apiRights(
			AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry calls,
			KnownRoutes routes) {
		calls.requestMatchers(POST, "/api/v1/sessions").permitAll();
		calls.requestMatchers("/api/v1/sessions/current").authenticated();
		calls.requestMatchers(POST, "/api/v1/sessions/current/operations")
				.hasAnyAuthority(names(Role.ADMINISTRATOR, Role.LEAD_OFFICER));
		calls.requestMatchers(POST, "/api/v1/officers", "/api/v1/officers/{username}/invitation")
				.hasAuthority(Role.ADMINISTRATOR.name());
		calls.requestMatchers(PATCH, "/api/v1/officers/{username}").hasAuthority(Role.ADMINISTRATOR.name());
		calls.requestMatchers(GET, "/api/v1/officers", "/api/v1/officers/{username}")
				.hasAnyAuthority(names(Role.ADMINISTRATOR, Role.LEAD_OFFICER));
		calls.requestMatchers(GET, "/api/v1/audit/**").hasAuthority(Role.AUDITOR.name());
		calls.requestMatchers(GET, "/api/v1/registers/requests", "/api/v1/registers/objections")
				.hasAnyAuthority(with(DESK, Role.AUDITOR));
		calls.requestMatchers(GET, "/api/v1/reports/annual").hasAnyAuthority(REPORT_READERS);
		calls.requestMatchers("/api/v1/office", "/api/v1/units", "/api/v1/units/{code}")
				.hasAuthority(Role.ADMINISTRATOR.name());
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
		calls.requestMatchers(GET, CASE + "/identity", CASE + "/notifications", CASE + "/documents/{document}/findings",
				"/api/v1/objections/{id}/notifications")
				.hasAnyAuthority(DESK);
		calls.requestMatchers(GET, CASE + "/documents/{document}").hasAnyAuthority(names(Role.DESK_OFFICER,
				Role.LEAD_OFFICER, Role.UNIT_OFFICER, Role.ADVISOR, Role.OBJECTION_AUTHORITY));
		calls.requestMatchers(POST, CASE + "/completeness", CASE + "/completion", CASE + "/links", CASE + "/delivery",
				CASE + "/withdrawal",
				CASE + "/closing", CASE + "/service-certificates", "/api/v1/notifications/{id}/resend")
				.hasAnyAuthority(DESK);
		calls.requestMatchers(PUT, CASE + "/contact").hasAnyAuthority(DESK);
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
		objections(calls);
		calendarRights(calls);
		calls.requestMatchers(GET, "/api/v1/reminders")
				.hasAnyAuthority(names(Role.LEAD_OFFICER, Role.DESK_OFFICER, Role.AUDITOR));
		calls.requestMatchers(GET, "/api/v1/reports/statistics")
				.hasAnyAuthority(names(Role.LEAD_OFFICER, Role.OBJECTION_AUTHORITY, Role.AUDITOR));
		calls.requestMatchers(POST, "/api/v1/reminders/{id}/sending", "/api/v1/reminders/{id}/waiver")
				.hasAnyAuthority(LEAD);
		publicCalls(calls);
		// what nobody serves is answered 404 or 405; what somebody serves without a line above
		// stays shut
		calls.anyRequest()
				.access((who, call) -> new AuthorizationDecision(!routes.serves(call.getRequest())));
	}

	private static void objections(
			AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry calls) {
		var objection = "/api/v1/objections/{id}";
		calls.requestMatchers(GET, "/api/v1/objections", objection, objection + "/deadlines/*")
				.hasAnyAuthority(OBJECTION_READERS);
		calls.requestMatchers(GET, objection + "/documents/{document}")
				.hasAnyAuthority(names(Role.DESK_OFFICER, Role.LEAD_OFFICER, Role.ADVISOR, Role.OBJECTION_AUTHORITY));
		calls.requestMatchers(POST, CASE + "/objections", objection + "/withdrawal").hasAnyAuthority(DESK);
		calls.requestMatchers(POST, objection + "/documents")
				.hasAnyAuthority(names(Role.DESK_OFFICER, Role.LEAD_OFFICER, Role.ADVISOR, Role.OBJECTION_AUTHORITY));
		calls.requestMatchers(POST, objection + "/review")
				.hasAnyAuthority(names(Role.DESK_OFFICER, Role.LEAD_OFFICER, Role.OBJECTION_AUTHORITY));
		calls.requestMatchers(POST, objection + "/opinion")
				.hasAnyAuthority(names(Role.ADVISOR, Role.LEAD_OFFICER));
		calls.requestMatchers(POST, objection + "/decision").hasAuthority(Role.OBJECTION_AUTHORITY.name());
		calls.requestMatchers(POST, objection + "/execution").hasAnyAuthority(LEAD);
		calls.requestMatchers(POST, objection + "/dispute", objection + "/closing")
				.hasAnyAuthority(names(Role.LEAD_OFFICER, Role.OBJECTION_AUTHORITY));
		// anybody may object; with a token only who registers objections
		calls.requestMatchers(POST, "/api/v1/objections").access((who, call) -> {
			var officer = who.get().getPrincipal() instanceof SignedIn signedIn ? signedIn : null;
			return new AuthorizationDecision(
					officer == null || officer.has(Role.DESK_OFFICER) || officer.has(Role.LEAD_OFFICER));
		});
	}

	private static void calendarRights(
			AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry calls) {
		var administrator = Role.ADMINISTRATOR.name();
		calls.requestMatchers(PUT, "/api/v1/calendar/{year}").hasAuthority(administrator);
		calls.requestMatchers(POST, "/api/v1/calendar/preview", "/api/v1/calendar/preview.csv", "/api/v1/calendar/import")
				.hasAuthority(administrator);
		calls.requestMatchers(GET, "/api/v1/calendar/changes").hasAuthority(administrator);
		calls.requestMatchers(GET, "/api/v1/rulebooks").hasAnyAuthority(with(READERS, Role.ADMINISTRATOR));
		calls.requestMatchers(GET, CASE + "/deadlines/{kind}").hasAnyAuthority(READERS);
		calls.requestMatchers(POST, "/api/v1/calendar-feed").hasAnyAuthority(READERS);
		// whoever has the address may read it: calendar programs cannot sign in
		calls.requestMatchers(GET, "/api/v1/calendar-feed/{file}").permitAll();
	}

	private static void publicCalls(
			AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry calls) {
		calls.requestMatchers("/api/v1/tracking/**", "/api/v1/verify/**").permitAll();
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

	private static String[] with(String[] names, Role another) {
		return Stream.concat(Stream.of(names), Stream.of(another.name())).toArray(String[]::new);
	}

	private static String[] names(Role... roles) {
		var names = new String[roles.length];
		for (var i = 0; i < roles.length; i++)
			names[i] = roles[i].name();
		return names;
	}

}
