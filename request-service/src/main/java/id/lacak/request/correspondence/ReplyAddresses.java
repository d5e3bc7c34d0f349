package id.lacak.request.correspondence;

import id.lacak.request.lifecycle.CaseId;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The addresses that mails ask to be answered at, {@code case+<id>.<signature>@…}: whoever was written
 * to has one, and nobody else can make one.
 */
final class ReplyAddresses {

	private static final Pattern IN_ADDRESS = Pattern.compile("case\\+([0-9A-Za-z-]{8,40})\\.([0-9a-fA-F]{16})@",
			Pattern.CASE_INSENSITIVE);

	private static final int SIGNATURE_BYTES = 8;

	private final byte[] key;

	/** @param key the secret that the notification service signs with; empty when it signs nothing */
	ReplyAddresses(String key) {
		this.key = key.getBytes(StandardCharsets.UTF_8);
	}

	/** What a mail was sent to. */
	sealed interface Found {

		/** An address of ours about this case or objection. */
		record Genuine(CaseId about) implements Found {
		}

		/** It looks like one, and we did not make it. */
		record Forged() implements Found {
		}

		/** None. */
		record None() implements Found {
		}
	}

	/** The first genuine address among those a mail was sent to. */
	Found in(List<String> recipients) {
		var forged = false;
		for (var recipient : recipients) {
			var address = IN_ADDRESS.matcher(recipient);
			while (address.find()) {
				if (genuine(address.group(1), address.group(2)))
					return new Found.Genuine(new CaseId(address.group(1)));
				forged = true;
			}
		}
		return forged ? new Found.Forged() : new Found.None();
	}

	private boolean genuine(String about, String signature) {
		return key.length > 0 && MessageDigest.isEqual(signature(about).getBytes(StandardCharsets.US_ASCII),
				signature.toLowerCase(Locale.ROOT).getBytes(StandardCharsets.US_ASCII));
	}

	private String signature(String about) {
		try {
			var mac = Mac.getInstance("HmacSHA256");
			mac.init(new SecretKeySpec(key, "HmacSHA256"));
			return HexFormat.of().formatHex(mac.doFinal(about.getBytes(StandardCharsets.UTF_8)), 0, SIGNATURE_BYTES);
		} catch (GeneralSecurityException impossible) {
			throw new IllegalStateException(impossible);
		}
	}

}
