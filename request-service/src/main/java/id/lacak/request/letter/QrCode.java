package id.lacak.request.letter;

import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.Encoder;

import java.util.Map;

/** A QR code as one SVG path. */
public final class QrCode {

	/** Light modules around it, as ISO/IEC 18004 asks. */
	private static final int QUIET = 4;

	private QrCode() {
	}

	/** The code that leads to an address. */
	public static String svg(String address) {
		try {
			var matrix = Encoder
					.encode(address, ErrorCorrectionLevel.M, Map.of(EncodeHintType.CHARACTER_SET, "UTF-8"))
					.getMatrix();
			var path = new StringBuilder();
			for (var y = 0; y < matrix.getHeight(); y++)
				for (var x = 0; x < matrix.getWidth(); x++)
					if (matrix.get(x, y) == 1)
						path.append('M').append(x + QUIET).append(' ').append(y + QUIET).append("h1v1h-1z");
			var size = matrix.getWidth() + 2 * QUIET;
			return "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"" + size + "\" height=\"" + size
					+ "\" viewBox=\"0 0 " + size + " " + size + "\" shape-rendering=\"crispEdges\"><path fill=\"#fff\""
					+ " d=\"M0 0h" + size + "v" + size + "H0z\"/><path d=\"" + path + "\"/></svg>";
		} catch (WriterException e) {
			throw new IllegalArgumentException("too long for a QR code", e);
		}
	}

}
