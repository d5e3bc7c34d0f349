package id.lacak.notification.email;

import java.time.Duration;
import java.util.Properties;

import jakarta.mail.Session;

/** The mail session for the settings. */
final class SmtpSessions {

	private SmtpSessions() {
	}

	static Session of(SmtpSettings settings) {
		var p = new Properties();
		p.setProperty("mail.transport.protocol", "smtp");
		p.setProperty("mail.smtp.host", settings.host());
		p.setProperty("mail.smtp.port", Integer.toString(settings.port()));
		p.setProperty("mail.smtp.connectiontimeout", millis(settings.connectTimeout()));
		p.setProperty("mail.smtp.timeout", millis(settings.timeout()));
		p.setProperty("mail.smtp.writetimeout", millis(settings.timeout()));
		p.setProperty("mail.smtp.auth", Boolean.toString(settings.signsIn()));
		p.setProperty("mail.smtp.quitwait", "false");
		p.setProperty("mail.smtp.ssl.checkserveridentity", Boolean.toString(settings.trust().isBlank()));
		if (!settings.trust().isBlank()) {
			p.setProperty("mail.smtp.ssl.trust", settings.trust());
		}
		switch (settings.tls()) {
			case NONE -> p.setProperty("mail.smtp.starttls.enable", "false");
			case STARTTLS -> {
				p.setProperty("mail.smtp.starttls.enable", "true");
				p.setProperty("mail.smtp.starttls.required", "true");
			}
			case TLS -> p.setProperty("mail.smtp.ssl.enable", "true");
		}
		return Session.getInstance(p);
	}

	private static String millis(Duration duration) {
		return Long.toString(duration.toMillis());
	}

}
