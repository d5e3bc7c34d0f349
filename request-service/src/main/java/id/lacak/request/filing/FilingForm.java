package id.lacak.request.filing;

import id.lacak.request.lifecycle.Applicant;
import id.lacak.request.lifecycle.Channel;
import id.lacak.request.lifecycle.DeliveryMethod;
import id.lacak.request.lifecycle.Format;
import id.lacak.request.lifecycle.Intake;
import id.lacak.request.lifecycle.Submission;
import id.lacak.request.office.Office;
import id.lacak.request.problem.Body;
import id.lacak.request.problem.Rule;
import id.lacak.request.problem.Value;
import id.lacak.request.problem.Violation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The statutory form: what a submission must hold (UU 14/2008 Pasal 22 ayat (2) and the forms under
 * Perki 1/2021). The same rules read the JSON body and the page's form.
 */
final class FilingForm {

	static final int NAME = 200;

	static final int ADDRESS = 1_000;

	static final int SUBJECT = 200;

	static final int DETAILS = 20_000;

	static final int PURPOSE = 4_000;

	private static final int OCCUPATION = 100;

	/** The law of which this is the form is of 2008; nothing can have been received before. */
	private static final LocalDate EARLIEST = LocalDate.of(2008, 1, 1);

	/** Ways by which a request comes that an officer writes down. */
	static final List<Channel> ENTERED = List.of(Channel.DESK, Channel.EMAIL, Channel.LETTER,
			Channel.WHATSAPP, Channel.PHONE);

	private final Body body;

	private final Body applicant;

	private final Office office;

	private final Instant now;

	private FilingForm(Body body, Office office, Instant now) {
		this.body = body;
		this.applicant = body.object("applicant");
		this.office = office;
		this.now = now;
	}

	/**
	 * Reads a submission.
	 * @param byOfficer whether an officer enters it and so says how and when it came
	 * @throws id.lacak.request.problem.Problem with all that is wrong
	 */
	static Filed read(Body body, Office office, Instant now, boolean byOfficer) {
		return new FilingForm(body, office, now).read(byOfficer);
	}

	private Filed read(boolean byOfficer) {
		var kind = applicant.required("kind", Rule.word(Applicant.Kind.class));
		var name = applicant.required("name", Rule.line(NAME));
		var identity = applicant.required("identityNumber",
				kind.maybe().filter(Applicant.Kind.LEGAL_ENTITY::equals).isPresent()
						? IdentityNumber.ofEntity()
						: IdentityNumber.nik());
		var address = applicant.required("address", Rule.text(ADDRESS));
		var contact = contact();
		var occupation = applicant.optional("occupation", Rule.line(OCCUPATION));
		var representative = representative(kind);
		var subject = body.required("subject", Rule.line(SUBJECT));
		var details = body.required("details", Rule.text(DETAILS));
		var purpose = body.required("purpose", Rule.text(PURPOSE));
		var obtain = body.required("obtain", Rule.word(Format.class));
		var deliver = body.required("deliver", Rule.word(DeliveryMethod.class));
		var language = body.optional("language", Rule.oneOf(List.of("id", "en"))).orElse("id");
		var notifyBy = notifyBy(contact);
		var unit = body.optional("unit", Rule.line(100).then(this::known));
		var entered = byOfficer ? Optional.of(entered()) : Optional.<ReadEntry>empty();
		body.check();
		var submission = new Submission(
				new Applicant(kind.get(), name.get(), identity.get().masked(), address.get(), contact.email(),
						contact.phone(), occupation, representative.map(ReadRepresentative::masked)),
				subject.get(), details.get(), purpose.get(), obtain.get(), deliver.get(), language, notifyBy, unit);
		return new Filed(submission,
				new Intake.Identities(identity.get().value(),
						representative.map(someone -> someone.identity().get().value())),
				entered.map(ReadEntry::get), doubts(identity.get(), representative, contact, deliver.get()),
				body.fingerprint());
	}

