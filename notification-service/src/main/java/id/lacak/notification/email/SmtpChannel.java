package id.lacak.notification.email;

import java.time.Clock;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

import id.lacak.notification.delivery.Channel;
import id.lacak.notification.delivery.ChannelKind;
import id.lacak.notification.delivery.Content;
import id.lacak.notification.delivery.EnclosedFiles;
import id.lacak.notification.delivery.Enclosure;
import id.lacak.notification.delivery.FailureKind;
import id.lacak.notification.delivery.Notification;
import id.lacak.notification.delivery.SendResult;
import id.lacak.notification.delivery.StoreUnavailable;
import jakarta.annotation.PreDestroy;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.AddressException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** Email over SMTP. */
@Component
class SmtpChannel implements Channel {

	private static final Logger log = LoggerFactory.getLogger(SmtpChannel.class);

	private static final Duration STORE_PAUSE = Duration.ofSeconds(2);

	private final MailComposer composer;

	private final SmtpConnections connections;

	private final EnclosedFiles files;

	/** Without addresses to unsubscribe at. */
	SmtpChannel(SmtpSettings settings, EnclosedFiles files, Clock clock, InstantSource machineTime) {
		this(settings, files, UnsubscribeAddresses.none(), clock, machineTime);
	}

	@Autowired
	SmtpChannel(SmtpSettings settings, EnclosedFiles files, UnsubscribeAddresses unsubscribing, Clock clock,
			InstantSource machineTime) {
		var session = SmtpSessions.of(settings);
		this.files = files;
		this.composer = new MailComposer(session, settings, unsubscribing, clock);
		this.connections = new SmtpConnections(session, settings, machineTime);
		if (settings.replyKey().isBlank()) {
			log.warn("lacak.smtp.reply-key is not set: replies go to the plain sender address");
		}
	}

	@Override
	public ChannelKind kind() {
		return ChannelKind.EMAIL;
	}

	@Override
	public SendResult send(Notification notification) {
		return switch (notification.message().content()) {
			case Content.Mail mail -> send(notification, mail);
			case Content.Text _,Content.Removed _ ->
				new SendResult.Failed(FailureKind.PERMANENT, "there is no email to send");
		};
	}

	@PreDestroy
	void close() {
		this.connections.close();
	}

	private SendResult send(Notification notification, Content.Mail content) {
		return switch (content.enclosure()) {
			case Enclosure.None _,Enclosure.Awaited _ -> send(notification, content, Optional.empty());
			case Enclosure.Attached attached -> send(notification, content, attached);
		};
	}

	/** Without the letter that its text promises a mail does not leave. */
	private SendResult send(Notification notification, Content.Mail content, Enclosure.Attached attached) {
		try {
			return this.files.open(attached)
					.map(bytes -> send(notification, content, Optional.of(new LetterPart(attached.file(), bytes))))
					.orElseGet(() -> new SendResult.Failed(FailureKind.TECHNICAL, "the letter cannot be opened"));
		} catch (StoreUnavailable ex) {
			return new SendResult.NotTried("the store is away", STORE_PAUSE);
		}
	}

	private SendResult send(Notification notification, Content.Mail content, Optional<LetterPart> letter) {
		try {
			return send(this.composer.compose(notification, content, letter), ReturnAddress.of(notification));
		} catch (AddressException ex) {
			return new SendResult.Failed(FailureKind.PERMANENT, "the address cannot be one");
		} catch (MessagingException ex) {
			return new SendResult.Failed(FailureKind.PERMANENT, "the mail cannot be written");
		}
	}

	private SendResult send(OutgoingMail mail, ReturnAddress returns) {
		SmtpConnections.Connection connection;
		try {
			connection = this.connections.take();
		} catch (MessagingException ex) {
			return SmtpVerdict.unconnected(ex);
		}
		try {
			connection.transport().sendMessage(mail, mail.getAllRecipients());
			this.connections.giveBack(connection);
			return new SendResult.Taken(List.of(returns.reference()));
		} catch (MessagingException ex) {
			if (SmtpVerdict.isAboutRecipientOnly(ex)) {
				this.connections.giveBack(connection);
			} else {
				this.connections.drop(connection);
			}
			return SmtpVerdict.of(ex, mail.isWritten());
		}
	}

}
