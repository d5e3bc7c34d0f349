package id.lacak.request.page;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Gives every page its frame as {@code page}. */
@ControllerAdvice
class FrameOfPages {

	private final Pages pages;

	FrameOfPages(Pages pages) {
		this.pages = pages;
	}

	@ModelAttribute("page")
	Page page(HttpServletRequest request) {
		return pages.of(request);
	}

}
