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
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

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
	 * The running deadlines of the office's open cases and objections.
	 * @param ofCases which of a case's the officer may see
	 * @param ofObjections which of an objection's
	 */
	public List<DeadlineFeed.Entry> entries(SignedIn officer, BiPredicate<CaseFile, NamedDeadline> ofCases,
			Predicate<NamedDeadline> ofObjections, Words words) {
		var requests = walk(place -> cases.after(officer.office(), place, PAGE),
				file -> of(Dated.of(file), named -> ofCases.test(file, named), words));
		var objections = walk(place -> cases.objectionsAfter(officer.office(), place, PAGE),
				file -> of(Dated.of(file), ofObjections, words));
		return Stream.concat(requests.stream(), objections.stream())
				.sorted(Comparator.comparing(DeadlineFeed.Entry::date))
				.limit(MOST_EVENTS)
				.toList();
	}

	private static <F> List<DeadlineFeed.Entry> walk(Function<Optional<String>, OpenCases.Page<F>> pages,
			Function<F, List<DeadlineFeed.Entry>> entriesOf) {
		var entries = new ArrayList<DeadlineFeed.Entry>();
		var place = Optional.<String>empty();
		while (entries.size() < MOST_EVENTS) {
			var page = pages.apply(place);
			page.files().forEach(file -> entries.addAll(entriesOf.apply(file)));
			if (page.count() < PAGE)
				break;
			place = page.end();
		}
		return entries;
	}

	/**
	 * The running deadlines of a case or an objection as events.
	 * @param shown which of them the reader may see
	 */
	public static List<DeadlineFeed.Entry> of(Dated dated, Predicate<NamedDeadline> shown, Words words) {
		var entries = new ArrayList<DeadlineFeed.Entry>();
		var places = new EnumMap<DeadlineKind, Integer>(DeadlineKind.class);
		for (var named : dated.deadlines()) {
			// deadlines of a kind are only ever added, so the place is a name for life
			var place = places.merge(named.kind(), 1, Integer::sum);
			if (named.running() && shown.test(named))
				entries.add(entry(dated, named, place, words));
		}
		return entries;
	}

	private static DeadlineFeed.Entry entry(Dated dated, NamedDeadline named, int place, Words words) {
		var deadline = named.deadline();
		var uid = dated.id() + "-" + named.kind().name().toLowerCase(Locale.ROOT) + "-" + place + "@"
				+ dated.office();
		return new DeadlineFeed.Entry(uid, Math.toIntExact(dated.version()), dated.changed(), deadline.lastDay(),
				words.say("feed." + named.kind(), dated.number()),
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
