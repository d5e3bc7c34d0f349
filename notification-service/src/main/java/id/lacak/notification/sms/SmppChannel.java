package id.lacak.notification.sms;

import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;

import id.lacak.notification.delivery.Channel;
import id.lacak.notification.delivery.ChannelKind;
import id.lacak.notification.delivery.FailureKind;
import id.lacak.notification.delivery.Notification;
import id.lacak.notification.delivery.PartReferences;
import id.lacak.notification.delivery.SendResult;
import id.lacak.notification.delivery.StoreUnavailable;
import org.jsmpp.InvalidResponseException;
import org.jsmpp.PDUException;
import org.jsmpp.bean.ESMClass;
import org.jsmpp.bean.GSMSpecificFeature;
import org.jsmpp.bean.RawDataCoding;
import org.jsmpp.bean.RegisteredDelivery;
import org.jsmpp.bean.SMSCDeliveryReceipt;
import org.jsmpp.extra.NegativeResponseException;
import org.jsmpp.extra.ResponseTimeoutException;
import org.jsmpp.session.SMPPSession;

/** Text messages over SMPP. */
final class SmppChannel implements Channel {

	private static final byte NONE = 0;

	private final SmppLink link;

	private final SmppSettings settings;

	private final ReceiptReader ids;

	private final TextRules rules;

	private final PartReferences references;

	private final InstantSource machineTime;

	SmppChannel(SmppLink link, SmppSettings settings, ReceiptReader ids, TextRules rules, PartReferences references,
			InstantSource machineTime) {
		this.link = link;
		this.settings = settings;
		this.ids = ids;
		this.rules = rules;
		this.references = references;
		this.machineTime = machineTime;
	}

	@Override
	public ChannelKind kind() {
		return ChannelKind.SMS;
	}

	@Override
	public SendResult send(Notification notification) {
		return Outgoing.send(notification, this.rules, this::send);
	}

	private SendResult send(Outgoing text) {
		return this.link.session()
				.map(session -> send(session, text))
				.orElseGet(() -> failed(FailureKind.TECHNICAL, "no line to the message centre"));
	}

	private SendResult send(SMPPSession session, Outgoing text) {
		try {
			return sendParts(session, text, text.parts().payloads(reference(text)));
		} catch (StoreUnavailable ex) {
			return failed(FailureKind.TECHNICAL, "the parts could not be numbered");
		} catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			return failed(FailureKind.UNKNOWN, "stopped before the answer");
		}
	}

	private int reference(Outgoing text) {
		return (text.parts().texts().size() == 1)
				? 0
				: this.references.next("+" + text.number().digits(), this.machineTime.instant());
	}

	private SendResult sendParts(SMPPSession session, Outgoing text, List<byte[]> payloads)
			throws InterruptedException {
		var taken = new ArrayList<String>();
		for (var payload : payloads) {
			// once a part has left, the others are worth waiting for
			var patience = taken.isEmpty() ? this.settings.bindWait() : this.settings.answerWithin();
			var result = submit(session, text, payload, patience);
			if (!taken.isEmpty() && isThrottled(result)) {
				result = submit(session, text, payload, patience);
			}
			switch (result) {
				case SendResult.Taken(var references, var _) -> taken.addAll(references);
				case SendResult.Failed failed -> {
					return taken.isEmpty() ? failed : half(failed.detail(), taken, payloads.size());
				}
				case SendResult.PartlyTaken partly -> {
					return partly;
				}
				case SendResult.NotTried notTried -> {
					return taken.isEmpty() ? notTried : half(notTried.why(), taken, payloads.size());
				}
			}
		}
		return new SendResult.Taken(List.copyOf(taken));
	}

	/** Sending all again would repeat the parts that left. */
	private static SendResult half(String why, List<String> taken, int all) {
		return new SendResult.PartlyTaken(List.copyOf(taken), all - taken.size(),
				"only %d of %d parts were taken: %s".formatted(taken.size(), all, why));
	}

	private SendResult submit(SMPPSession session, Outgoing text, byte[] payload, Duration patience)
			throws InterruptedException {
		var window = this.link.window();
		var full = window.enter(patience);
		if (full.isPresent()) {
			return new SendResult.NotTried("no room on the line", full.orElseThrow());
		}
		SendResult result = failed(FailureKind.UNKNOWN, "unforeseen fault");
		try {
			result = submit(session, text, payload);
			return result;
		} finally {
			window.leave(result);
		}
	}

	private SendResult submit(SMPPSession session, Outgoing text, byte[] payload) {
		try {
			var numbering = this.settings.numbering();
			var result = session.submitShortMessage("", this.settings.sourceTon(), this.settings.sourceNpi(),
					this.settings.sourceAddress(), numbering.destTon(), numbering.destNpi(), text.number().digits(),
					esmClass(text.parts()), NONE, NONE, null, RelativeTime.of(text.validFor()),
					new RegisteredDelivery(SMSCDeliveryReceipt.SUCCESS_FAILURE), NONE,
					new RawDataCoding(text.parts().alphabet().dataCoding()), NONE, payload);
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

	private static boolean isThrottled(SendResult result) {
		return result instanceof SendResult.Failed(var kind, var _) && kind == FailureKind.THROTTLED;
	}

	private static ESMClass esmClass(SmsParts parts) {
		return (parts.texts().size() == 1) ? new ESMClass() : new ESMClass(GSMSpecificFeature.UDHI.value());
	}

	private static SendResult.Failed failed(FailureKind kind, String detail) {
		return new SendResult.Failed(kind, detail);
	}

}
