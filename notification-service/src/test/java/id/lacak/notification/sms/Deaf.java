package id.lacak.notification.sms;

import org.jsmpp.bean.AlertNotification;
import org.jsmpp.bean.DataSm;
import org.jsmpp.bean.DeliverSm;
import org.jsmpp.extra.ProcessRequestException;
import org.jsmpp.session.DataSmResult;
import org.jsmpp.session.MessageReceiverListener;
import org.jsmpp.session.Session;

/** Takes nothing in. */
final class Deaf implements MessageReceiverListener {

	@Override
	public void onAcceptDeliverSm(DeliverSm message) {
	}

	@Override
	public void onAcceptAlertNotification(AlertNotification alert) {
	}

	@Override
	public DataSmResult onAcceptDataSm(DataSm message, Session source) throws ProcessRequestException {
		throw new ProcessRequestException("no", 3);
	}

}
