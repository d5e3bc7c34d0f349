package id.lacak.request.filing;

import id.lacak.request.lifecycle.Applicant;
import id.lacak.request.lifecycle.DeliveryMethod;
import id.lacak.request.lifecycle.Submission;
import id.lacak.request.problem.Body;
import id.lacak.request.problem.Rule;
import id.lacak.request.problem.Value;
import id.lacak.request.problem.Violation;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The applicant's block of a form. What it holds may be asked for once the body was checked. */
public final class ApplicantForm {

	private static final int OCCUPATION = 100;

	private final Body body;

	private final Body applicant;

	private final Value<Applicant.Kind> kind;

	private final Value<String> name;

	private final Value<IdentityNumber> identity;

	private final Value<String> address;

	private final Contact contact;

	private final Optional<String> occupation;

	private final Optional<Agent> representative;

	private ApplicantForm(Body body) {
		this.body = body;
		this.applicant = body.object("applicant");
		this.kind = applicant.required("kind", Rule.word(Applicant.Kind.class));
		this.name = applicant.required("name", Rule.line(FilingForm.NAME));
		this.identity = applicant.required("identityNumber",
				kind.maybe().filter(Applicant.Kind.LEGAL_ENTITY::equals).isPresent()
						? IdentityNumber.ofEntity()
						: IdentityNumber.nik());
		this.address = applicant.required("address", Rule.text(FilingForm.ADDRESS));
		this.contact = contact();
		this.occupation = applicant.optional("occupation", Rule.line(OCCUPATION));
		this.representative = representative();
	}

	/** Reads the block {@code applicant} of a body. */
	public static ApplicantForm of(Body body) {
		return new ApplicantForm(body);
	}

	/** Who acts for somebody, read from a block {@code representative} that may be left out. */
	public static Optional<Agent> agent(Body place) {
		return place.has("representative") && !place.blank("representative")
				? Optional.of(Agent.read(place, ""))
				: Optional.empty();
	}

	/** The applicant, identity numbers masked. */
	public Applicant applicant() {
		return new Applicant(kind.get(), name.get(), identity.get().masked(), address.get(), contact.email(),
				contact.phone(), occupation, representative.map(Agent::masked));
	}

	/** The applicant's identity number in the clear. */
	public String identityNumber() {
		return identity.get().value();
	}

	/** The representative's identity number in the clear. */
	public Optional<String> agentsIdentityNumber() {
		return representative.map(Agent::identityNumber);
	}

	/** Reads {@code language} of the body. */
	public String language() {
		return body.optional("language", Rule.oneOf(List.of("id", "en"))).orElse("id");
	}

	/** Reads {@code notifyBy} of the body; every way there is if it is left out. */
	public Set<Submission.Contact> notifyBy() {
		var wanted = body.optional("notifyBy", Rule.listOf(Rule.word(Submission.Contact.class), 10));
		if (wanted.isEmpty())
			return contact.ways();
		for (var i = 0; i < wanted.get().size(); i++)
			if (!contact.ways().contains(wanted.get().get(i)))
				body.refuse("notifyBy/" + i, "CONTACT_MISSING");
		return EnumSet.copyOf(wanted.get());
	}

	/** Odd things that do not stand in the way. */
	List<Violation> doubts(DeliveryMethod deliver) {
		var doubts = new ArrayList<>(identity.get().doubts("/applicant/identityNumber"));
		representative.ifPresent(agent -> doubts.addAll(agent.identity()
				.get()
				.doubts(agent.under() + "/representative/identityNumber")));
		if (deliver == DeliveryMethod.EMAIL && contact.email().isEmpty())
			doubts.add(Violation.of("/deliver", "NO_EMAIL_TO_DELIVER_TO"));
		return List.copyOf(doubts);
	}

	private Contact contact() {
		var email = applicant.optional("email", Contacts.email());
		var phone = applicant.optional("phone", Contacts.phone());
		if (!applicant.has("email") && !applicant.has("phone") || blank("email") && blank("phone"))
			applicant.refuse("email", "CONTACT_REQUIRED");
		return new Contact(email, phone);
	}

	private boolean blank(String field) {
		return !applicant.has(field) || applicant.blank(field);
	}

	/** The representative stands with the applicant; beside it is understood as well. */
	private Optional<Agent> representative() {
		var place = !applicant.has("representative") && body.has("representative") ? body : applicant;
		var given = place.has("representative") && !place.blank("representative");
		var needed = kind.maybe().filter(word -> word != Applicant.Kind.INDIVIDUAL).isPresent();
		return given || needed ? Optional.of(Agent.read(place, place == body ? "" : "/applicant")) : Optional.empty();
	}

	private record Contact(Optional<String> email, Optional<String> phone) {

		Set<Submission.Contact> ways() {
			var ways = EnumSet.noneOf(Submission.Contact.class);
			email.ifPresent(_ -> ways.add(Submission.Contact.EMAIL));
			phone.ifPresent(_ -> ways.add(Submission.Contact.SMS));
			return ways;
		}
	}

	/** Somebody who acts for another. */
	public static final class Agent {

		private final Value<String> name;

		private final Value<IdentityNumber> identity;

		private final String under;

		private Agent(Value<String> name, Value<IdentityNumber> identity, String under) {
			this.name = name;
			this.identity = identity;
			this.under = under;
		}

		private static Agent read(Body place, String under) {
			var someone = place.object("representative");
			return new Agent(someone.required("name", Rule.line(FilingForm.NAME)),
					someone.required("identityNumber", IdentityNumber.nik()), under);
		}

		/** Name and masked number. */
		public Applicant.Representative masked() {
			return new Applicant.Representative(name.get(), identity.get().masked());
		}

		/** The number in the clear. */
		public String identityNumber() {
			return identity.get().value();
		}

		Value<IdentityNumber> identity() {
			return identity;
		}

		String under() {
			return under;
		}

	}

}
