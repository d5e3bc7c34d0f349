package id.lacak.request.outbox;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What officers are told about their accounts, and what they try out. */
sealed interface AccountWire extends Wire {

	/** Any text with example data, to the administrator who tries it. */
	record MessageTestV1(String link, String template) implements AccountWire {

		@Override
		public String type() {
			return "message.test.v1";
		}
	}

	/** A01, to the invited. */
	record AccountInvitedV1(String link, List<String> roles, Instant expiresAt,
			Optional<String> invitedBy) implements AccountWire {

		@Override
		public String type() {
			return "account.invited.v1";
		}
	}

}
