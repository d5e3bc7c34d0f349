package id.lacak.request.wording;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Published texts and trials in memory, for tests. */
public final class InMemoryTexts implements MessageTexts, Trials {

	private final Map<String, TextCatalogue> catalogues = new ConcurrentHashMap<>();

	private final List<Trial> sent = new ArrayList<>();

	@Override
	public void keep(TextCatalogue catalogue) {
		catalogues.merge(catalogue.language(), catalogue,
				(known, fresh) -> known.at().isAfter(fresh.at()) ? known : fresh);
	}

	@Override
	public Optional<TextCatalogue> find(String language) {
		return Optional.ofNullable(catalogues.get(language));
	}

	@Override
	public void send(Trial trial) {
		sent.add(trial);
	}

	/** The trials so far. */
	public List<Trial> sent() {
		return List.copyOf(sent);
	}

}
