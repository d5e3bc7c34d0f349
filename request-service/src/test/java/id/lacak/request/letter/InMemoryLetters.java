package id.lacak.request.letter;

import id.lacak.request.lifecycle.CaseId;
import id.lacak.request.lifecycle.OfficeCode;

import java.time.Instant;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Letters in memory; nothing waits to be made. */
public final class InMemoryLetters implements LetterShelf, PendingLetters {

	/** A key that is good for tests only. */
	public static final String KEY = Base64.getEncoder().encodeToString(new byte[32]);

	private final Map<LetterName, MadeLetter> letters = new ConcurrentHashMap<>();

	private final Map<LetterName, Content> contents = new ConcurrentHashMap<>();

	@Override
	public Optional<MadeLetter> find(LetterName name) {
		return Optional.ofNullable(letters.get(name));
	}

	@Override
	public List<MadeLetter> of(OfficeCode office, CaseId owner) {
		return letters.values()
				.stream()
				.filter(letter -> letter.name().office().equals(office) && letter.name().owner().equals(owner))
				.sorted(Comparator.comparingInt(letter -> letter.name().entry()))
				.toList();
	}

	@Override
	public Optional<MadeLetter> byCode(String code) {
		return letters.values().stream().filter(letter -> letter.code().equals(code)).findFirst();
	}

	@Override
	public Optional<Content> content(LetterName name) {
		return Optional.ofNullable(contents.get(name));
	}

	@Override
	public synchronized MadeLetter keep(MadeLetter letter, Content content, boolean enclosed) {
		contents.putIfAbsent(letter.name(), content);
		var before = letters.putIfAbsent(letter.name(), letter);
		return before == null ? letter : before;
	}

	@Override
	public boolean enclosing() {
		return false;
	}

	@Override
	public Optional<Pending> claim(Instant now, Instant until) {
		return Optional.empty();
	}

	@Override
	public void done(Pending pending) {
		throw new UnsupportedOperationException("nothing waits");
	}

}
