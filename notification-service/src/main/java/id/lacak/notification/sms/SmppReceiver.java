package id.lacak.notification.sms;

import id.lacak.notification.receipts.Receipts;
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

/**
 * Takes what the message centre of a route sends; it is acknowledged only once it is
 * kept.
 */
record SmppReceiver(String route, ReceiptReader reader, Receipts receipts,
		IncomingMessages incoming) implements MessageReceiverListener {

	private static final Logger log = LoggerFactory.getLogger(SmppReceiver.class);

	@Override
	public void onAcceptDeliverSm(DeliverSm message) throws ProcessRequestException {
		try {
			if (message.isSmscDeliveryReceipt()) {
				this.reader.receipt(message)
						.ifPresent(receipt -> this.reader.reference(message)
								.ifPresent(reference -> this.receipts.receive(reference, receipt)));
			} else {
				this.incoming.receive(new IncomingPdu(message).part(this.route));
			}
		} catch (RuntimeException ex) {
			log.warn("route {}: what came could not be kept and is refused for now: {}", this.route, ex.toString());
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
