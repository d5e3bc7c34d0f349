package id.lacak.request.correspondence;

class InMemoryRepliesTest implements RepliesContract {

	private final InMemoryReplies replies = new InMemoryReplies();

	@Override
	public Replies replies() {
		return replies;
	}

}
