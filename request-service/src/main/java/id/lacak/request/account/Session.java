package id.lacak.request.account;

import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

import java.time.Instant;
import java.util.Objects;

/** A recognised session: the officer, and what is needed to end or lengthen it. */
final class Session extends AbstractAuthenticationToken {

	private static final long serialVersionUID = 1;

	private final transient SignedIn officer;

	private final String id;

	private final Instant since;

	private final Instant expires;

	private final int version;

	/**
	 * @param id the same for all tokens of the session
	 * @param since when the password was given
	 * @param expires when the token in hand ends
	 * @param version of the account
	 */
	Session(SignedIn officer, String id, Instant since, Instant expires, int version) {
		super(officer.roles().stream().map(role -> new SimpleGrantedAuthority(role.name())).toList());
		this.officer = officer;
		this.id = id;
		this.since = since;
		this.expires = expires;
		this.version = version;
		setAuthenticated(true);
	}

	String id() {
		return id;
	}

	Instant since() {
		return since;
	}

	Instant expires() {
		return expires;
	}

	int version() {
		return version;
	}

	@Override
	public Object getCredentials() {
		return "";
	}

	@Override
	public SignedIn getPrincipal() {
		return officer;
	}

	@Override
	public boolean equals(@Nullable Object other) {
		return other instanceof Session that && id.equals(that.id) && expires.equals(that.expires);
	}

	@Override
	public int hashCode() {
		return Objects.hash(id, expires);
	}

}
