package id.lacak.notification.sms;

import id.lacak.notification.receipts.Receipts;
import io.micrometer.core.instrument.MeterRegistry;
import org.jsmpp.SMPPConstant;
import org.jsmpp.bean.AlertNotification;
import org.jsmpp.bean.DataSm;
import org.jsmpp.bean.DeliverSm;
import org.jsmpp.extra.ProcessRequestException;
import org.jsmpp.session.DataSmResult;
import org.jsmpp.session.MessageReceiverListener;
import org.jsmpp.session.Session;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Takes what the message centre sends; a receipt is acknowledged only once it is kept.
 */
@Component
class ReceiptListener implements MessageReceiverListener {

	private static final Logger log = LoggerFactory.getLogger(ReceiptListener.class);

	private final Receipts receipts;

	private final ReceiptReader reader;

	private final MeterRegistry meters;

	ReceiptListener(Receipts receipts, SmppSettings settings, MeterRegistry meters) {
		this.receipts = receipts;
		this.reader = new ReceiptReader(settings.receiptIds());
		this.meters = meters;
	}

	@Override
	public void onAcceptDeliverSm(DeliverSm message) throws ProcessRequestException {
		if (!message.isSmscDeliveryReceipt()) {
			this.meters.counter("lacak.notification.sms.incoming").increment();
			return;
		}
		var receipt = this.reader.receipt(message);
		var reference = this.reader.reference(message);
		if (receipt.isEmpty() || reference.isEmpty()) {
			return;
		}
		try {
			this.receipts.receive(reference.orElseThrow(), receipt.orElseThrow());
		} catch (RuntimeException ex) {
			log.warn("a receipt could not be kept and is refused for now: {}", ex.toString());
			throw new ProcessRequestException("try again", SMPPConstant.STAT_ESME_RX_T_APPN, ex);
		}
	}

	@Override
	public void onAcceptAlertNotification(AlertNotification alert) {
		// of no use to us
	}

	@Override
	public DataSmResult onAcceptDataSm(DataSm message, Session source) throws ProcessRequestException {
		throw new ProcessRequestException("not offered", SMPPConstant.STAT_ESME_RINVCMDID);
	}

}
