package id.lacak.notification.sms;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;

import id.lacak.notification.delivery.Receipt;
import id.lacak.notification.delivery.StoreUnavailable;
import id.lacak.notification.receipts.Receipts;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RestController;

/**
 * Where HTTP providers tell what became of a text: at an address of its own, signed by
 * us, or at one that only the provider knows. Anything else is not found.
 */
@RestController
class SmsCallbacks {

	private static final int LONGEST_BODY = 65_536;

	private final SmsSettings settings;

	private final CallbackAddresses addresses;

	private final Receipts receipts;

	SmsCallbacks(SmsSettings settings, CallbackAddresses addresses, Receipts receipts) {
		this.settings = settings;
		this.addresses = addresses;
		this.receipts = receipts;
	}

	@RequestMapping(path = CallbackAddresses.PATH + "/{route}/{id}/{signature}", method = {RequestMethod.GET,
			RequestMethod.POST})
	ResponseEntity<Void> ofOneMessage(@PathVariable String route, @PathVariable String id,
			@PathVariable String signature, HttpServletRequest call) throws IOException {
		var known = route(route).filter(one -> this.addresses.isOurs(route, id, signature));
		if (known.isEmpty()) {
			return ResponseEntity.notFound().build();
		}
		return take(known.orElseThrow(), CallbackAddresses.reference(route, id), read(call), call);
	}

	@RequestMapping(path = CallbackAddresses.PATH + "/{route}/{secret}", method = {RequestMethod.GET,
			RequestMethod.POST})
	ResponseEntity<Void> ofAnyMessage(@PathVariable String route, @PathVariable String secret, HttpServletRequest call)
			throws IOException {
		var known = route(route).filter(one -> isSecretOf(one, secret));
		if (known.isEmpty()) {
			return ResponseEntity.notFound().build();
		}
		var callback = read(call);
		var theirs = mapping(known.orElseThrow()).map(mapping -> callback.at(mapping.id())).orElse("");
		return theirs.isEmpty()
				? ResponseEntity.badRequest().build()
				: take(known.orElseThrow(), HttpChannel.reference(route, theirs), callback, call);
	}

	private ResponseEntity<Void> take(SmsSettings.Route route, String reference, Callback callback,
			HttpServletRequest call) {
		if (!isSigned(route, callback, call)) {
			return ResponseEntity.notFound().build();
		}
		try {
			meaning(route, callback).ifPresent(receipt -> this.receipts.receive(reference, receipt));
			return ResponseEntity.ok().build();
		} catch (StoreUnavailable ex) {
			return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE).build();
		}
	}

	private static Optional<Receipt> meaning(SmsSettings.Route route, Callback callback) {
		return switch (route.transport()) {
			case SMPP -> Optional.empty();
			case KANNEL -> ReceiptMeaning.ofKannel(callback);
			case HTTP -> mapping(route).flatMap(mapping -> ReceiptMeaning.of(callback, mapping));
		};
	}

	/** A provider that signs must sign everything. */
	private static boolean isSigned(SmsSettings.Route route, Callback callback, HttpServletRequest call) {
		return mapping(route).flatMap(mapping -> Optional.ofNullable(mapping.signature()))
				.map(signature -> new SignedBody(signature).isGenuine(call.getHeader(signature.header()),
						callback.body()))
				.orElse(true);
	}

	private static boolean isSecretOf(SmsSettings.Route route, String secret) {
		return mapping(route).filter(mapping -> !mapping.secret().isEmpty())
				.filter(mapping -> MessageDigest.isEqual(mapping.secret().getBytes(StandardCharsets.UTF_8),
						secret.getBytes(StandardCharsets.UTF_8)))
				.isPresent();
	}

	private static Optional<HttpCallSettings.Receipts> mapping(SmsSettings.Route route) {
		return Optional.ofNullable(route.http()).flatMap(http -> Optional.ofNullable(http.receipts()));
	}

	private Optional<SmsSettings.Route> route(String name) {
		return this.settings.routes().stream().filter(route -> route.name().equals(name)).findFirst();
	}

	private static Callback read(HttpServletRequest call) throws IOException {
		return Callback.of(call.getQueryString(), call.getContentType(),
				call.getInputStream().readNBytes(LONGEST_BODY));
	}

}
