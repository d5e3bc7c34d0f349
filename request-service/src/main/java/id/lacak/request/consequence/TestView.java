package id.lacak.request.consequence;

import id.lacak.request.lifecycle.ConsequenceTest.Decision;
import id.lacak.request.lifecycle.ExemptionGround;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A consequence test as programs read it.
 *
 * @param expired whether its exemption is over
 * @param approved whether the head of the public body agreed
 */
record TestView(String id, String number, int year, List<String> items, ExemptionGround ground,
		String statuteArticle, String harmIfOpened, String benefitIfOpened, String harmIfClosed, Decision decision,
		List<String> members, Optional<LocalDate> validUntil, Optional<String> unit, Optional<String> minutes,
		String testedBy, Instant at, LocalDate on, boolean expired, boolean approved, Optional<Approval> approval,
		String hash) {

	/** That the head of the public body agreed. */
	record Approval(String approvedBy, Optional<String> document, Instant at, String recordedBy) {
	}

	static TestView of(TestRecord test, LocalDate today) {
		var found = test.content();
		return new TestView(test.id(), test.number(), test.year(), found.items(), found.ground(),
				found.statuteArticle(), found.harmIfOpened(), found.benefitIfOpened(), found.harmIfClosed(),
				found.decision(), found.members(), found.validUntil(), test.unit(), test.minutes(), test.by(),
				test.at(), test.on(), test.expired(today), test.approval().isPresent(),
				test.approval()
						.map(agreed -> new Approval(agreed.approvedBy(), agreed.document(), agreed.at(), agreed.by())),
				test.hash());
	}

}
