package id.lacak.request.lifecycle;

/**
 * The official number of a case (<i>nomor pendaftaran</i>).
 *
 * @param year the year of entry in the register
 * @param sequence place in the register of office, kind and year; from 1, without gaps
 * @param text as the city prints it, such as {@code 012/PPID/XI/2026}
 */
public record RegistrationNumber(int year, int sequence, String text) {

	public RegistrationNumber {
		if (sequence < 1 || text.isBlank())
			throw new IllegalArgumentException("not a registration number");
	}

	@Override
	public String toString() {
		return text;
	}

}
