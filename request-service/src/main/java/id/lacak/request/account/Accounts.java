package id.lacak.request.account;

import com.mongodb.client.MongoDatabase;

import id.lacak.request.office.Offices;

import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.oauth2.jwt.JwtDecoder;

import java.time.InstantSource;

/** Puts the parts of sign-in together. */
@Configuration(proxyBeanMethods = false)
class Accounts {

	@Bean
	Officers officers(MongoDatabase database) {
		return new MongoOfficers(database);
	}

	@Bean
	Preferences preferences(MongoDatabase database) {
		return new MongoPreferences(database);
	}

	@Bean
	RevokedSessions revokedSessions(MongoDatabase database) {
		return new MongoRevokedSessions(database);
	}

	@Bean
	PasswordEncoder passwordEncoder() {
		return PasswordEncoderFactories.createDelegatingPasswordEncoder();
	}

	@Bean
	Sessions sessions(AccountSettings settings, @Value("${lacak.demo:false}") boolean demo, Officers officers,
			RevokedSessions revoked, @Qualifier("machineTime") InstantSource machineTime) {
		var keys = demo && settings.keys().isEmpty() ? SessionKeys.random() : SessionKeys.from(settings.keys());
		return new Sessions(keys, officers, revoked, machineTime);
	}

	@Bean
	JwtDecoder jwtDecoder(Sessions sessions) {
		return sessions.decoder();
	}

	@Bean
	SignIn signIn(Officers officers, PasswordEncoder passwords, Sessions sessions,
			@Qualifier("machineTime") InstantSource machineTime) {
		return new SignIn(officers, passwords, sessions, new Attempts(machineTime));
	}

	@Bean
	ApplicationRunner firstOfficers(AccountSettings settings, @Value("${lacak.demo:false}") boolean demo,
			Officers officers, PasswordEncoder passwords, Offices offices, ConfigurableApplicationContext service) {
		var first = new FirstOfficers(officers, passwords, offices.forHost("").code());
		var start = new AccountStart(() -> {
			if (demo)
				first.demo();
			else
				first.production(settings.administrator());
		}, service);
		return _ -> start.run();
	}

}
