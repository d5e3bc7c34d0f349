package id.lacak.request.consequence;

import id.lacak.request.lifecycle.ConsequenceTest;
import id.lacak.request.lifecycle.OfficeCode;
import id.lacak.request.lifecycle.ReliedTest;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.Optional;

/**
 * A consequence test in the office's register of tests (UU 14/2008 Pasal 19, Perki 1/2021 Pasal
 * 49); what was tested and found never changes, only its approval is added.
 *
 * @param number official number, such as {@code 004/UK/XI/2026}
 * @param content what was tested and found
 * @param unit the unit whose information it is, if it is one unit's
 * @param minutes where the minutes are kept
 * @param by username of the lead officer who answers for it
 * @param on local date of the test
 * @param hash of {@code content}, SHA-256, lower-case hex
 */
public record TestRecord(String id, OfficeCode office, int year, int sequence, String number, ConsequenceTest content,
		Optional<String> unit, Optional<String> minutes, String by, Instant at, LocalDate on,
		Optional<Approval> approval, String hash) {

	/**
	 * That the head of the public body agreed.
	 *
	 * @param approvedBy name and position
	 * @param document number of the decree or letter
	 * @param by username of the officer who recorded it
	 */
	public record Approval(String approvedBy, Optional<String> document, Instant at, String by) {
	}

	/** What a notice keeps of it. */
	public ReliedTest relied() {
		return new ReliedTest(id, number, content.ground(), content.decision(), content.validUntil(), hash,
				approval.map(agreed -> new ReliedTest.Approval(agreed.approvedBy(), agreed.document(), agreed.at())));
	}

	/** Whether the exemption is over on {@code today}. */
	public boolean expired(LocalDate today) {
		return content.validUntil().filter(last -> last.isBefore(today)).isPresent();
	}

	/** The same, approved. */
	public TestRecord approved(Approval agreed) {
		return new TestRecord(id, office, year, sequence, number, content, unit, minutes, by, at, on,
				Optional.of(agreed), hash);
	}

	/** The hash of what was tested and found. */
	public static String hashOf(ConsequenceTest content) {
		var form = new StringBuilder();
		content.items().forEach(item -> line(form, "item", item));
		line(form, "ground", content.ground().name());
		line(form, "statuteArticle", content.statuteArticle());
		line(form, "harmIfOpened", content.harmIfOpened());
		line(form, "benefitIfOpened", content.benefitIfOpened());
		line(form, "harmIfClosed", content.harmIfClosed());
		line(form, "decision", content.decision().name());
		content.members().forEach(member -> line(form, "member", member));
		content.validUntil().ifPresent(last -> line(form, "validUntil", last.toString()));
		try {
			return HexFormat.of()
					.formatHex(MessageDigest.getInstance("SHA-256")
							.digest(form.toString().getBytes(StandardCharsets.UTF_8)));
		} catch (NoSuchAlgorithmException impossible) {
			throw new IllegalStateException(impossible);
		}
	}

	private static void line(StringBuilder form, String name, String value) {
		form.append(name).append('=').append(value.replace("\\", "\\\\").replace("\n", "\\n")).append('\n');
	}

}
