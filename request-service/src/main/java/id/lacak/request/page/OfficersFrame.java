package id.lacak.request.page;

import jakarta.servlet.http.HttpServletRequest;

import java.util.Map;

/** What frames a page behind the sign-in: its menu and the name of whoever is signed in. */
@FunctionalInterface
public interface OfficersFrame {

	/** By the names that the frame's template uses; also for somebody who is not signed in. */
	Map<String, Object> parts(HttpServletRequest call);

}
