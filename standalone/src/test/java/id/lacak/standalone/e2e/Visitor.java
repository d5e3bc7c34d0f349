package id.lacak.standalone.e2e;

import org.openqa.selenium.Cookie;

import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** One browser for everybody: who is signed in changes with the cookies, as when colleagues share a desk. */
final class Visitor implements AutoCloseable {

	private final Browser browser;

	private final Map<String, Set<Cookie>> known = new HashMap<>();

	private String present = "";

	Visitor(URI site) {
		browser = Browser.at(site);
	}

	/** The browser with that officer signed in; nobody for the public. */
	Browser as(String officer) {
		if (officer.equals(present))
			return browser;
		known.put(present, browser.open("/luring").cookies());
		var cookies = known.get(officer);
		if (cookies == null) {
			browser.knownBy(Set.of());
			if (!officer.isEmpty())
				browser.wide(1440).signedIn(officer);
		} else
			browser.knownBy(cookies);
		present = officer;
		return browser;
	}

	@Override
	public void close() {
		browser.close();
	}

}
