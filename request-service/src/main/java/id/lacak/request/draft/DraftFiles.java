package id.lacak.request.draft;

import id.lacak.request.attachment.Holder;
import id.lacak.request.lifecycle.CaseDocument.State;
import id.lacak.request.lifecycle.CaseId;
import id.lacak.request.lifecycle.OfficeCode;

import org.springframework.stereotype.Component;

/** Files that wait with a draft until it is sent; afterwards the case answers for them. */
@Component
class DraftFiles implements Holder {

	private final Drafts drafts;

	DraftFiles(Drafts drafts) {
		this.drafts = drafts;
	}

	@Override
	public Listing lists(OfficeCode office, CaseId owner, String file) {
		return drafts.of(office, owner)
				.filter(draft -> draft.sentAs().isEmpty())
				.map(draft -> draft.file(file).isPresent() ? Listing.LISTED : Listing.NOT_LISTED)
				.orElse(Listing.UNKNOWN);
	}

	@Override
	public Listing judged(OfficeCode office, CaseId owner, String file, State state) {
		while (true) {
			var listing = lists(office, owner, file);
			if (listing != Listing.LISTED)
				return listing;
			var draft = drafts.of(office, owner);
			if (draft.isEmpty() || drafts.replace(draft.get(), draft.get().judged(file, state)))
				return listing;
		}
	}

}
