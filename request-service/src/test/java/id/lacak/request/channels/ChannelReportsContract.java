package id.lacak.request.channels;

import static org.assertj.core.api.Assertions.assertThat;

import id.lacak.request.lifecycle.OfficeCode;

import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What every place for reports about routes does. */
public interface ChannelReportsContract {

	Instant AT = Instant.parse("2026-11-30T01:59:50Z");

	OfficeCode DEPOK = new OfficeCode("depok");

	ChannelReports reports();

	static ChannelReport report(Instant at, String breaker) {
		var pause = new ChannelReport.Paused("sms", "admin", "Kontrak diperbarui", AT);
		return new ChannelReport("depok", at,
				List.of(new ChannelReport.Route("email", "EMAIL", breaker, true, Optional.empty()),
						new ChannelReport.Route("sms", "SMS", "CLOSED", true, Optional.of(pause)),
						new ChannelReport.Route("depok-telegram", "CHAT", "CLOSED", true, Optional.empty())),
				Map.of("EMAIL", 0L, "SMS", 12L, "CHAT", 0L),
				List.of(new ChannelReport.Paused("N07", "admin", "Surat keputusan diperiksa", AT)), 1,
				List.of(new ChannelReport.Dead("00112233", "notification.events", "request.painted-blue.v1",
						"unknown type of event request.painted-blue.v1", "0011", 2, AT, AT, true)),
				List.of(new ChannelReport.Done("TRY_ROUTE", "email", "admin", "Peladen baru", AT, "TAKEN")),
				List.of(new ChannelReport.Stopped("ab".repeat(32), "EMAIL", "s•••••@surel.example", "system",
						"returned: 5.1.1", AT)));
	}

	@Test
	default void keeps_the_newest_report_of_an_office() {
		assertThat(reports().find(DEPOK)).isEmpty();
		reports().keep(report(AT, "CLOSED"));
		reports().keep(report(AT.plusSeconds(10), "OPEN"));
		reports().keep(report(AT.plusSeconds(5), "HALF_OPEN"));
		assertThat(reports().find(DEPOK)).contains(report(AT.plusSeconds(10), "OPEN"));
		assertThat(reports().find(new OfficeCode("bogor"))).isEmpty();
	}

}
