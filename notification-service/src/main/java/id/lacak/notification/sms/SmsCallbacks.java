package id.lacak.notification.sms;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;

import id.lacak.notification.delivery.StoreUnavailable;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RestController;

/**
 * Where HTTP providers tell what became of a text and hand over what people wrote: at an
 * address of one text, signed by us, or at one that only the provider knows. Anything
 * else is not found.
 */
@RestController
class SmsCallbacks {

	private static final int LONGEST_BODY = 65_536;

	private static final String CHALLENGE = "[A-Za-z0-9_-]{1,200}";

	private final SmsSettings settings;

	private final CallbackAddresses addresses;

	private final CallbackReader reader;

	SmsCallbacks(SmsSettings settings, CallbackAddresses addresses, CallbackReader reader) {
		this.settings = settings;
		this.addresses = addresses;
		this.reader = reader;
	}

	@RequestMapping(path = CallbackAddresses.PATH + "/{route}/{id}/{signature}", method = {RequestMethod.GET,
			RequestMethod.POST})
	ResponseEntity<Void> ofOneMessage(@PathVariable String route, @PathVariable String id,
			@PathVariable String signature, HttpServletRequest call) throws IOException {
		var known = route(route).filter(one -> this.addresses.isOurs(route, id, signature));
		var callback = read(call);
		if (known.isEmpty() || !isSigned(known.orElseThrow(), callback, call)) {
			return ResponseEntity.notFound().build();
		}
		return answer(() -> this.reader.ofOneMessage(known.orElseThrow(), id, callback));
	}

	@RequestMapping(path = CallbackAddresses.PATH + "/{route}/{secret}", method = {RequestMethod.GET,
			RequestMethod.POST})
	ResponseEntity<Void> ofAnyMessage(@PathVariable String route, @PathVariable String secret, HttpServletRequest call)
			throws IOException {
		var known = route(route).filter(one -> isTheSame(one.secret(), secret));
		var callback = read(call);
		if (known.isEmpty() || !isSigned(known.orElseThrow(), callback, call)) {
			return ResponseEntity.notFound().build();
		}
		return answer(() -> this.reader.ofAnyMessage(known.orElseThrow(), callback));
	}

	/** A provider asks whether the address is ours before it uses it; it signs nothing yet. */
	@RequestMapping(path = CallbackAddresses.PATH + "/{route}/{secret}", method = RequestMethod.GET, params = {
			"hub.mode=subscribe", "hub.challenge", "hub.verify_token"})
	ResponseEntity<String> challenge(@PathVariable String route, @PathVariable String secret,
			HttpServletRequest call) {
		var challenge = call.getParameter("hub.challenge");
		var known = route(route).filter(one -> isTheSame(one.secret(), secret))
				.flatMap(SmsSettings.Route::receipts)
				.filter(receipts -> isTheSame(receipts.verifyToken(), call.getParameter("hub.verify_token")))
				.isPresent();
		return (known && challenge.matches(CHALLENGE))
				? ResponseEntity.ok().contentType(MediaType.TEXT_PLAIN).body(challenge)
				: ResponseEntity.notFound().build();
	}

	private static ResponseEntity<Void> answer(Reading reading) {
		try {
			return reading.understood() ? ResponseEntity.ok().build() : ResponseEntity.badRequest().build();
		} catch (StoreUnavailable ex) {
			return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE).build();
		}
	}

	/** A provider that signs must sign everything. */
	private boolean isSigned(SmsSettings.Route route, Callback callback, HttpServletRequest call) {
		return route.receipts()
				.flatMap(receipts -> Optional.ofNullable(receipts.signature()))
				.map(signature -> new SignedCallback(signature, this.addresses.base())
						.isGenuine(call.getHeader(signature.header()), callback))
				.orElse(true);
	}

	private static boolean isTheSame(String secret, String said) {
		return !secret.isEmpty() && MessageDigest.isEqual(secret.getBytes(StandardCharsets.UTF_8),
				said.getBytes(StandardCharsets.UTF_8));
	}

	private Optional<SmsSettings.Route> route(String name) {
		return this.settings.routes().stream().filter(route -> route.name().equals(name)).findFirst();
	}

	private static Callback read(HttpServletRequest call) throws IOException {
		return Callback.of(call.getRequestURI(), call.getQueryString(), call.getContentType(),
				call.getInputStream().readNBytes(LONGEST_BODY));
	}

	/** Whether anything in a callback was understood. */
	private interface Reading {

		boolean understood();

	}

}
