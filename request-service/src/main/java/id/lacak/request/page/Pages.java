package id.lacak.request.page;

import id.lacak.request.office.Office;
import id.lacak.request.office.Offices;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

import java.util.Locale;

/** Makes the frame of a page and the words for its language and place. */
@Component
public class Pages {

	private final Offices offices;

	private final MessageSource messages;

	private final HouseSheets sheets;

	Pages(Offices offices, MessageSource messages, HouseSheets sheets) {
		this.offices = offices;
		this.messages = messages;
		this.sheets = sheets;
	}

	/** The frame for a call. */
	public Page of(HttpServletRequest request) {
		var tail = Language.tailOf(Language.pathOf(request));
		var office = office(request);
		return new Page(office, Language.of(request), tail, !Areas.ofOfficers(tail),
				sheets.stylesheet(office.code()), sheets.crested(office.code()) ? sheets.crest(office.code()) : "");
	}

	/** The office whose host name was called. */
	public Office office(HttpServletRequest request) {
		return offices.forHost(request.getServerName());
	}

	/** Words in the language of the call, dates in the zone of the office called. */
	public Words words(HttpServletRequest request) {
		return words(Language.of(request), office(request));
	}

	/** Words in a language, dates in the office's zone. */
	public Words words(Locale locale, Office office) {
		return new Words(messages, locale, office.zone());
	}

}
