package id.lacak.request.bulletin;

import id.lacak.request.lifecycle.OfficeCode;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Texts of offices in memory, for tests. */
public final class InMemoryTextShelf implements TextShelf {

	private final List<Kept> kept = new ArrayList<>();

	private record Kept(OfficeCode office, OfficeText text) {
	}

	@Override
	public synchronized List<OfficeText> latest(OfficeCode office) {
		return Stream.of(PublicText.values()).flatMap(text -> versions(office, text).stream().limit(1)).toList();
	}

	@Override
	public synchronized List<OfficeText> versions(OfficeCode office, PublicText text) {
		return kept.stream()
				.filter(each -> each.office().equals(office) && each.text().text() == text)
				.map(Kept::text)
				.sorted(Comparator.comparing(OfficeText::version).reversed())
				.toList();
	}

	@Override
	public synchronized boolean keep(OfficeCode office, OfficeText text) {
		var last = versions(office, text.text()).stream().mapToInt(OfficeText::version).max().orElse(0);
		return text.version() == last + 1 && kept.add(new Kept(office, text));
	}

	/** Forgets everything, for tests that must not see what others wrote. */
	public synchronized void clear() {
		kept.clear();
	}

}
