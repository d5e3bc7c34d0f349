package id.lacak.notification.sms;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

import id.lacak.notification.delivery.Channel;
import id.lacak.notification.delivery.ChannelKind;
import id.lacak.notification.delivery.Content;
import id.lacak.notification.delivery.FailureKind;
import id.lacak.notification.delivery.Notification;
import id.lacak.notification.delivery.SendResult;
import org.jsmpp.InvalidResponseException;
import org.jsmpp.PDUException;
import org.jsmpp.bean.ESMClass;
import org.jsmpp.bean.GSMSpecificFeature;
import org.jsmpp.bean.NumberingPlanIndicator;
import org.jsmpp.bean.RawDataCoding;
import org.jsmpp.bean.RegisteredDelivery;
import org.jsmpp.bean.SMSCDeliveryReceipt;
import org.jsmpp.bean.TypeOfNumber;
import org.jsmpp.extra.NegativeResponseException;
import org.jsmpp.extra.ResponseTimeoutException;
import org.jsmpp.session.SMPPSession;

/** Text messages over SMPP. */
class SmppChannel implements Channel {

	private static final byte NONE = 0;

	private static final int REFERENCES = 256;

	private final SmppLink link;

	private final SmppSettings settings;

	private final ReceiptReader ids;

	private final AtomicInteger references = new AtomicInteger();

	SmppChannel(SmppLink link, SmppSettings settings) {
		this.link = link;
		this.settings = settings;
		this.ids = new ReceiptReader(settings.receiptIds());
	}

	@Override
	public ChannelKind kind() {
		return ChannelKind.SMS;
	}

	@Override
	public SendResult send(Notification notification) {
		return switch (notification.message().content()) {
			case Content.Text(var text) -> MobileNumber.of(notification.message().address())
					.map(number -> send(number, SmsParts.of(text)))
					.orElseGet(() -> failed(FailureKind.PERMANENT, "the number cannot take text messages"));
			case Content.Mail _,Content.Removed _ -> failed(FailureKind.PERMANENT, "there is no text to send");
		};
	}

	private SendResult send(MobileNumber number, SmsParts parts) {
		if (parts.texts().size() > this.settings.mostParts()) {
			return failed(FailureKind.PERMANENT, "the text is too long");
		}
		return this.link.session()
				.map(session -> send(session, number, parts))
				.orElseGet(() -> failed(FailureKind.TECHNICAL, "no line to the message centre"));
	}

	private SendResult send(SMPPSession session, MobileNumber number, SmsParts parts) {
		var taken = new ArrayList<String>();
		for (var payload : parts.payloads(this.references.getAndIncrement() % REFERENCES)) {
			var result = submit(session, number, parts, payload);
			switch (result) {
				case SendResult.Taken(var references, var _) -> taken.addAll(references);
				case SendResult.Failed failed -> {
					return taken.isEmpty() ? failed : half(failed, taken, parts.texts().size());
				}
				case SendResult.PartlyTaken partly -> {
					return partly;
				}
				case SendResult.NotTried notTried -> {
					return notTried;
				}
			}
		}
		return new SendResult.Taken(List.copyOf(taken));
	}

	private static SendResult half(SendResult.Failed failed, List<String> taken, int all) {
		return new SendResult.PartlyTaken(List.copyOf(taken), all - taken.size(),
				"only %d of %d parts were taken: %s".formatted(taken.size(), all, failed.detail()));
	}

	private SendResult submit(SMPPSession session, MobileNumber number, SmsParts parts, byte[] payload) {
		try {
			var named = this.settings.namedSource();
			var result = session.submitShortMessage("", named ? TypeOfNumber.ALPHANUMERIC : TypeOfNumber.INTERNATIONAL,
					named ? NumberingPlanIndicator.UNKNOWN : NumberingPlanIndicator.ISDN, this.settings.sourceAddress(),
					TypeOfNumber.INTERNATIONAL, NumberingPlanIndicator.ISDN, number.digits(), esmClass(parts), NONE,
					NONE, null, null, new RegisteredDelivery(SMSCDeliveryReceipt.SUCCESS_FAILURE), NONE,
					new RawDataCoding(parts.alphabet().dataCoding()), NONE, payload);
			return new SendResult.Taken(List.of(this.ids.submitted(result.getMessageId())));
		} catch (NegativeResponseException ex) {
			return SmppVerdict.of(ex);
		} catch (ResponseTimeoutException | InvalidResponseException ex) {
			return failed(FailureKind.UNKNOWN, "no answer after submit");
		} catch (PDUException ex) {
			return failed(FailureKind.PERMANENT, "the message cannot be written");
		} catch (IOException ex) {
			return failed(FailureKind.UNKNOWN, "connection lost during submit");
		}
	}

	private static ESMClass esmClass(SmsParts parts) {
		return (parts.texts().size() == 1) ? new ESMClass() : new ESMClass(GSMSpecificFeature.UDHI.value());
	}

	private static SendResult.Failed failed(FailureKind kind, String detail) {
		return new SendResult.Failed(kind, detail);
	}

}
