package id.lacak.request.attachment;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/** Finds the media type of a file by its first bytes. */
final class MediaTypes {

	/** How many bytes to look at; office files name their parts within these. */
	static final int HEAD = 64 * 1024;

	private static final byte[] PDF = {'%', 'P', 'D', 'F', '-'};

	private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};

	private static final byte[] JPEG = {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF};

	private static final byte[] ZIP = {'P', 'K', 3, 4};

	private static final String ODF_NAME = "mimetypeapplication/vnd.oasis.opendocument.";

	private static final String OOXML = "application/vnd.openxmlformats-officedocument.";

	private MediaTypes() {
	}

	/** The type, or empty if the office does not take such files. */
	static Optional<String> of(byte[] head) {
		if (startsWith(head, PDF))
			return Optional.of("application/pdf");
		if (startsWith(head, PNG))
			return Optional.of("image/png");
		if (startsWith(head, JPEG))
			return Optional.of("image/jpeg");
		if (startsWith(head, ZIP))
			return officeFile(new String(head, StandardCharsets.ISO_8859_1));
		return isText(head) ? Optional.of("text/plain") : Optional.empty();
	}

	private static Optional<String> officeFile(String head) {
		var odf = head.indexOf(ODF_NAME);
		if (odf >= 0) {
			var name = head.substring(odf + ODF_NAME.length());
			for (var kind : new String[]{"text", "spreadsheet", "presentation"}) {
				if (name.startsWith(kind))
					return Optional.of("application/vnd.oasis.opendocument." + kind);
			}
			return Optional.empty();
		}
		if (!head.contains("[Content_Types].xml"))
			return Optional.empty();
		if (head.contains("word/"))
			return Optional.of(OOXML + "wordprocessingml.document");
		if (head.contains("xl/"))
			return Optional.of(OOXML + "spreadsheetml.sheet");
		return head.contains("ppt/") ? Optional.of(OOXML + "presentationml.presentation") : Optional.empty();
	}

	/** UTF-8 without control characters; a character cut off at the end of the head is no fault. */
	private static boolean isText(byte[] head) {
		var decoder = StandardCharsets.UTF_8.newDecoder();
		var characters = CharBuffer.allocate(head.length);
		var result = decoder.decode(ByteBuffer.wrap(head), characters, false);
		if (result.isError())
			return false;
		return characters.flip().chars().noneMatch(c -> c < ' ' && c != '\n' && c != '\r' && c != '\t' && c != '\f');
	}

	private static boolean startsWith(byte[] head, byte[] magic) {
		return head.length >= magic.length
				&& Arrays.equals(head, 0, magic.length, magic, 0, magic.length);
	}

}
