package id.lacak.notification.support;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import id.lacak.notification.delivery.Pauses;

/** What is held back, in a list; checked by the same contract as the real one. */
public final class InMemoryPauses implements Pauses {

	private final List<Pause> pauses = new CopyOnWriteArrayList<>();

	@Override
	public List<Pause> all() {
		return List.copyOf(this.pauses);
	}

	@Override
	public void begin(Pause pause) {
		if (this.pauses.stream().noneMatch(known -> known.concerns(pause.office(), pause.kind(), pause.name()))) {
			this.pauses.add(pause);
		}
	}

	@Override
	public boolean end(String office, Kind kind, String name) {
		return this.pauses.removeIf(known -> known.concerns(office, kind, name));
	}

}
