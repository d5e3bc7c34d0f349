package id.lacak.request.account;

import org.springframework.stereotype.Component;

/** Names of officers for pages; the history itself keeps usernames. */
@Component
public class OfficerNames {

	private final Officers officers;

	OfficerNames(Officers officers) {
		this.officers = officers;
	}

	/** The name of the officer with this username; the username itself if there is none. */
	public String of(String username) {
		return officers.find(username).map(Officer::name).orElse(username);
	}

}
