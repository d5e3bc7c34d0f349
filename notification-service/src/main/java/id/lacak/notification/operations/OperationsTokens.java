package id.lacak.notification.operations;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.OctetSequenceKey;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.Base64URL;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;

/**
 * Reads the short-lived tokens that request-service gives officers for this service. They
 * name office and roles, because officers are known there and not here.
 */
final class OperationsTokens {

	static final String AUDIENCE = "OPERATIONS";

	private static final String ISSUER = "lacak";

	private static final int LEAST_BYTES = 32;

	private static final int NAME_BYTES = 8;

	private OperationsTokens() {
	}

	/**
	 * Reads signature and times, which are machine time.
	 * @throws IllegalStateException with a sentence for the operator when a key is too weak
	 */
	static JwtDecoder decoder(List<String> encodedKeys, InstantSource machineTime) {
		var keys = encodedKeys.stream().map(OperationsTokens::key).toList();
		var processor = new DefaultJWTProcessor<SecurityContext>();
		processor.setJWSKeySelector(
				new JWSVerificationKeySelector<>(JWSAlgorithm.HS256, new ImmutableJWKSet<>(new JWKSet(keys))));
		// times are judged below by machine time, not by the library's own clock
		processor.setJWTClaimsSetVerifier((claims, context) -> {
		});
		var decoder = new NimbusJwtDecoder(processor);
		var times = new JwtTimestampValidator(Duration.ZERO);
		times.setClock(machineTime.withZone(ZoneOffset.UTC));
		decoder.setJwtValidator(new DelegatingOAuth2TokenValidator<>(times, new JwtIssuerValidator(ISSUER),
				new JwtClaimValidator<List<String>>("aud",
						audience -> audience != null && audience.contains(AUDIENCE))));
		return decoder;
	}

	/** The officer that a token names. */
	static AbstractAuthenticationToken officer(Jwt token) {
		var office = token.getClaimAsString("office");
		var roles = token.getClaimAsStringList("roles");
		if (office == null || roles == null || token.getSubject() == null || token.getExpiresAt() == null) {
			throw new InvalidBearerTokenException("the token does not say who it is for");
		}
		return new UsernamePasswordAuthenticationToken(new Officer(token.getSubject(), office, Set.copyOf(roles)), "",
				roles.stream().map(SimpleGrantedAuthority::new).toList());
	}

	private static JWK key(String encoded) {
		try {
			var bytes = Base64.getDecoder().decode(encoded);
			if (bytes.length >= LEAST_BYTES) {
				return new OctetSequenceKey.Builder(Base64URL.encode(bytes)).keyID(name(bytes))
						.algorithm(JWSAlgorithm.HS256)
						.build();
			}
		} catch (IllegalArgumentException ex) {
			throw new IllegalStateException("lacak.notification.operations.session-keys: a key is not Base64", ex);
		}
		throw new IllegalStateException(
				"lacak.notification.operations.session-keys: a key has fewer than " + LEAST_BYTES + " bytes");
	}

	/** As the service that signs names it: by the start of its hash. */
	private static String name(byte[] key) {
		try {
			return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(key), 0, NAME_BYTES);
		} catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException("every Java platform has SHA-256", ex);
		}
	}

}
