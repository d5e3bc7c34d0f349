package id.lacak.request.consequence;

class InMemoryConsequenceTestsTest implements ConsequenceTestsContract {

	@Override
	public ConsequenceTests tests() {
		return new InMemoryConsequenceTests();
	}

}
