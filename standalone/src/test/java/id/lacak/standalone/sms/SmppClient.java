package id.lacak.standalone.sms;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import org.jsmpp.SMPPConstant;
import org.jsmpp.bean.AlertNotification;
import org.jsmpp.bean.BindType;
import org.jsmpp.bean.DataSm;
import org.jsmpp.bean.DeliverSm;
import org.jsmpp.bean.ESMClass;
import org.jsmpp.bean.DataCodings;
import org.jsmpp.bean.NumberingPlanIndicator;
import org.jsmpp.bean.RegisteredDelivery;
import org.jsmpp.bean.TypeOfNumber;
import org.jsmpp.extra.ProcessRequestException;
import org.jsmpp.session.BindParameter;
import org.jsmpp.session.DataSmResult;
import org.jsmpp.session.MessageReceiverListener;
import org.jsmpp.session.SMPPSession;
import org.jsmpp.session.Session;
import org.jspecify.annotations.NullUnmarked;

/** Sends texts and notes the receipts. */
@NullUnmarked
public final class SmppClient implements MessageReceiverListener, AutoCloseable {

	final List<DeliverSm> receipts = new CopyOnWriteArrayList<>();

	private final SMPPSession session = new SMPPSession();

	private volatile boolean takesReceipts = true;

	public SmppClient(int port, String password, BindType type) throws IOException {
		this.session.setMessageReceiverListener(this);
		this.session.connectAndBind("127.0.0.1", port, new BindParameter(type, "lacak", password, "",
				TypeOfNumber.UNKNOWN, NumberingPlanIndicator.UNKNOWN, null));
	}

	void refuseReceipts(boolean refuse) {
		this.takesReceipts = !refuse;
	}

	/** Submits one message and returns its id. */
	public String submit(String to, byte[] data, int coding, boolean withHeader) throws Exception {
		return this.session
				.submitShortMessage("", TypeOfNumber.ALPHANUMERIC, NumberingPlanIndicator.UNKNOWN, "PPID",
						TypeOfNumber.INTERNATIONAL, NumberingPlanIndicator.ISDN, to,
						new ESMClass(withHeader ? 0x40 : 0), (byte) 0, (byte) 1, null, null, new RegisteredDelivery(1),
						(byte) 0, DataCodings.newInstance((byte) coding), (byte) 0, data)
				.getMessageId();
	}

	@Override
	public void onAcceptDeliverSm(DeliverSm message) throws ProcessRequestException {
		if (!this.takesReceipts) {
			throw new ProcessRequestException("later", SMPPConstant.STAT_ESME_RX_T_APPN);
		}
		this.receipts.add(message);
	}

	@Override
	public void onAcceptAlertNotification(AlertNotification alert) {
	}

	@Override
	public DataSmResult onAcceptDataSm(DataSm message, Session source) throws ProcessRequestException {
		throw new ProcessRequestException("no", SMPPConstant.STAT_ESME_RINVCMDID);
	}

	@Override
	public void close() {
		this.session.unbindAndClose();
	}

}
