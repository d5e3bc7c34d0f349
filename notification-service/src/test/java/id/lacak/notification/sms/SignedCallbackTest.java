package id.lacak.notification.sms;

import java.nio.charset.StandardCharsets;

import id.lacak.notification.sms.HttpCallSettings.Encoding;
import id.lacak.notification.sms.HttpCallSettings.Signature;
import id.lacak.notification.sms.HttpCallSettings.Signed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class SignedCallbackTest {

	private static final String FORM = "application/x-www-form-urlencoded; charset=UTF-8";

	/** The example of Twilio's documentation. */
	private static final String BODY = "Digits=1234&To=%2B18005551212&From=%2B14158675309&Caller=%2B14158675309&CallSid=CA1234567890ABCDE";

	private final SignedCallback twilio = new SignedCallback(
			new Signature("X-Twilio-Signature", Signed.URL_AND_FIELDS, "HmacSHA1", Encoding.BASE64, "", "12345"),
			"https://mycompany.com");

	@Test
	void believes_the_address_and_the_fields_of_the_form_by_name() {
		assertThat(this.twilio.isGenuine("RSOYDt4T1cUTdK1PDd93/VVr8B8=", twilios("foo=1&bar=2", BODY))).isTrue();
		assertThat(this.twilio.isGenuine(null, twilios("foo=1&bar=2", BODY))).isFalse();
	}

	@ParameterizedTest(name = "{2}")
	@CsvSource({"foo=1&bar=3, Digits=1234, another query", "foo=1&bar=2, Digits=1235, another field",
			"foo=1&bar=2, Digits=1234&More=x, one field more"})
	void does_not_believe_what_was_changed(String query, String digits, String what) {
		assertThat(this.twilio.isGenuine("RSOYDt4T1cUTdK1PDd93/VVr8B8=",
				twilios(query, BODY.replace("Digits=1234", digits)))).as(what).isFalse();
	}

	private static Callback twilios(String query, String body) {
		return Callback.of("/myapp.php", query, FORM, body.getBytes(StandardCharsets.UTF_8));
	}

}
