package id.lacak.request.lifecycle;

/** In which form information is obtained (<i>cara memperoleh</i>). */
public enum Format {

	/** See, read, hear, take notes. */
	VIEW,
	/** A digital copy. */
	COPY_SOFT,
	/** A paper copy. */
	COPY_HARD

}
