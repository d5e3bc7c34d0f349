package id.lacak.request.draft;

class InMemoryDraftsTest implements DraftsContract {

	@Override
	public Drafts drafts() {
		return new InMemoryDrafts();
	}

}
