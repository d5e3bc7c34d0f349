package id.lacak.request.wording;

class InMemoryTextsTest implements MessageTextsContract {

	private final MessageTexts texts = new InMemoryTexts();

	@Override
	public MessageTexts texts() {
		return texts;
	}

}
