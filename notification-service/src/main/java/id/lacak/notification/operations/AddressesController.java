package id.lacak.notification.operations;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;

import id.lacak.notification.delivery.AddressBook;
import id.lacak.notification.delivery.AddressKey;
import id.lacak.notification.delivery.ChannelKind;
import id.lacak.notification.delivery.KnownAddress;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Contacts to which messages do not leave: listed, stopped, let go. They are shown masked, and named by a hash. */
@RestController
class AddressesController {

	private static final String ADDRESSES = OperationsDoor.PATH + "/addresses";

	private final AddressBook book;

	private final Contacts contacts;

	private final InstantSource machineTime;

	AddressesController(AddressBook book, Contacts contacts, InstantSource machineTime) {
		this.book = book;
		this.contacts = contacts;
		this.machineTime = machineTime;
	}

	/**
	 * A contact.
	 *
	 * @param id names it without saying what it is
	 * @param by account of an officer, {@code system}, or the owner's way of saying so
	 * @param changedAt machine time of the last step
	 */
	record View(String id, String channel, String recipientMasked, String standing, String why, String by,
			Instant changedAt, List<Step> trail) {

		static View of(AddressBook.Listed listed) {
			var address = listed.address();
			var mark = address.trail().getLast().mark();
			return new View(address.key().hash(), address.channel().name(), address.masked(),
					address.standing().name(), mark.reason(), mark.by(), listed.changedAt(),
					address.trail()
							.stream()
							.map(entry -> new Step(entry.act().name(), entry.mark().reason(), entry.mark().by(),
									entry.mark().at()))
							.toList());
		}
	}

	/** A decision about a contact, by the legal clock. */
	record Step(String act, String why, String by, Instant at) {
	}

	/** @param next where the list goes on; absent at its end */
	record Views(List<View> items, @Nullable Instant next) {
	}

	@GetMapping(ADDRESSES)
	Views list(@AuthenticationPrincipal Officer officer, HttpServletRequest call) {
		var paging = new Paging(call, "standing");
		var size = paging.size();
		var before = paging.read("after", Instant::parse).orElseGet(() -> this.machineTime.instant().plusSeconds(1));
		var standing = paging.read("standing", KnownAddress.Standing::valueOf).orElse(KnownAddress.Standing.BAD);
		paging.check();
		var found = this.book.list(officer.office(), standing, before, size + 1);
		var items = found.stream().limit(size).map(View::of).toList();
		return new Views(items, (found.size() > size) ? items.getLast().changedAt() : null);
	}

	@PostMapping(ADDRESSES + "/suppression")
	ResponseEntity<Void> suppress(@AuthenticationPrincipal Officer officer, HttpServletRequest call) {
		var body = Body.of(call);
		var channel = body.required("channel", 5, "EMAIL|SMS");
		var address = body.required("address", 254, "SMS".equals(channel) ? Trials.PHONE : Trials.EMAIL);
		var why = body.required("reason", Answers.LONGEST_REASON, Answers.ANY);
		body.check();
		this.contacts.suppress(ChannelKind.valueOf(channel), address, officer.wishes(why));
		return ResponseEntity.noContent().build();
	}

	@PostMapping(ADDRESSES + "/{id}/suppression")
	ResponseEntity<Void> suppressKnown(@AuthenticationPrincipal Officer officer, @PathVariable String id,
			HttpServletRequest call) {
		check(officer, id);
		return Answers.carryOut(officer, call, wish -> this.contacts.suppressKnown(id, wish));
	}

	@PostMapping(ADDRESSES + "/{id}/unsuppression")
	ResponseEntity<Void> unsuppress(@AuthenticationPrincipal Officer officer, @PathVariable String id,
			HttpServletRequest call) {
		check(officer, id);
		return Answers.carryOut(officer, call, wish -> this.contacts.unsuppress(id, wish));
	}

	private void check(Officer officer, String id) {
		if (!Contacts.isHash(id) || this.book.find(new AddressKey(officer.office(), id)).isEmpty()) {
			throw Problem.notFound();
		}
	}

}
