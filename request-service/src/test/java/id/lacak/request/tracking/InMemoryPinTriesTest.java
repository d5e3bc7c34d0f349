package id.lacak.request.tracking;

class InMemoryPinTriesTest implements PinTriesContract {

	private final InMemoryPinTries tries = new InMemoryPinTries();

	@Override
	public PinTries tries() {
		return tries;
	}

}
