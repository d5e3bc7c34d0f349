package id.lacak.request.calendar;

import id.lacak.request.account.Colleagues;
import id.lacak.request.account.SignedIn;
import id.lacak.request.lifecycle.CaseFile;
import id.lacak.request.lifecycle.DeadlineKind;
import id.lacak.request.lifecycle.NamedDeadline;
import id.lacak.request.office.Office;
import id.lacak.request.office.Offices;
import id.lacak.request.page.Words;

import org.springframework.stereotype.Component;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Base64;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiPredicate;

/** Calendar feeds of officers: a secret address for each, and what stands behind it. */
@Component
public class Feeds {

	/** 256 bits: nobody guesses one. */
	private static final int TOKEN_BYTES = 32;

	private static final int PAGE = 200;

	/** More would not be looked at in a calendar. */
	private static final int MOST_EVENTS = 2_000;

	private final SecureRandom random = new SecureRandom();

	private final FeedAddresses addresses;

	private final Colleagues colleagues;

	private final Offices offices;

	private final OpenCases cases;

	Feeds(FeedAddresses addresses, Colleagues colleagues, Offices offices, OpenCases cases) {
		this.addresses = addresses;
		this.colleagues = colleagues;
		this.offices = offices;
		this.cases = cases;
	}

	/** Gives the officer a new address; any other ends. */
	public String renew(SignedIn officer) {
		var bytes = new byte[TOKEN_BYTES];
		random.nextBytes(bytes);
		var token = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
		addresses.put(officer.username(), hash(token));
		return token;
	}

	/** Whose address it is, with the roles the officer has now; empty if the account is out of use. */
	public Optional<SignedIn> owner(String token) {
		return addresses.owner(hash(token)).flatMap(this::officer);
	}

	/**
	 * The running deadlines of the office's open cases.
	 * @param shown which of them the officer may see
	 */
	public List<DeadlineFeed.Entry> entries(SignedIn officer, BiPredicate<CaseFile, NamedDeadline> shown, Words words) {
		var entries = new ArrayList<DeadlineFeed.Entry>();
		var place = Optional.<String>empty();
		while (entries.size() < MOST_EVENTS) {
			var page = cases.after(officer.office(), place, PAGE);
			for (var file : page.files())
				entries.addAll(of(file, shown, words));
			if (page.count() < PAGE)
				break;
			place = page.end();
		}
		return entries.stream().limit(MOST_EVENTS).toList();
	}

	/** The running deadlines of a case as events. */
	public static List<DeadlineFeed.Entry> of(CaseFile file, BiPredicate<CaseFile, NamedDeadline> shown, Words words) {
		var request = file.request();
		var entries = new ArrayList<DeadlineFeed.Entry>();
		var places = new EnumMap<DeadlineKind, Integer>(DeadlineKind.class);
		for (var named : request.deadlines()) {
			// deadlines of a kind are only ever added, so the place is a name for life
			var place = places.merge(named.kind(), 1, Integer::sum);
			if (named.running() && shown.test(file, named))
				entries.add(entry(file, named, place, words));
		}
		return entries;
	}

	private static DeadlineFeed.Entry entry(CaseFile file, NamedDeadline named, int place, Words words) {
		var request = file.request();
		var deadline = named.deadline();
		var uid = request.id() + "-" + named.kind().name().toLowerCase(Locale.ROOT) + "-" + place + "@"
				+ request.office();
		return new DeadlineFeed.Entry(uid, Math.toIntExact(file.version()), file.history().getLast().at(),
				deadline.lastDay(), words.say("feed." + named.kind(), request.number().text()),
				words.say(deadline.provisional() ? "feed.provisional" : "feed.basis", deadline.limit().workingDays(),
						deadline.limit().basis().citation()),
				deadline.provisional());
	}

	private Optional<SignedIn> officer(String username) {
		for (Office office : offices.all())
			for (var colleague : colleagues.of(office.code()))
				if (colleague.username().equals(username))
					return Optional.of(new SignedIn(username, colleague.name(), colleague.roles(), colleague.unit(),
							office.code()));
		return Optional.empty();
	}

	private static String hash(String token) {
		try {
			return HexFormat.of()
					.formatHex(MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8)));
		} catch (NoSuchAlgorithmException impossible) {
			throw new IllegalStateException(impossible);
		}
	}

}
