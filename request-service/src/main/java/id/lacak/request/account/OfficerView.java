package id.lacak.request.account;

import id.lacak.request.lifecycle.Role;

import com.fasterxml.jackson.annotation.JsonInclude;

import java.util.List;
import java.util.Optional;

/** The officer behind a session, as clients read it. */
record OfficerView(String username, String name, List<Role> roles,
		@JsonInclude(JsonInclude.Include.NON_ABSENT) Optional<String> unit) {

	static OfficerView of(SignedIn officer) {
		return new OfficerView(officer.username(), officer.name(), officer.roles().stream().sorted().toList(),
				officer.unit());
	}

}
