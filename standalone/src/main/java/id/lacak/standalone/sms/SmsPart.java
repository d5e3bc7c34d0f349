package id.lacak.standalone.sms;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * One accepted {@code submit_sm}, as it is kept on disk.
 *
 * @param number also the message id that the sender was given
 * @param at when it arrived, by the legal clock
 * @param text decoded, without the header that names the part
 * @param part which part of a longer text this is; {@code null} for a whole one
 */
record SmsPart(long number, Instant at, String from, String to, String text, @Nullable Part part) {

	/**
	 * The place of a part in a longer text.
	 *
	 * @param reference the same for all parts of a text
	 * @param total how many parts there are
	 * @param sequence which one this is, the first being 1
	 */
	record Part(int reference, int total, int sequence) {

		Part {
			if (total < 1 || sequence < 1 || sequence > total) {
				throw new IllegalArgumentException("part " + sequence + " of " + total);
			}
		}

	}

	/** Whether both belong to the same text. */
	boolean isWith(SmsPart other) {
		return this.part != null && other.part != null && this.part.reference() == other.part.reference()
				&& this.part.total() == other.part.total() && this.from.equals(other.from) && this.to.equals(other.to);
	}

}
