package id.lacak.request.release;

import id.lacak.request.release.Finding.Metadata;
import id.lacak.request.release.Finding.Metadata.Field;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/** What a JPEG tells of where it was taken and by whom: the EXIF block at its beginning. */
final class Photograph {

	/** The block stands within these bytes. */
	static final int HEAD = 256 * 1024;

	private static final int APP1 = 0xE1;

	private static final int START_OF_SCAN = 0xDA;

	private static final byte[] EXIF = "Exif\0\0".getBytes(StandardCharsets.US_ASCII);

	private static final int LATITUDE = 2;

	private static final int ARTIST = 0x013B;

	private static final int GPS = 0x8825;

	private static final int ENTRY = 12;

	private final ByteBuffer bytes;

	private final Place place;

	private final Inspection inspection;

	private Photograph(byte[] block, Place place, Inspection inspection) {
		this.bytes = ByteBuffer.wrap(block);
		this.place = place;
		this.inspection = inspection;
	}

	/** Looks at the beginning of a JPEG. */
	static void look(byte[] head, Place place, Inspection inspection) {
		for (var at = 2; at + 4 <= head.length && (head[at] & 0xFF) == 0xFF;) {
			var marker = head[at + 1] & 0xFF;
			var length = (head[at + 2] & 0xFF) << 8 | head[at + 3] & 0xFF;
			if (marker == START_OF_SCAN || length < 2 || at + 2 + length > head.length)
				return;
			if (marker == APP1 && startsWithExif(head, at + 4)) {
				var block = java.util.Arrays.copyOfRange(head, at + 4 + EXIF.length, at + 2 + length);
				new Photograph(block, place, inspection).read();
			}
			at += 2 + length;
		}
	}

	private static boolean startsWithExif(byte[] head, int at) {
		return at + EXIF.length <= head.length
				&& java.util.Arrays.equals(head, at, at + EXIF.length, EXIF, 0, EXIF.length);
	}

	private void read() {
		try {
			bytes.order(bytes.getShort(0) == 0x4949 ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
			directory(bytes.getInt(4), false);
		} catch (IndexOutOfBoundsException broken) {
			// a broken block tells nothing
		}
	}

	private void directory(int start, boolean gps) {
		var count = bytes.getShort(start) & 0xFFFF;
		for (var i = 0; i < count; i++) {
			var at = start + 2 + i * ENTRY;
			var tag = bytes.getShort(at) & 0xFFFF;
			if (gps && tag == LATITUDE)
				inspection.add(new Metadata(place, Field.LOCATION, ""));
			else if (!gps && tag == GPS)
				directory(bytes.getInt(at + 8), true);
			else if (!gps && tag == ARTIST)
				inspection.add(new Metadata(place, Field.AUTHOR, PersonalNumbers.maskedName(word(at))));
		}
	}

	/** Text of up to four bytes stands in the entry, longer text elsewhere. */
	private String word(int at) {
		var length = Math.min(bytes.getInt(at + 4), 4_096);
		var start = length <= 4 ? at + 8 : bytes.getInt(at + 8);
		var word = new byte[Math.max(0, length)];
		bytes.get(start, word);
		return new String(word, StandardCharsets.UTF_8).replace("\0", "");
	}

}
