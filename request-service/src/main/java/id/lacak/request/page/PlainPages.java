package id.lacak.request.page;

import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;

import jakarta.servlet.http.HttpServletResponse;

/** Pages that are the same for everybody and every office: rights and their law, and the page without a connection. */
@Controller
@RequestMapping({"", "/en"})
class PlainPages {

	private static final String FIVE_MINUTES = "public, max-age=300";

	@GetMapping("/bantuan/hak-anda")
	String rights(HttpServletResponse response) {
		return cached("page/rights", response);
	}

	/** What may be withheld (UU 14/2008 Pasal 17), and how. */
	@GetMapping("/bantuan/pasal-17")
	String exemptions(HttpServletResponse response) {
		return cached("page/exemptions", response);
	}

	/** The dispute before the Information Commission (UU 14/2008 Pasal 37 and after). */
	@GetMapping("/bantuan/sengketa")
	String dispute(HttpServletResponse response) {
		return cached("page/dispute", response);
	}

	/** What a telephone shows that is out of reach; the service worker keeps it. */
	@GetMapping("/luring")
	String offline(HttpServletResponse response) {
		return cached("page/offline", response);
	}

	private static String cached(String view, HttpServletResponse response) {
		response.setHeader(HttpHeaders.CACHE_CONTROL, FIVE_MINUTES);
		return view;
	}

}
