package id.lacak.request.office;

class InMemoryOfficeShelfTest implements OfficeShelfContract {

	private final OfficeShelf shelf = new InMemoryOfficeShelf();

	@Override
	public OfficeShelf shelf() {
		return shelf;
	}

}
