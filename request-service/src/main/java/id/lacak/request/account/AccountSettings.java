package id.lacak.request.account;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

import java.util.List;

/**
 * How officers get in.
 *
 * @param sessionKeys keys of session tokens, each Base64 of at least 32 bytes; the first one
 * signs, all are accepted, so that keys can be changed without signing everybody out
 * @param administrator the first account of a production start
 */
@ConfigurationProperties("lacak.request")
record AccountSettings(@Nullable List<String> sessionKeys, @Nullable Administrator administrator) {

	/** The account that makes all others. */
	record Administrator(String username, String password, String name, String email) {

		@Override
		public String toString() {
			return "Administrator[" + username + "]";
		}

	}

	List<String> keys() {
		return sessionKeys == null
				? List.of()
				: sessionKeys.stream().map(String::strip).filter(key -> !key.isEmpty()).toList();
	}

	@Override
	public String toString() {
		return "AccountSettings[hidden]";
	}

}
