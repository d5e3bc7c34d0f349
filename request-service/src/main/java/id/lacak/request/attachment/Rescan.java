package id.lacak.request.attachment;

import id.lacak.request.attachment.Holder.Listing;
import id.lacak.request.attachment.Quarantine.Held;
import id.lacak.request.attachment.Scanner.Verdict;
import id.lacak.request.lifecycle.CaseDocument.State;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;

import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.EnumSet;
import java.util.List;

/**
 * Has waiting files scanned again until there is a verdict, tells whoever lists them, and
 * throws away what nobody lists a day after it came. Any number of replicas may do it: each
 * file is claimed by lease, and what a crash left is taken up when the lease is over.
 */
class Rescan {

	/** Longer than any upload takes until it is recorded. */
	static final Duration SETTLED_AFTER = Duration.ofDays(1);

	private static final Duration FIRST_PAUSE = Duration.ofSeconds(10);

	private static final Duration LONGEST_PAUSE = Duration.ofMinutes(5);

	private static final int AT_ONCE = 100;

	private static final Logger LOG = LoggerFactory.getLogger(Rescan.class);

	private final Quarantine files;

	private final List<Holder> holders;

	private final boolean scans;

	private final InstantSource machineTime;

	/** @param scans whether there is a scanner; without one nothing that waits is released */
	Rescan(Quarantine files, List<Holder> holders, boolean scans, InstantSource machineTime) {
		this.files = files;
		this.holders = List.copyOf(holders);
		this.scans = scans;
		this.machineTime = machineTime;
	}

	@Scheduled(fixedDelayString = "${lacak.request.rescan:30s}")
	void scanQuietly() {
		try {
			if (scans)
				scan();
		} catch (RuntimeException e) {
			LOG.warn("waiting files cannot be looked through now: {}", e.toString());
		}
	}

	@Scheduled(initialDelayString = "2m", fixedDelayString = "1h")
	void purgeQuietly() {
		try {
			purge();
		} catch (RuntimeException e) {
			LOG.warn("orphaned files are not purged this time: {}", e.toString());
		}
	}

	/** Scans what waits, until the scanner fails; returns how many files got their verdict. */
	int scan() {
		var judged = 0;
		while (true) {
			var now = machineTime.instant();
			var claimed = files.claim(now, now.plus(Quarantine.LEASE));
			if (claimed.isEmpty())
				return judged;
			try {
				judged += judge(claimed.get(), files.scan(claimed.get())) ? 1 : 0;
			} catch (IOException noVerdict) {
				postpone(claimed.get());
				LOG.warn("no verdict about file {} yet: {}", claimed.get().id(), noVerdict.toString());
				return judged;
			}
		}
	}

	/** Throws away what nobody lists; returns how many files that were. */
	int purge() {
		var purged = 0;
		while (true) {
			var old = files.unsettled(machineTime.instant().minus(SETTLED_AFTER), AT_ONCE);
			for (var file : old)
				purged += settle(file) ? 1 : 0;
			if (old.size() < AT_ONCE)
				return purged;
		}
	}

	/** Whoever lists the file hears it first: if this breaks off, the file is scanned again. */
	private boolean judge(Held file, Verdict verdict) {
		var state = switch (verdict) {
			case Verdict.Clean() -> State.AVAILABLE;
			case Verdict.Infected(var signature) -> {
				LOG.warn("file {} is refused: {}", file.id(), signature);
				yield State.REFUSED;
			}
		};
		var heard = holders.stream()
				.anyMatch(holder -> holder.judged(file.office(), file.owner(), file.id(), state) == Listing.LISTED);
		if (!heard) {
			// not recorded yet, or never; the purge tells
			postpone(file);
			return false;
		}
		switch (verdict) {
			case Verdict.Clean() -> files.judge(file, state);
			case Verdict.Infected _ -> files.delete(file);
		}
		return true;
	}

	private void postpone(Held file) {
		var pause = FIRST_PAUSE.multipliedBy(1L << Math.min(file.tries(), 5));
		files.postpone(file, machineTime.instant().plus(pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE));
	}

	/** A file goes only if somebody knows what it was for and says that it is not there. */
	private boolean settle(Held file) {
		var answers = EnumSet.noneOf(Listing.class);
		holders.forEach(holder -> answers.add(holder.lists(file.office(), file.owner(), file.id())));
		if (answers.contains(Listing.LISTED) || !answers.contains(Listing.NOT_LISTED)) {
			files.settle(file);
			return false;
		}
		files.delete(file);
		LOG.info("file {} was never recorded on {} and is thrown away", file.id(), file.owner());
		return true;
	}

}
