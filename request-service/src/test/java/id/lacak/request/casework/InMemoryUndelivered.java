package id.lacak.request.casework;

import id.lacak.request.lifecycle.CaseDocument;
import id.lacak.request.lifecycle.CaseFile;
import id.lacak.request.lifecycle.InMemoryRequests;
import id.lacak.request.lifecycle.OfficeCode;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Every case with messages, in memory; which messages are in trouble is for whoever asks. */
final class InMemoryUndelivered implements Undelivered {

	private final InMemoryRequests requests;

	private final Set<String> settled = new HashSet<>();

	InMemoryUndelivered(InMemoryRequests requests) {
		this.requests = requests;
	}

	@Override
	public List<CaseFile> cases(OfficeCode office, int most) {
		return requests.all()
				.stream()
				.filter(file -> file.request().office().equals(office) && !file.told().isEmpty())
				.limit(most)
				.toList();
	}

	@Override
	public List<CaseFile> withRefusedFiles(OfficeCode office, int most) {
		return requests.all()
				.stream()
				.filter(file -> file.request().office().equals(office) && file.documents()
						.stream()
						.anyMatch(document -> document.state() == CaseDocument.State.REFUSED))
				.limit(most)
				.toList();
	}

	@Override
	public synchronized Set<String> settled(OfficeCode office, Collection<String> messages) {
		var found = new HashSet<>(messages);
		found.retainAll(settled);
		return found;
	}

	@Override
	public synchronized void settle(Word word) {
		settled.add(word.message());
	}

}
