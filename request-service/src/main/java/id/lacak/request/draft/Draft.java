package id.lacak.request.draft;

import id.lacak.request.lifecycle.CaseDocument;
import id.lacak.request.lifecycle.CaseId;
import id.lacak.request.lifecycle.OfficeCode;
import id.lacak.request.lifecycle.TrackingCode;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A request that somebody is writing.
 *
 * @param code the secret by which it is reached; it says nothing about the person
 * @param request the id that the case will have, so that sending twice makes one case
 * @param answers as they were typed, by field name
 * @param until legal instant after which it is thrown away
 * @param sentAs code of the case it became; answers and files are then with the case
 * @param version counts the changes
 */
public record Draft(TrackingCode code, OfficeCode office, CaseId request, Map<String, List<String>> answers,
		List<CaseDocument> files, Instant until, Optional<TrackingCode> sentAs, long version) {

	public Draft {
		answers = Map.copyOf(answers);
		files = List.copyOf(files);
	}

	/** The draft with these answers in place of earlier ones to the same questions. */
	Draft answering(Map<String, List<String>> more, Instant longer) {
		var all = new LinkedHashMap<>(answers);
		all.putAll(more);
		return new Draft(code, office, request, all, files, longer, sentAs, version + 1);
	}

	/** The draft with one more file; the same content twice is one file. */
	Draft with(CaseDocument file, Instant longer) {
		var all = new ArrayList<>(files);
		all.add(file);
		return new Draft(code, office, request, answers, all, longer, sentAs, version + 1);
	}

	/** The draft without a file. */
	Draft without(String file) {
		return new Draft(code, office, request, answers,
				files.stream().filter(kept -> !kept.id().equals(file)).toList(), until, sentAs, version + 1);
	}

	/** The draft after a scanner's word about one of its files. */
	Draft judged(String file, CaseDocument.State state) {
		return new Draft(code, office, request, answers, files.stream()
				.map(kept -> kept.id().equals(file) ? kept.judged(state) : kept)
				.toList(), until, sentAs, version + 1);
	}

	/** What is left once the request is filed: where it went, and nothing about the person. */
	Draft sent(TrackingCode as) {
		return new Draft(code, office, request, Map.of(), List.of(), until, Optional.of(as), version + 1);
	}

	/** The file with this id. */
	Optional<CaseDocument> file(String id) {
		return files.stream().filter(kept -> kept.id().equals(id)).findFirst();
	}

	@Override
	public String toString() {
		return "Draft[hidden]";
	}

}
