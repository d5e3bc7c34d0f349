package id.lacak.request.bulletin;

import java.util.Optional;
import java.util.stream.Stream;

/** A text that an office may put in its own words. */
public enum PublicText {

	/** The notice above the home page; shown on the days that it names. */
	ANNOUNCEMENT("pengumuman"),
	/** Who may ask, and how. */
	HOW("cara-mengajukan"),
	/** What the office is (Perki 1/2021: profile of the public body). */
	PROFILE("profil"),
	/** The service pledge, <i>maklumat pelayanan</i> (UU 25/2009 Pasal 22). */
	PLEDGE("maklumat"),
	/** What becomes of personal data. */
	PRIVACY("privasi"),
	/** What people with disabilities may expect. */
	ACCESSIBILITY("aksesibilitas"),
	/** Where the office is found. */
	CONTACT("kontak");

	private final String path;

	PublicText(String path) {
		this.path = path;
	}

	/** Its word in addresses, that of the page itself. */
	public String path() {
		return path;
	}

	/** The text with this word in addresses. */
	static Optional<PublicText> named(String path) {
		return Stream.of(values()).filter(each -> each.path.equals(path)).findFirst();
	}

}
