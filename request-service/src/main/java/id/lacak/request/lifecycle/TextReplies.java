package id.lacak.request.lifecycle;

/** Has text messages of people answered. */
@FunctionalInterface
public interface TextReplies {

	/**
	 * Has it sent; the same answer twice is sent once.
	 * @throws RuntimeException when that is not certain; then it is to be told again
	 */
	void tell(TextReply reply);

}
