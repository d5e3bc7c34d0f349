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
		return new PreferencesInMemory();
	}

}
