package id.lacak.standalone.sms;

import java.io.IOException;

import org.jsmpp.PDUStringException;
import org.jsmpp.SMPPConstant;
import org.jsmpp.bean.BroadcastSm;
import org.jsmpp.bean.CancelBroadcastSm;
import org.jsmpp.bean.CancelSm;
import org.jsmpp.bean.DataSm;
import org.jsmpp.bean.OptionalParameter;
import org.jsmpp.bean.QueryBroadcastSm;
import org.jsmpp.bean.QuerySm;
import org.jsmpp.bean.ReplaceSm;
import org.jsmpp.bean.SubmitMulti;
import org.jsmpp.bean.SubmitSm;
import org.jsmpp.bean.TypeOfNumber;
import org.jsmpp.extra.ProcessRequestException;
import org.jsmpp.session.BroadcastSmResult;
import org.jsmpp.session.DataSmResult;
import org.jsmpp.session.QueryBroadcastSmResult;
import org.jsmpp.session.QuerySmResult;
import org.jsmpp.session.SMPPServerSession;
import org.jsmpp.session.ServerMessageReceiverListener;
import org.jsmpp.session.Session;
import org.jsmpp.session.SubmitMultiResult;
import org.jsmpp.session.SubmitSmResult;
import org.jsmpp.util.MessageId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes {@code submit_sm}, the one request that the product makes; refuses all others.
 */
final class SubmitReceiver implements ServerMessageReceiverListener {

	private static final Logger log = LoggerFactory.getLogger(SubmitReceiver.class);

	/** The bits of {@code registered_delivery} that ask for a receipt of success. */
	private static final int RECEIPT_WANTED = 0x01;

	private final SmsInbox inbox;

	private final Receipts receipts;

	SubmitReceiver(SmsInbox inbox, Receipts receipts) {
		this.inbox = inbox;
		this.receipts = receipts;
	}

	@Override
	public SubmitSmResult onAcceptSubmitSm(SubmitSm message, SMPPServerSession session) throws ProcessRequestException {
		try {
			var text = SubmittedText.of(message);
			String to = destination(message);
			long number = this.inbox.keep(message.getSourceAddr(), to, text);
			if ((message.getRegisteredDelivery() & RECEIPT_WANTED) != 0) {
				this.receipts.promise(number, message.getSourceAddr(), message.getDestAddress(), text.text());
			}
			return new SubmitSmResult(new MessageId(Long.toString(number)), new OptionalParameter[0]);
		} catch (IllegalArgumentException malformed) {
			throw new ProcessRequestException(malformed.getMessage(), SMPPConstant.STAT_ESME_RSUBMITFAIL);
		} catch (IOException | PDUStringException failed) {
			log.error("a text could not be kept", failed);
			throw new ProcessRequestException("not kept", SMPPConstant.STAT_ESME_RSYSERR);
		}
	}

	private static String destination(SubmitSm message) {
		boolean international = message.getDestAddrTon() == TypeOfNumber.INTERNATIONAL.value();
		return (international && !message.getDestAddress().startsWith("+"))
				? "+" + message.getDestAddress()
				: message.getDestAddress();
	}

	private static ProcessRequestException notHere() {
		return new ProcessRequestException("not supported", SMPPConstant.STAT_ESME_RINVCMDID);
	}

	@Override
	public SubmitMultiResult onAcceptSubmitMulti(SubmitMulti message, SMPPServerSession session)
			throws ProcessRequestException {
		throw notHere();
	}

	@Override
	public QuerySmResult onAcceptQuerySm(QuerySm query, SMPPServerSession session) throws ProcessRequestException {
		throw notHere();
	}

	@Override
	public void onAcceptReplaceSm(ReplaceSm message, SMPPServerSession session) throws ProcessRequestException {
		throw notHere();
	}

	@Override
	public void onAcceptCancelSm(CancelSm message, SMPPServerSession session) throws ProcessRequestException {
		throw notHere();
	}

	@Override
	public BroadcastSmResult onAcceptBroadcastSm(BroadcastSm message, SMPPServerSession session)
			throws ProcessRequestException {
		throw notHere();
	}

	@Override
	public void onAcceptCancelBroadcastSm(CancelBroadcastSm message, SMPPServerSession session)
			throws ProcessRequestException {
		throw notHere();
	}

	@Override
	public QueryBroadcastSmResult onAcceptQueryBroadcastSm(QueryBroadcastSm query, SMPPServerSession session)
			throws ProcessRequestException {
		throw notHere();
	}

	@Override
	public DataSmResult onAcceptDataSm(DataSm message, Session session) throws ProcessRequestException {
		throw notHere();
	}

}
