package id.lacak.notification.planning;

/** What is to be said about each event. */
final class Letters {

	private Letters() {
	}

	static Letter about(Event event) {
		return switch (event) {
			case RequestEvent e -> RequestLetters.about(e);
			case ObjectionEvent e -> ObjectionLetters.about(e);
			case OfficerEvent e -> OfficerLetters.about(e);
			case TextAnswer e -> e.letter();
		};
	}

}
