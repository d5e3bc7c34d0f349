package id.lacak.request.lifecycle;

/** How a request reached the office. */
public enum Channel {

	WEB, DESK, EMAIL, LETTER, WHATSAPP, PHONE

}
