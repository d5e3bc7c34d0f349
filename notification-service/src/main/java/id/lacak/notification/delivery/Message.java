package id.lacak.notification.delivery;

/**
 * What is sent, where and in whose words.
 *
 * @param template such as {@code N01}
 * @param templateVersion version of the texts it was written from
 * @param address an email address or a phone number in E.164
 * @param name of the person; never printed in a text message
 */
public record Message(String template, int templateVersion, ChannelKind channel, String address, String name,
		Content content) {

	private static final String HIDDEN = "•••••";

	private static final String COUNTRY = "+62";

	private static final int SHOWN_DIGITS = 4;

	/**
	 * The contact with its middle hidden, for people who must recognise but not learn it.
	 */
	public String maskedAddress() {
		return switch (this.channel) {
			case EMAIL -> maskedEmail();
			case SMS -> maskedPhone();
		};
	}

	private String maskedEmail() {
		var at = this.address.lastIndexOf('@');
		return (at < 1) ? HIDDEN : this.address.substring(0, 1) + HIDDEN + this.address.substring(at);
	}

	private String maskedPhone() {
		var national = this.address.startsWith(COUNTRY) ? "0" + this.address.substring(COUNTRY.length()) : this.address;
		if (national.length() <= 2 + SHOWN_DIGITS) {
			return HIDDEN;
		}
		return national.substring(0, 2) + HIDDEN + "•" + national.substring(national.length() - SHOWN_DIGITS);
	}

}
