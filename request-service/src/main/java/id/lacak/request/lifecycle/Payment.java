package id.lacak.request.lifecycle;

import java.math.BigDecimal;
import java.time.LocalDate;

/** A payment for copies, in rupiah. */
public record Payment(String receiptNumber, BigDecimal amount, LocalDate paidOn) {
}
