package id.lacak.request.channels;

import id.lacak.request.lifecycle.OfficeCode;

import java.util.Optional;

/** Where the reports about routes are kept. */
public interface ChannelReports {

	/** Keeps a report unless a newer one of its office is kept; the same twice changes nothing. */
	void keep(ChannelReport report);

	/** The newest report of an office. */
	Optional<ChannelReport> find(OfficeCode office);

}
