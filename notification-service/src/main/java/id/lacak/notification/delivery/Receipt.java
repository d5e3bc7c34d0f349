package id.lacak.notification.delivery;

/** What a provider says about a part of a message it took earlier. */
public sealed interface Receipt {

	/** It arrived. */
	record Arrived() implements Receipt {
	}

	/** It will not arrive. */
	record Undeliverable(String detail) implements Receipt {
	}

	/** The provider tried for as long as it does. */
	record GivenUp(String detail) implements Receipt {
	}

}
