package id.lacak.request.repeat;

import org.jspecify.annotations.NullUnmarked;

import java.time.InstantSource;

@NullUnmarked
class InMemoryPressesTest implements PressesContract {

	@Override
	public Presses presses(InstantSource machineTime) {
		return new InMemoryPresses(machineTime);
	}

}
