package id.lacak.standalone.sms;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

import org.jsmpp.InvalidResponseException;
import org.jsmpp.PDUException;
import org.jsmpp.bean.ESMClass;
import org.jsmpp.bean.NumberingPlanIndicator;
import org.jsmpp.bean.RawDataCoding;
import org.jsmpp.bean.RegisteredDelivery;
import org.jsmpp.bean.TypeOfNumber;
import org.jsmpp.extra.NegativeResponseException;
import org.jsmpp.extra.ResponseTimeoutException;
import org.jsmpp.session.SMPPServerSession;

/**
 * A text that somebody wrote to the office, as a telephone sends it: in UCS-2, cut into
 * parts with a user data header where it is long (3GPP TS 23.040, 9.2.3.24.1).
 *
 * @param from number of the phone, E.164
 */
record WrittenText(String from, String text) {

	private static final int UCS2 = 8;

	private static final int HEADED = 0x40;

	private static final int WHOLE = 70;

	private static final int PART = 67;

	private static final int BYTE = 0xff;

	void deliver(SMPPServerSession session) {
		if (this.text.length() <= WHOLE) {
			deliver(session, 0, bytes(this.text));
			return;
		}
		var of = (this.text.length() + PART - 1) / PART;
		var reference = this.text.hashCode() & BYTE;
		for (var number = 1; number <= of; number++) {
			var letters = bytes(
					this.text.substring((number - 1) * PART, Math.min(this.text.length(), number * PART)));
			deliver(session, HEADED,
					ByteBuffer.allocate(6 + letters.length)
							.put(new byte[]{5, 0, 3, (byte) reference, (byte) of, (byte) number})
							.put(letters)
							.array());
		}
	}

	private void deliver(SMPPServerSession session, int esmClass, byte[] bytes) {
		try {
			session.deliverShortMessage("", TypeOfNumber.INTERNATIONAL, NumberingPlanIndicator.ISDN,
					this.from.replace("+", ""), TypeOfNumber.UNKNOWN, NumberingPlanIndicator.UNKNOWN, "PPID",
					new ESMClass(esmClass), (byte) 0, (byte) 0, new RegisteredDelivery(0),
					new RawDataCoding((byte) UCS2),
					bytes);
		} catch (PDUException | ResponseTimeoutException | InvalidResponseException | NegativeResponseException
				| IOException untaken) {
			throw new IllegalStateException("the text was not taken", untaken);
		}
	}

	private static byte[] bytes(String letters) {
		return letters.getBytes(StandardCharsets.UTF_16BE);
	}

}
