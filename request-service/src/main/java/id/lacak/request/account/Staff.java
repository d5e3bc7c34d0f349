package id.lacak.request.account;

import id.lacak.request.lifecycle.Role;
import id.lacak.request.office.Offices;
import id.lacak.request.page.Language;
import id.lacak.request.page.Pages;
import id.lacak.request.problem.Problem;

import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/** What administrators do with the accounts of their own office. */
@Component
class Staff {

	/** How long the link of an invitation works. */
	static final Duration LINK = Duration.ofHours(72);

	private final Officers officers;

	private final Invitations invitations;

	private final PasswordEncoder passwords;

	private final Pages pages;

	private final Offices offices;

	private final Clock clock;

	Staff(Officers officers, Invitations invitations, PasswordEncoder passwords, Pages pages, Offices offices,
			Clock clock) {
		this.officers = officers;
		this.invitations = invitations;
		this.passwords = passwords;
		this.pages = pages;
		this.offices = offices;
		this.clock = clock;
	}

	/** Every account of the office. */
	List<Officer> all(SignedIn by) {
		return officers.all(by.office());
	}

	/** An account of the office; those of others do not exist here. */
	Optional<Officer> find(SignedIn by, String username) {
		return officers.find(username).filter(officer -> officer.office().equals(by.office()));
	}

	/**
	 * Adds an account; without a password its officer is invited.
	 * @throws Problem 422 if the username is taken
	 */
	Officer add(SignedIn by, MemberBody.New fresh) {
		var officer = new Officer(fresh.username(), fresh.name(), fresh.email(), fresh.roles(), fresh.unit(),
				by.office(), fresh.password().map(this::encoded).orElse(SignIn.NOBODYS), 1, true, false);
		if (!officers.add(officer))
			throw Problem.invalid("/username", "TAKEN");
		if (fresh.password().isEmpty())
			invite(by, officer);
		return officer;
	}

	/**
	 * Changes an account. Sessions of an account that is locked or gets another password end.
	 * @throws Problem 409 if it is the administrator's own right that changes, or the last
	 *         administrator would go, or somebody else was faster
	 */
	Officer change(SignedIn by, Officer before, MemberBody.Change change) {
		var roles = change.roles().orElse(before.roles());
		var active = change.active().orElse(before.active());
		if (by.username().equals(before.username()) && (!roles.equals(before.roles()) || !active))
			throw Problem.of(409, "own-account");
		var unit = roles.contains(Role.UNIT_OFFICER) ? change.unit().or(before::unit) : Optional.<String>empty();
		var ends = change.password().isPresent() || before.active() && !active;
		var after = new Officer(before.username(), change.name().orElse(before.name()),
				change.email().orElse(before.email()), roles, unit, before.office(),
				change.password().map(this::encoded).orElse(before.password()), before.version() + (ends ? 1 : 0),
				active, before.demo());
		if (!officers.replace(before, after))
			throw Problem.of(409, "account-changed");
		keepAnAdministrator(before, after);
		return after;
	}

	/** Sends a fresh link to the officer; the password there is holds until it is used. */
	void invite(SignedIn by, Officer officer) {
		var token = Secrets.next();
		var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
		var words = pages.words(Language.INDONESIAN, offices.get(officer.office()));
		invitations.send(new Invitation(UUID.randomUUID().toString(), officer.office(), officer.username(),
				officer.name(), officer.email(), officer.roles().stream().sorted().map(words::name).toList(), by.name(),
				now, now.plus(LINK), Secrets.hash(token)), token);
	}

	/** The officer whom a link that still works belongs to. */
	Optional<Invited> invited(String token) {
		return invitations.find(Secrets.hash(token))
				.filter(invitation -> invitation.expiresAt().isAfter(clock.instant()))
				.flatMap(invitation -> officers.find(invitation.username())
						.filter(Officer::active)
						.map(officer -> new Invited(invitation, officer)));
	}

	/** An officer at the door with a link. */
	record Invited(Invitation invitation, Officer officer) {
	}

	/**
	 * Sets the password and uses the link up; all sessions of the officer end.
	 * @return false if the link was used meanwhile
	 */
	boolean accept(Invited invited, String password) {
		var before = invited.officer();
		return invitations.use(invited.invitation()) && officers.replace(before,
				new Officer(before.username(), before.name(), before.email(), before.roles(), before.unit(),
						before.office(), encoded(password), before.version() + 1, before.active(), before.demo()));
	}

	/**
	 * Gives the officer another password; all sessions of the officer end, this one too.
	 * @return false if the present password is not the one typed
	 * @throws Problem 409 if the account was changed meanwhile
	 */
	boolean changeOwn(SignedIn officer, String present, String fresh) {
		var before = find(officer, officer.username()).orElseThrow(Problem::notFound);
		if (!passwords.matches(present, before.password()))
			return false;
		if (!officers.replace(before, new Officer(before.username(), before.name(), before.email(), before.roles(),
				before.unit(), before.office(), encoded(fresh), before.version() + 1, before.active(),
				before.demo())))
			throw Problem.of(409, "account-changed");
		return true;
	}

	/** Looked at after the write: two who remove each other at once must both find out. */
	private void keepAnAdministrator(Officer before, Officer after) {
		if (!administers(before) || administers(after)
				|| officers.all(before.office()).stream().anyMatch(Staff::administers))
			return;
		officers.replace(after, before);
		throw Problem.of(409, "last-administrator");
	}

	private static boolean administers(Officer officer) {
		return officer.active() && !officer.invited() && officer.roles().contains(Role.ADMINISTRATOR);
	}

	private String encoded(String password) {
		return Objects.requireNonNull(passwords.encode(password));
	}

}
