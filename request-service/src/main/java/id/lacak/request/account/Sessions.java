package id.lacak.request.account;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;

import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.jose.jws.MacAlgorithm;
import org.springframework.security.oauth2.jwt.JwsHeader;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtEncoder;
import org.springframework.security.oauth2.jwt.JwtEncoderParameters;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.jwt.NimbusJwtEncoder;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Sessions as signed tokens. A token names the officer and nothing else about him: roles
 * and unit are looked up at every call, so a change holds at once. All times are machine
 * time.
 */
final class Sessions {

	/** How long a session lasts from the password on. */
	static final Duration LIFE = Duration.ofHours(8);

	/** How long a page session lasts without a call. */
	static final Duration IDLE = Duration.ofMinutes(30);

	/** How long a token for another service lasts, and so how long a change of roles may go unnoticed there. */
	static final Duration OPERATIONS = Duration.ofMinutes(5);

	private static final Duration RENEWAL = Duration.ofMinutes(1);

	private static final String ISSUER = "lacak";

	private static final String SINCE = "auth_time";

	private static final String VERSION = "ver";

	private final SessionKeys keys;

	private final JwtEncoder encoder;

	private final JwtDecoder decoder;

	private final Officers officers;

	private final RevokedSessions revoked;

	private final InstantSource machineTime;

	Sessions(SessionKeys keys, Officers officers, RevokedSessions revoked, InstantSource machineTime) {
		this.keys = keys;
		this.encoder = new NimbusJwtEncoder(new ImmutableJWKSet<>(keys.set()));
		this.decoder = decoder(keys, machineTime);
		this.officers = officers;
		this.revoked = revoked;
		this.machineTime = machineTime;
	}

	/** Where a token is accepted; one for pages is refused by the API and the other way. */
	enum Use {

		API, PAGES

	}

	/** A token and the instant at which it ends. */
	record Token(String value, Instant expires) {

		@Override
		public String toString() {
			return "Token[hidden]";
		}

	}

	/** Begins a session. */
	Token begin(Officer officer, Use use) {
		return issue(officer.username(), officer.version(), UUID.randomUUID().toString(), now(), use);
	}

	/** A fresh token for a page session that goes on, unless the one in hand is new enough. */
	Optional<Token> prolonged(Session session) {
		var end = end(session.since(), Use.PAGES);
		return Duration.between(session.expires(), end).compareTo(RENEWAL) < 0
				? Optional.empty()
				: Optional.of(issue(session.getPrincipal().username(), session.version(), session.id(),
						session.since(), Use.PAGES));
	}

	/**
	 * A token for the operations of notification-service, which knows no officers: it names office and
	 * roles, lasts five minutes and is refused here.
	 */
	Token forOperations(SignedIn officer) {
		var expires = now().plus(OPERATIONS);
		var claims = JwtClaimsSet.builder()
				.issuer(ISSUER)
				.subject(officer.username())
				.audience(List.of("OPERATIONS"))
				.id(UUID.randomUUID().toString())
				.issuedAt(now())
				.expiresAt(expires)
				.claim("office", officer.office().value())
				.claim("roles", officer.roles().stream().map(Enum::name).sorted().toList())
				.build();
		return signed(claims, expires);
	}

	/** Reads a token's signature and times; anything wrong with them is an exception. */
	JwtDecoder decoder() {
		return decoder;
	}

	/** The session behind a token; empty if it is not valid or was ended. */
	Optional<Session> recognise(String token, Use use) {
		try {
			return recognise(decoder.decode(token), use);
		} catch (JwtException e) {
			return Optional.empty();
		}
	}

	/** The session behind a token that was read. */
	Optional<Session> recognise(Jwt token, Use use) {
		var audience = token.getAudience();
		var id = token.getId();
		var username = token.getSubject();
		var since = token.getClaimAsInstant(SINCE);
		var expires = token.getExpiresAt();
		if (audience == null || !audience.contains(use.name()) || id == null || username == null || since == null
				|| expires == null || !(token.getClaims().get(VERSION) instanceof Number version)
				|| revoked.contains(id))
			return Optional.empty();
		return officers.find(username)
				.filter(officer -> officer.active() && version.intValue() == officer.version())
				.map(officer -> new Session(officer.signedIn(), id, since, expires, officer.version()));
	}

	/** Ends the session with all its tokens. */
	void end(Session session) {
		revoked.purge(now());
		revoked.revoke(session.id(), session.since().plus(LIFE));
	}

	private Token issue(String username, int version, String id, Instant since, Use use) {
		var expires = end(since, use);
		var claims = JwtClaimsSet.builder()
				.issuer(ISSUER)
				.subject(username)
				.audience(List.of(use.name()))
				.id(id)
				.issuedAt(now())
				.expiresAt(expires)
				.claim(SINCE, since.getEpochSecond())
				.claim(VERSION, version)
				.build();
		return signed(claims, expires);
	}

	private Token signed(JwtClaimsSet claims, Instant expires) {
		var header = JwsHeader.with(MacAlgorithm.HS256).keyId(keys.signing()).build();
		return new Token(encoder.encode(JwtEncoderParameters.from(header, claims)).getTokenValue(), expires);
	}

	private Instant end(Instant since, Use use) {
		var latest = since.plus(LIFE);
		return switch (use) {
			case API -> latest;
			case PAGES -> {
				var idle = now().plus(IDLE);
				yield idle.isBefore(latest) ? idle : latest;
			}
		};
	}

	private Instant now() {
		return machineTime.instant().truncatedTo(ChronoUnit.SECONDS);
	}

	private static JwtDecoder decoder(SessionKeys keys, InstantSource machineTime) {
		var processor = new DefaultJWTProcessor<SecurityContext>();
		processor.setJWSKeySelector(
				new JWSVerificationKeySelector<>(JWSAlgorithm.HS256, new ImmutableJWKSet<>(keys.set())));
		// times are judged below by machine time, not by the library's own clock
		processor.setJWTClaimsSetVerifier((claims, context) -> {
		});
		var decoder = new NimbusJwtDecoder(processor);
		var times = new JwtTimestampValidator(Duration.ZERO);
		times.setClock(machineTime.withZone(ZoneOffset.UTC));
		decoder.setJwtValidator(new DelegatingOAuth2TokenValidator<>(times, new JwtIssuerValidator(ISSUER)));
		return decoder;
	}

}
