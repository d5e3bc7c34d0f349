package id.lacak.standalone.e2e;

import java.nio.charset.StandardCharsets;

/** Files that people send. */
final class Paper {

	private Paper() {
	}

	/** A PDF of one empty page. */
	static byte[] pdf(String about) {
		return """
				%%PDF-1.4
				%%%s
				1 0 obj
				<</Type/Catalog/Pages 2 0 R>>
				endobj
				2 0 obj
				<</Type/Pages/Kids[3 0 R]/Count 1>>
				endobj
				3 0 obj
				<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>
				endobj
				trailer
				<</Root 1 0 R>>
				%%%%EOF
				""".formatted(about).getBytes(StandardCharsets.US_ASCII);
	}

}