	private Contact contact() {
		var email = applicant.optional("email", Contacts.email());
		var phone = applicant.optional("phone", Contacts.phone());
		if (!applicant.has("email") && !applicant.has("phone") || blank("email") && blank("phone"))
			applicant.refuse("email", "CONTACT_REQUIRED");
		return new Contact(email, phone);
	}

	private boolean blank(String name) {
		return !applicant.has(name) || applicant.blank(name);
	}

	/** The representative stands with the applicant; beside it is understood as well. */
	private Optional<ReadRepresentative> representative(Value<Applicant.Kind> kind) {
		var place = !applicant.has("representative") && body.has("representative") ? body : applicant;
		var given = place.has("representative") && !place.blank("representative");
		var needed = kind.maybe().filter(word -> word != Applicant.Kind.INDIVIDUAL).isPresent();
		if (!given && !needed)
			return Optional.empty();
		var someone = place.object("representative");
		return Optional.of(new ReadRepresentative(someone.required("name", Rule.line(NAME)),
				someone.required("identityNumber", IdentityNumber.nik()), place == body ? "" : "/applicant"));
	}

	private Set<Submission.Contact> notifyBy(Contact contact) {
		var wanted = body.optional("notifyBy", Rule.listOf(Rule.word(Submission.Contact.class), 10));
		if (wanted.isEmpty())
			return contact.ways();
		for (var i = 0; i < wanted.get().size(); i++)
			if (!contact.ways().contains(wanted.get().get(i)))
				body.refuse("notifyBy/" + i, "CONTACT_MISSING");
		return EnumSet.copyOf(wanted.get());
	}

	private String known(String code) throws Rule.Unfit {
		if (office.unit(code).isEmpty())
			throw Rule.Unfit.because("INVALID_VALUE", code);
		return code;
	}

	private ReadEntry entered() {
		var channel = body.required("channel", Rule.word(Channel.class).then(word -> {
			if (!ENTERED.contains(word))
				throw Rule.Unfit.because("INVALID_VALUE", word);
			return word;
		}));
		var receivedAt = body.required("receivedAt", Rule.instant().then(instant -> {
			if (instant.isAfter(now))
				throw Rule.Unfit.because("IN_FUTURE");
			if (instant.isBefore(EARLIEST.atStartOfDay(office.zone()).toInstant()))
				throw Rule.Unfit.because("TOO_EARLY", EARLIEST.getYear());
			return instant;
		}));
		return new ReadEntry(channel, receivedAt);
	}

	private static List<Violation> doubts(IdentityNumber applicant, Optional<ReadRepresentative> representative,
			Contact contact, DeliveryMethod deliver) {
		var doubts = new ArrayList<>(applicant.doubts("/applicant/identityNumber"));
		representative.ifPresent(someone -> doubts.addAll(someone.identity()
				.get()
				.doubts(someone.under() + "/representative/identityNumber")));
		if (deliver == DeliveryMethod.EMAIL && contact.email().isEmpty())
			doubts.add(Violation.of("/deliver", "NO_EMAIL_TO_DELIVER_TO"));
		return List.copyOf(doubts);
	}

	private record Contact(Optional<String> email, Optional<String> phone) {

		Set<Submission.Contact> ways() {
			var ways = EnumSet.noneOf(Submission.Contact.class);
			email.ifPresent(_ -> ways.add(Submission.Contact.EMAIL));
			phone.ifPresent(_ -> ways.add(Submission.Contact.SMS));
			return ways;
		}
	}

	private record ReadRepresentative(Value<String> name, Value<IdentityNumber> identity, String under) {

		Applicant.Representative masked() {
			return new Applicant.Representative(name.get(), identity.get().masked());
		}
	}

	private record ReadEntry(Value<Channel> channel, Value<Instant> receivedAt) {

		Filed.Entered get() {
			return new Filed.Entered(channel.get(), receivedAt.get());
		}
	}

}
