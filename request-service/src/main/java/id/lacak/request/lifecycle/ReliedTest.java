package id.lacak.request.lifecycle;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A recorded consequence test that a notice relies on; the notice's entry in the history holds
 * its hash, so that the test cannot become another one afterwards.
 *
 * @param number its official number
 * @param validUntil end of the exemption; absent where it may be permanent
 * @param approval empty while it is not approved
 * @param hash SHA-256 of what was tested and found, lower-case hex
 */
public record ReliedTest(String id, String number, ExemptionGround ground, ConsequenceTest.Decision decision,
		Optional<LocalDate> validUntil, String hash, Optional<Approval> approval) {

	/** One of which it is not known whether it was approved. */
	public ReliedTest(String id, String number, ExemptionGround ground, ConsequenceTest.Decision decision,
			Optional<LocalDate> validUntil, String hash) {
		this(id, number, ground, decision, validUntil, hash, Optional.empty());
	}

	/**
	 * That the head of the public body had agreed when the notice was sent.
	 *
	 * @param by name and position
	 * @param document number of the decree or letter
	 * @param at when it was recorded
	 */
	public record Approval(String by, Optional<String> document, Instant at) {
	}

}
