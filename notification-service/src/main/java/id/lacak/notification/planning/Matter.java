package id.lacak.notification.planning;

import java.util.Objects;

import org.jspecify.annotations.Nullable;

/** What an event is about, and the page it leads to. */
public sealed interface Matter {

	/** Absolute address of the page; {@code http} or {@code https}. */
	String link();

	/** Official number; empty when no case is involved. */
	String registrationNumber();

	/** A request in the register. */
	record Case(String registrationNumber, String trackingCode, String trackingLink) implements Matter {

		public Case {
			Objects.requireNonNull(registrationNumber, "registrationNumber");
			Objects.requireNonNull(trackingCode, "trackingCode");
			WebAddress.check(trackingLink);
		}

		@Override
		public String link() {
			return this.trackingLink;
		}
	}

	/**
	 * An objection in its register.
	 *
	 * @param registrationNumber of the objection
	 * @param requestNumber of the request it is about, if there was one
	 */
	record Objection(String registrationNumber, @Nullable String requestNumber, String trackingCode,
			String trackingLink) implements Matter {

		public Objection {
			Objects.requireNonNull(registrationNumber, "registrationNumber");
			Objects.requireNonNull(trackingCode, "trackingCode");
			WebAddress.check(trackingLink);
		}

		@Override
		public String link() {
			return this.trackingLink;
		}
	}

	/**
	 * What an officer has to do.
	 *
	 * @param registrationNumber of the one case or objection that is meant, else empty
	 */
	record Duty(String registrationNumber, String link) implements Matter {

		public Duty {
			registrationNumber = Objects.requireNonNullElse(registrationNumber, "");
			WebAddress.check(link);
		}
	}

	/**
	 * A text message that is answered; no case is opened by it.
	 *
	 * @param registrationNumber that was asked for, else empty
	 */
	record Inquiry(String registrationNumber, String link) implements Matter {

		public Inquiry {
			registrationNumber = Objects.requireNonNullElse(registrationNumber, "");
			WebAddress.check(link);
		}
	}

	/** An officer's account. */
	record Account(String link) implements Matter {

		public Account {
			WebAddress.check(link);
		}

		@Override
		public String registrationNumber() {
			return "";
		}
	}

}
