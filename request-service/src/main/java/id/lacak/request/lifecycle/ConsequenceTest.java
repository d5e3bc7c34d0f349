package id.lacak.request.lifecycle;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * The written test that must come before anything is called exempt (<i>uji konsekuensi</i>,
 * UU 14/2008 Pasal 19, Perki 1/2021 Pasal 49).
 *
 * @param items the information tested
 * @param statuteArticle the article of a statute relied on
 * @param members who took part
 * @param validUntil end of the exemption; may be empty only on grounds g to j
 */
public record ConsequenceTest(List<String> items, ExemptionGround ground, String statuteArticle, String harmIfOpened,
		String benefitIfOpened, String harmIfClosed, Decision decision, List<String> members,
		Optional<LocalDate> validUntil) {

	public ConsequenceTest {
		items = List.copyOf(items);
		members = List.copyOf(members);
	}

	/** What the test found. */
	public enum Decision {

		EXEMPT, OPEN

	}
}
