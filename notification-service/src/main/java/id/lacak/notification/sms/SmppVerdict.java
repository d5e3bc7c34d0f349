package id.lacak.notification.sms;

import java.util.Set;

import id.lacak.notification.delivery.FailureKind;
import id.lacak.notification.delivery.SendResult;
import org.jsmpp.SMPPConstant;
import org.jsmpp.extra.NegativeResponseException;

/**
 * What a refusal of the message centre means; the numbers are those of SMPP 3.4, 5.1.3.
 */
final class SmppVerdict {

	private static final Set<Integer> THROTTLED = Set.of(SMPPConstant.STAT_ESME_RTHROTTLED,
			SMPPConstant.STAT_ESME_RMSGQFUL);

	/** About this message or number; it would be the same next time. */
	private static final Set<Integer> PERMANENT = Set.of(SMPPConstant.STAT_ESME_RINVMSGLEN,
			SMPPConstant.STAT_ESME_RINVDSTADR, SMPPConstant.STAT_ESME_RINVDSTTON, SMPPConstant.STAT_ESME_RINVDSTNPI,
			SMPPConstant.STAT_ESME_RINVESMCLASS, SMPPConstant.STAT_ESME_RINVNUMDESTS);

	private SmppVerdict() {
	}

	static SendResult.Failed of(NegativeResponseException refusal) {
		var status = refusal.getCommandStatus();
		var detail = "refused with status 0x%02x".formatted(status);
		if (THROTTLED.contains(status)) {
			return new SendResult.Failed(FailureKind.THROTTLED, detail);
		}
		return new SendResult.Failed(PERMANENT.contains(status) ? FailureKind.PERMANENT : FailureKind.TECHNICAL,
				detail);
	}

}
