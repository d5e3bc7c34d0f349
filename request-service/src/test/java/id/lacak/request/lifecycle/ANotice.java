package id.lacak.request.lifecycle;

import id.lacak.request.lifecycle.WrittenNotice.CostLine;
import id.lacak.request.lifecycle.WrittenNotice.NotAvailable;
import id.lacak.request.lifecycle.WrittenNotice.OtherBody;
import id.lacak.request.lifecycle.WrittenNotice.Redaction;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Written notices in order, one for each outcome. */
public final class ANotice {

	private ANotice() {
	}

	/** A notice without flaws and without costs. */
	public static WrittenNotice of(NoticeOutcome outcome) {
		return switch (outcome) {
			case GRANTED_FULL -> new WrittenNotice(outcome, true, Optional.empty(), List.of(), Optional.empty(),
					List.of("Kontrak 12/PU/2025"), List.of(), Optional.of(DeliveryMethod.EMAIL),
					Optional.of(Format.COPY_SOFT), List.of(), Optional.empty(), Optional.empty(), Optional.empty());
			case GRANTED_PARTIAL -> new WrittenNotice(outcome, true, Optional.empty(), List.of(ExemptionGround.H),
					Optional.of(test(ExemptionGround.H)), List.of("Kontrak 12/PU/2025"),
					List.of(new Redaction("halaman 3", "nomor rekening pribadi", ExemptionGround.H)),
					Optional.of(DeliveryMethod.EMAIL), Optional.of(Format.COPY_SOFT), List.of(), Optional.empty(),
					Optional.empty(), Optional.empty());
			case REFUSED_EXEMPT -> new WrittenNotice(outcome, true, Optional.empty(), List.of(ExemptionGround.H),
					Optional.of(test(ExemptionGround.H)), List.of(), List.of(), Optional.empty(), Optional.empty(),
					List.of(), Optional.empty(), Optional.empty(), Optional.of("Data pribadi pihak ketiga"));
			case NOT_HELD -> new WrittenNotice(outcome, false,
					Optional.of(new OtherBody("BBWS Ciliwung Cisadane", Optional.of("ppid@bbws.example"))), List.of(),
					Optional.empty(), List.of(), List.of(), Optional.empty(), Optional.empty(), List.of(),
					Optional.empty(), Optional.empty(), Optional.empty());
			case NOT_AVAILABLE -> new WrittenNotice(outcome, false, Optional.empty(), List.of(), Optional.empty(),
					List.of(), List.of(), Optional.empty(), Optional.empty(), List.of(), Optional.empty(),
					Optional.of(new NotAvailable(NotAvailable.Why.NOT_DOCUMENTED, Optional.of(30))),
					Optional.empty());
		};
	}

	/** Paper copies of 42,500 rupiah in two lines, to be fetched. */
	public static WrittenNotice withCosts() {
		return new WrittenNotice(NoticeOutcome.GRANTED_FULL, true, Optional.empty(), List.of(), Optional.empty(),
				List.of("Kontrak 12/PU/2025"), List.of(), Optional.of(DeliveryMethod.PICKUP),
				Optional.of(Format.COPY_HARD),
				List.of(new CostLine("Fotokopi 85 lembar", new BigDecimal("25500")),
						new CostLine("Penjilidan", new BigDecimal("17000"))),
				Optional.of("Bayar di loket 2"), Optional.empty(), Optional.empty());
	}

	/** A test that found the information exempt for five years. */
	public static ConsequenceTest test(ExemptionGround ground) {
		return new ConsequenceTest(List.of("Nomor rekening"), ground, "UU 14/2008 Pasal 17 huruf h",
				"Membuka data pribadi", "Pengawasan publik", "Tidak ada", ConsequenceTest.Decision.EXEMPT,
				List.of("Ketua Tim Pertimbangan"), Optional.of(LocalDate.of(2031, 12, 31)));
	}

}
