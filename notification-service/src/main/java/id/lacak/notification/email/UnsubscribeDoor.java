package id.lacak.notification.email;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

import id.lacak.notification.address.AddressDesk;
import id.lacak.notification.delivery.ChannelKind;
import id.lacak.notification.delivery.Content;
import id.lacak.notification.delivery.MessageId;
import id.lacak.notification.delivery.Notification;
import id.lacak.notification.delivery.Notifications;
import id.lacak.notification.delivery.StoreUnavailable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Ends updates by email at the wish of who gets them: at once where a mail program posts
 * (RFC 8058), after a question where a person opens the address, since programs that look
 * into links open it too. Notices the law asks for and codes still come.
 */
@RestController
class UnsubscribeDoor {

	private static final MediaType HTML = new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8);

	private final UnsubscribeAddresses addresses;

	private final Notifications notifications;

	private final AddressDesk desk;

	UnsubscribeDoor(UnsubscribeAddresses addresses, Notifications notifications, AddressDesk desk) {
		this.addresses = addresses;
		this.notifications = notifications;
		this.desk = desk;
	}

	@GetMapping(UnsubscribeAddresses.PATH + "/{message}/{signature}")
	ResponseEntity<String> ask(@PathVariable String message, @PathVariable String signature) {
		return answer(message, signature, _ -> page("ask"));
	}

	/** The same again changes nothing. */
	@PostMapping(UnsubscribeAddresses.PATH + "/{message}/{signature}")
	ResponseEntity<String> unsubscribe(@PathVariable String message, @PathVariable String signature) {
		return answer(message, signature, known -> {
			this.desk.optOut(known.origin().office(), ChannelKind.EMAIL, known.message().address(),
					"the owner asked for it by a mail about " + known.message().template(), "email");
			return page("done");
		});
	}

	private ResponseEntity<String> answer(String message, String signature, Act act) {
		try {
			return find(message, signature)
					.map(known -> ResponseEntity.ok()
							.contentType(HTML)
							.header("Content-Security-Policy", "default-src 'none'; form-action 'self'")
							.header("Cache-Control", "no-store")
							.body(act.on(known)))
					.orElseGet(() -> ResponseEntity.notFound().build());
		} catch (StoreUnavailable ex) {
			return ResponseEntity.status(503).header("Retry-After", "5").build();
		}
	}

	/** Whose text and address were removed for their age, nothing is known of any more. */
	private Optional<Notification> find(String message, String signature) {
		if (!message.matches("[0-9a-f]{32}") || !this.addresses.isOurs(message, signature)) {
			return Optional.empty();
		}
		return this.notifications.find(new MessageId(message))
				.filter(known -> known.message().content() instanceof Content.Mail);
	}

	private static String page(String name) {
		try (var in = UnsubscribeDoor.class.getResourceAsStream("/notification/unsubscribe-" + name + ".html")) {
			if (in == null) {
				throw new IllegalStateException("the page is not there");
			}
			return new String(in.readAllBytes(), StandardCharsets.UTF_8);
		} catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private interface Act {

		String on(Notification known);

	}

}
