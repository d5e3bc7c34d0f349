package id.lacak.request.bulletin;

class InMemoryTextShelfTest implements TextShelfContract {

	private final TextShelf shelf = new InMemoryTextShelf();

	@Override
	public TextShelf shelf() {
		return shelf;
	}

}
