package id.lacak.request.outbox;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What officers are told about their accounts. */
sealed interface AccountWire extends Wire {

	/** A01, to the invited. */
	record AccountInvitedV1(String link, List<String> roles, Instant expiresAt,
			Optional<String> invitedBy) implements AccountWire {

		@Override
		public String type() {
			return "account.invited.v1";
		}
	}

}
