package id.lacak.notification.sms;

import java.net.URI;
import java.time.Duration;

import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The HTTP door of a Kannel gateway.
 *
 * @param url of {@code sendsms}
 * @param from registered sender name
 * @param smsc line the gateway is to use, if it has several
 * @param secret last part of the address for texts that people send; without it there is
 * none
 * @param answerWithin for each answer; after that nobody knows whether a text was taken
 */
record KannelSettings(URI url, String username, String password, @DefaultValue("PPID") String from,
		@DefaultValue("") String smsc, @DefaultValue("") String secret,
		@DefaultValue("10s") Duration answerWithin) {

	KannelSettings {
		HttpCallSettings.refuseWeakSecret(secret);
	}

}
