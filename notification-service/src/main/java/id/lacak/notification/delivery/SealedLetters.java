package id.lacak.notification.delivery;

import java.time.Instant;
import java.util.Optional;

/**
 * Letters that leave, or may leave, with mails. Every method may throw
 * {@link StoreUnavailable}.
 */
public interface SealedLetters {

	/**
	 * Keeps a letter; false when it is known already, and then nothing changes.
	 * @param now machine time
	 */
	boolean keep(SealedLetter letter, Instant now);

	/** The letter, for a mail to carry: from now on it goes only with the text of that mail. */
	Optional<SealedLetter> take(LetterKey key);

	/** The letter, whoever carries it. */
	Optional<SealedLetter> find(LetterKey key);

	/**
	 * Forgets letters that came before then and that no mail carries.
	 * @param limit machine time
	 */
	void forgetUnusedBefore(Instant limit);

}
