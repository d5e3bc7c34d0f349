package id.lacak.notification.delivery;

/**
 * A letter as it came over the broker: readable only with the key of the attachments.
 *
 * @param file its name for people
 * @param sha256 of the letter itself, lower-case hexadecimal
 * @param size of the letter itself, in bytes
 */
public record SealedLetter(LetterKey key, String file, String sha256, long size, byte[] sealed) {

	/** How a mail that carries it names it. */
	Enclosure.Attached attached() {
		return new Enclosure.Attached(this.key, this.file, this.sha256, this.size);
	}

}
