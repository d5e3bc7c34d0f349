package id.lacak.request.attachment;

class InMemoryAttachmentsTest implements AttachmentsContract {

	@Override
	public Attachments attachments() {
		return new InMemoryAttachments();
	}

}
