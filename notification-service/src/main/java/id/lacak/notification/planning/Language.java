package id.lacak.notification.planning;

/** Languages a message can be written in. */
public enum Language {

	/** Indonesian, also for every language we have no texts in. */
	INDONESIAN,
	/** English. */
	ENGLISH;

	/** By its ISO 639 code. */
	public static Language of(String code) {
		return "en".equals(code) ? ENGLISH : INDONESIAN;
	}

}
