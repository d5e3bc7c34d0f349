package id.lacak.gateway.routing;

import id.lacak.gateway.protection.Refusal;

/** The client's body was too large or broke off while it was passed on. */
final class BodyRefused extends RuntimeException {

	private final Refusal refusal;

	BodyRefused(Refusal refusal) {
		super(refusal.slug(), null, false, false);
		this.refusal = refusal;
	}

	Refusal refusal() {
		return this.refusal;
	}

}
