package id.lacak.request.tracking;

import id.lacak.request.lifecycle.Completion;
import id.lacak.request.lifecycle.MissingItem;
import id.lacak.request.problem.Body;
import id.lacak.request.problem.Rule;
import id.lacak.request.problem.Value;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What applicants may send about their case, for the API and the pages alike. */
final class TrackingForms {

	static final int TEXT = 4_000;

	private static final int LONGEST_NUMBER = 100;

	private static final int LONGEST_CONTACT = 254;

	private static final int MOST_ITEMS = 20;

	private TrackingForms() {
	}

	/** A completion without its files. */
	record Supplied(List<Completion.Item> items, Optional<String> note) {
	}

	/**
	 * Reads a completion.
	 * @param files how many files come with it; without any, something must be written
	 */
	static Supplied completion(Body body, int files) {
		var items = new ArrayList<Read>();
		for (var item : body.objects("items", MOST_ITEMS))
			items.add(new Read(item.required("item", Rule.word(MissingItem.Kind.class)),
					item.optional("text", Rule.text(TEXT))));
		var note = body.optional("note", Rule.text(TEXT));
		if (note.isEmpty() && files == 0 && items.stream().allMatch(item -> item.text().isEmpty()))
			body.refuse(items.isEmpty() ? "items" : "note", "NOTHING_SUPPLIED");
		body.check();
		return new Supplied(items.stream()
				.filter(item -> item.text().isPresent() || files > 0)
				.map(item -> new Completion.Item(item.kind().get(), item.text()))
				.toList(), note);
	}

	/** Reads why a request is taken back. */
	static String withdrawal(Body body) {
		var reason = body.required("reason", Rule.text(TEXT));
		body.check();
		return reason.get();
	}

	/** What somebody knows who lost the code. */
	record Lost(String number, String contact) {
	}

	/** Reads number and contact of a lost code. */
	static Lost recovery(Body body) {
		var number = body.required("registrationNumber", Rule.line(LONGEST_NUMBER));
		var contact = body.required("contact", Rule.line(LONGEST_CONTACT));
		body.check();
		return new Lost(number.get(), contact.get());
	}

	private record Read(Value<MissingItem.Kind> kind, Optional<String> text) {
	}

}
