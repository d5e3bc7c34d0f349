package id.lacak.request.account;

import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/** Accounts and ended sessions without a database. */
@TestConfiguration(proxyBeanMethods = false)
public class AccountsInMemory {

	@Bean
	@Primary
	Officers officersInMemory() {
		return new InMemoryOfficers();
	}

	@Bean
	@Primary
	InMemoryInvitations invitationsInMemory() {
		return new InMemoryInvitations();
	}

	@Bean
	@Primary
	RevokedSessions revokedSessionsInMemory() {
		return new InMemoryRevokedSessions();
	}

	@Bean
	@Primary
	Preferences preferencesInMemory() {
		var off = new java.util.HashSet<String>();
		return new Preferences() {

			@Override
			public boolean keys(String username) {
				return !off.contains(username);
			}

			@Override
			public void keys(String username, boolean on) {
				if (on)
					off.remove(username);
				else
					off.add(username);
			}
		};
	}

}
