package id.lacak.gateway.protection;

import java.time.Duration;
import java.util.List;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * What the door lets through.
 *
 * @param trustedProxies networks (such as {@code 10.0.0.0/8}) of the TLS terminators in
 * front, whose {@code X-Forwarded-*} headers are believed; of all others they are dropped
 * @param limit calls per client
 * @param size bytes per body
 * @param help on pages of our own
 */
@ConfigurationProperties("lacak.gateway")
record GatewaySettings(@DefaultValue List<String> trustedProxies, @DefaultValue Limit limit, @DefaultValue Size size,
		@DefaultValue Help help) {

	/**
	 * Whom people call when nothing behind the gateway answers.
	 *
	 * @param phone as people read it; blank: nobody is named
	 * @param hours when somebody is there
	 */
	record Help(@DefaultValue("") String phone, @DefaultValue("") String hours) {
	}

	/**
	 * Budgets of one client address (of one /64 network for IPv6). Many people share an
	 * address behind a mobile operator or in a town hall, so these stop floods, not use.
	 *
	 * @param reads GET, HEAD, OPTIONS
	 * @param writes everything else
	 * @param signIns attempts to sign in or to have a tracking link sent; counted as
	 * writes too
	 * @param callbacks what providers of text messages tell; a provider calls from few
	 * addresses, several times for each text
	 * @param clients addresses remembered at once
	 */
	record Limit(@DefaultValue Reads reads, @DefaultValue Writes writes, @DefaultValue SignIns signIns,
			@DefaultValue Callbacks callbacks, @DefaultValue("100000") int clients) {

		record Reads(@DefaultValue("3000") int calls, @DefaultValue("1m") Duration period) {
		}

		record Writes(@DefaultValue("600") int calls, @DefaultValue("1m") Duration period) {
		}

		record SignIns(@DefaultValue("30") int calls, @DefaultValue("1m") Duration period) {
		}

		record Callbacks(@DefaultValue("12000") int calls, @DefaultValue("1m") Duration period) {
		}
	}

	/**
	 * Largest bodies.
	 *
	 * @param json a call of the API or of a provider
	 * @param form an encoded form of a page
	 * @param applicantFile a file from an applicant
	 * @param officerFile a file from an officer
	 * @param multipartOverhead what fields and boundaries add to a file
	 */
	record Size(@DefaultValue("256KB") DataSize json, @DefaultValue("1MB") DataSize form,
			@DefaultValue("10MB") DataSize applicantFile, @DefaultValue("200MB") DataSize officerFile,
			@DefaultValue("512KB") DataSize multipartOverhead) {
	}

}
