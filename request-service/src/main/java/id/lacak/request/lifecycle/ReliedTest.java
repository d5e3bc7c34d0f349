package id.lacak.request.lifecycle;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A recorded consequence test that a notice relies on; the notice's entry in the history holds
 * its hash, so that the test cannot become another one afterwards.
 *
 * @param number its official number
 * @param validUntil end of the exemption; absent where it may be permanent
 * @param hash SHA-256 of what was tested and found, lower-case hex
 */
public record ReliedTest(String id, String number, ExemptionGround ground, ConsequenceTest.Decision decision,
		Optional<LocalDate> validUntil, String hash) {
}
