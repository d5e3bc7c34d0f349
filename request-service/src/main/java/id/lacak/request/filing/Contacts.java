package id.lacak.request.filing;

import id.lacak.request.problem.Rule;

import java.util.regex.Pattern;

/** How people can be reached: addresses as they are typed, and as they are kept. */
public final class Contacts {

	private static final int LONGEST_EMAIL = 254;

	private static final Pattern EMAIL = Pattern.compile("[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}"
			+ "@(?:[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?\\.)+[A-Za-z][A-Za-z0-9-]{0,61}[A-Za-z0-9]");

	private static final Pattern E164 = Pattern.compile("\\+[1-9][0-9]{6,14}");

	private static final Pattern INDONESIAN = Pattern.compile("\\+62[2-9][0-9]{6,11}");

	private Contacts() {
	}

	/** An address in ASCII with a domain, without double or outer dots. */
	public static Rule<String> email() {
		return Rule.line(LONGEST_EMAIL).then(typed -> {
			var name = typed.substring(0, Math.max(0, typed.lastIndexOf('@')));
			if (!EMAIL.matcher(typed).matches() || name.startsWith(".") || name.endsWith(".") || name.contains(".."))
				throw Rule.Unfit.because("INVALID_EMAIL");
			return typed;
		});
	}

	/** E.164; numbers without a country code are Indonesian. */
	public static Rule<String> phone() {
		return Rule.line(40).then(Contacts::normalised);
	}

	/** A number as typed in E.164. */
	static String normalised(String typed) throws Rule.Unfit {
		if (!typed.matches("[+0-9()\\s.\\-/]+"))
			throw Rule.Unfit.because("INVALID_PHONE");
		var digits = typed.replaceAll("[()\\s.\\-/]", "");
		var number = switch (digits) {
			case String abroad when abroad.startsWith("+") -> abroad.replaceFirst("^\\+620", "+62");
			case String abroad when abroad.startsWith("00") -> "+" + abroad.substring(2);
			case String national when national.startsWith("0") -> "+62" + national.substring(1);
			case String national when national.startsWith("620") -> "+62" + national.substring(3);
			case String national when national.startsWith("62") -> "+" + national;
			case String mobile when mobile.startsWith("8") -> "+62" + mobile;
			case String _ -> "";
		};
		if (!E164.matcher(number).matches() || number.startsWith("+62") && !INDONESIAN.matcher(number).matches())
			throw Rule.Unfit.because("INVALID_PHONE");
		return number;
	}

}
