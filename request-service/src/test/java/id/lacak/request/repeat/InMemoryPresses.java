package id.lacak.request.repeat;

import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Forms that were sent, in memory; it keeps {@link PressesContract} like the real ones. */
public final class InMemoryPresses implements Presses {

	private final InstantSource machineTime;

	private final Map<String, Pressed> forms = new HashMap<>();

	private record Pressed(Instant at, Optional<Landing> landing) {
	}

	public InMemoryPresses(InstantSource machineTime) {
		this.machineTime = machineTime;
	}

	@Override
	public synchronized Beginning begin(String form) {
		var now = machineTime.instant();
		var before = forms.get(form);
		if (before != null && before.landing().isPresent())
			return new Beginning.Before(before.landing().get());
		if (before != null && !before.at().isBefore(now.minus(LEASE)))
			return new Beginning.UnderWay();
		forms.put(form, new Pressed(now, Optional.empty()));
		return new Beginning.Mine();
	}

	@Override
	public synchronized void landed(String form, Landing landing) {
		forms.computeIfPresent(form, (_, pressed) -> new Pressed(pressed.at(), Optional.of(landing)));
	}

	@Override
	public synchronized void abandoned(String form) {
		forms.remove(form);
	}

}
