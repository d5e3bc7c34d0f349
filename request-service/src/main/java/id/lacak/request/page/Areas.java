package id.lacak.request.page;

import java.util.regex.Pattern;

/** Whose pages live where. */
public final class Areas {

	private static final Pattern OFFICERS = Pattern.compile("(/en)?/(petugas|unit|ketua|atasan|admin)(/.*)?");

	private Areas() {
	}

	/** Whether a path, with or without its language, belongs to pages behind the sign-in. */
	public static boolean ofOfficers(String path) {
		return OFFICERS.matcher(path).matches();
	}

}
