package id.lacak.notification.inbox;

import java.util.Objects;
import java.util.Optional;

import id.lacak.notification.operations.Operations;
import org.jspecify.annotations.Nullable;

/** The data of {@code command.operation.v1}. */
record OperationV1(String office, String operation, String target, String reason, String requestedBy,
		@Nullable String address) {

	OperationV1 {
		Objects.requireNonNull(office, "office");
		Objects.requireNonNull(operation, "operation");
		Objects.requireNonNull(target, "target");
		Objects.requireNonNull(reason, "reason");
		Objects.requireNonNull(requestedBy, "requestedBy");
	}

	/** @param command id of the command */
	Operations.Wish wish(String command) {
		return new Operations.Wish(command, this.office, this.requestedBy, this.reason);
	}

	Optional<String> contact() {
		return Optional.ofNullable(this.address);
	}

}
