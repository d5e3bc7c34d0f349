package id.lacak.request.account;

import id.lacak.request.lifecycle.Role;
import id.lacak.request.office.Office;
import id.lacak.request.problem.Body;
import id.lacak.request.problem.Rule;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What administrators say about accounts, from JSON and from forms. */
final class MemberBody {

	private static final int LINE = 200;

	private MemberBody() {
	}

	/**
	 * A new account.
	 *
	 * @param password without one the officer is invited
	 */
	record New(String username, String name, String email, Set<Role> roles, Optional<String> unit,
			Optional<String> password) {

		@Override
		public String toString() {
			return "New[" + username + "]";
		}

	}

	/** What is to be different; what is empty stays. */
	record Change(Optional<String> name, Optional<String> email, Optional<Set<Role>> roles, Optional<String> unit,
			Optional<Boolean> active, Optional<String> password) {

		/** Nothing but whether the account is in use. */
		static Change active(boolean active) {
			return new Change(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(),
					Optional.of(active), Optional.empty());
		}

		@Override
		public String toString() {
			return "Change[hidden]";
		}

	}

	/** Reads a new account of the office. */
	static New fresh(Body body, Office office) {
		var username = body.required("username", Rule.line(LINE).then(MemberBody::username));
		var name = body.required("name", Rule.line(LINE));
		var email = body.required("email", Rule.line(LINE).then(MemberBody::email));
		var roles = body.required("roles", roles());
		var unit = body.optional("unit", unit(office));
		var password = body.optional("password", Passwords.chosen());
		if (roles.maybe().filter(held -> held.contains(Role.UNIT_OFFICER)).isPresent() && unset(body))
			body.refuse("unit", "REQUIRED");
		body.check();
		return new New(username.get(), name.get(), email.get(), held(roles.get()), unit, password);
	}

	/** Reads what is to be different about an account. */
	static Change change(Body body, Officer present, Office office) {
		var name = body.optional("name", Rule.line(LINE));
		var email = body.optional("email", Rule.line(LINE).then(MemberBody::email));
		var roles = body.optional("roles", roles()).map(MemberBody::held);
		if (body.has("roles") && roles.isEmpty())
			body.refuse("roles", "REQUIRED");
		var unit = body.optional("unit", unit(office));
		var active = body.optional("active", Rule.flag());
		var password = body.optional("password", Passwords.chosen());
		if (roles.orElse(present.roles()).contains(Role.UNIT_OFFICER) && unset(body) && present.unit().isEmpty())
			body.refuse("unit", "REQUIRED");
		body.check();
		return new Change(name, email, roles, unit, active, password);
	}

	private static boolean unset(Body body) {
		return !body.has("unit") || body.blank("unit");
	}

	private static Set<Role> held(List<Role> roles) {
		return EnumSet.copyOf(roles);
	}

	private static Rule<List<Role>> roles() {
		return Rule.listOf(Rule.word(Role.class).then(MemberBody::role), 20);
	}

	private static Rule<String> unit(Office office) {
		return Rule.line(LINE).then(code -> {
			if (office.activeUnit(code).isEmpty())
				throw Rule.Unfit.because("UNKNOWN_UNIT");
			return code;
		});
	}

	private static String username(String text) throws Rule.Unfit {
		if (!text.matches("[a-z0-9][a-z0-9._-]{1,39}"))
			throw Rule.Unfit.because("INVALID_USERNAME");
		return text;
	}

	private static String email(String text) throws Rule.Unfit {
		if (!text.matches("[^\\s@<>,;]+@[^\\s@<>,;]+\\.[^\\s@<>,;]+"))
			throw Rule.Unfit.because("INVALID_EMAIL");
		return text;
	}

	private static Role role(Role role) throws Rule.Unfit {
		if (!Officer.ROLES.contains(role))
			throw Rule.Unfit.because("INVALID_VALUE", String.join(", ",
					Officer.ROLES.stream().map(Role::name).sorted().toList()));
		return role;
	}

}
