package id.lacak.request.storage;

import id.lacak.request.lifecycle.Intake;
import id.lacak.request.lifecycle.OfficeCode;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Locale;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * By what two cases of one applicant are recognised: keyed hashes of identity number, contacts
 * and name. Without the key nobody can try numbers against them, and each office has its own.
 */
final class ApplicantKeys {

	private static final String ALGORITHM = "HmacSHA256";

	private static final int LENGTH = 18;

	private final SecretKeySpec key;

	/** @param masterKey from which the key of the hashes is derived */
	ApplicantKeys(byte[] masterKey) {
		this.key = new SecretKeySpec(hash(new SecretKeySpec(masterKey, ALGORITHM), "lacak applicant keys"), ALGORITHM);
	}

	/** The keys of who files. */
	List<String> of(Intake intake) {
		var applicant = intake.submission().applicant();
		var keys = new ArrayList<String>();
		keys.add(sealed(intake.office(), "id:" + intake.identities().applicant()));
		applicant.email().ifPresent(email -> keys.add(sealed(intake.office(), "email:" + plain(email))));
		applicant.phone().ifPresent(phone -> keys.add(sealed(intake.office(), "phone:" + plain(phone))));
		keys.add(sealed(intake.office(), "name:" + plain(applicant.name())));
		return List.copyOf(keys);
	}

	private String sealed(OfficeCode office, String text) {
		var hash = hash(key, office.value() + "/" + text);
		return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(hash, LENGTH));
	}

	private static String plain(String text) {
		return text.toLowerCase(Locale.ROOT).strip().replaceAll("\\s+", " ");
	}

	private static byte[] hash(SecretKeySpec with, String text) {
		try {
			var mac = Mac.getInstance(ALGORITHM);
			mac.init(with);
			return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
		} catch (GeneralSecurityException impossible) {
			throw new IllegalStateException(impossible);
		}
	}

}
