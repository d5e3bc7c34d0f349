package id.lacak.notification.planning;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

import id.lacak.notification.delivery.ChannelKind;
import org.jspecify.annotations.Nullable;

/**
 * The person to be told, as the event names them.
 *
 * @param phone in E.164
 * @param language ISO 639 code
 * @param channels what the person agreed to; names we do not know are ignored
 */
public record Recipient(String name, @Nullable String email, @Nullable String phone, String language,
		List<String> channels) {

	public Recipient {
		Objects.requireNonNull(name, "recipient.name");
		Objects.requireNonNull(language, "recipient.language");
		channels = List.copyOf(Objects.requireNonNull(channels, "recipient.channels"));
	}

	Optional<String> address(ChannelKind channel) {
		return Optional.ofNullable(switch (channel) {
			case EMAIL -> this.email;
			case SMS -> this.phone;
			case CHAT -> null;
		}).filter(address -> !address.isBlank());
	}

	boolean agreedTo(ChannelKind channel) {
		return this.channels.contains(channel.name());
	}

}
