package id.lacak.notification.delivery;

import java.time.Instant;
import java.util.Optional;

/**
 * Brings providers' ids and receipts together, whichever comes first: a receipt may
 * overtake the answer that names its id.
 */
public interface ReceiptBook {

	/**
	 * Notes whose id it is; gives the last receipt when it came before.
	 * @param now machine time
	 */
	Optional<Receipt> expect(String reference, MessageId message, Instant now);

	/**
	 * Keeps a receipt; gives the message when its id is known.
	 * @param now machine time
	 */
	Optional<MessageId> keep(String reference, Receipt receipt, Instant now);

	/** Forgets what was last touched before then (machine time). */
	void forgetBefore(Instant limit);

}
