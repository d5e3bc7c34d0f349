package id.lacak.request.storage;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Sorts.ascending;
import static id.lacak.request.storage.Fields.fields;

import com.mongodb.MongoWriteException;

import id.lacak.request.casework.Proposals;
import id.lacak.request.lifecycle.CaseId;
import id.lacak.request.lifecycle.OfficeCode;

import org.bson.Document;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Notices in preparation in the collection {@code proposals}, one document a case. */
final class MongoProposals implements Proposals {

	private final RequestDatabase database;

	MongoProposals(RequestDatabase database) {
		this.database = database;
	}

	@Override
	public Optional<Proposal> find(OfficeCode office, CaseId about) {
		return Optional.ofNullable(database.proposals()
				.find(and(eq("_id", about.value()), eq("office", office.value())))
				.first()).map(MongoProposals::read);
	}

	@Override
	public List<Proposal> among(OfficeCode office, Collection<CaseId> cases) {
		return cases.isEmpty()
				? List.of()
				: database.proposals()
						.find(and(in("_id", cases.stream().map(CaseId::value).toList()),
								eq("office", office.value())))
						.map(MongoProposals::read)
						.into(new ArrayList<>());
	}

	@Override
	public List<Proposal> list(OfficeCode office, State state, int most) {
		return database.proposals()
				.find(and(eq("office", office.value()), eq("state", state.name())))
				.sort(ascending("due"))
				.limit(most)
				.map(MongoProposals::read)
				.into(new ArrayList<>());
	}

	@Override
	public long count(OfficeCode office, State state) {
		return database.proposals().countDocuments(and(eq("office", office.value()), eq("state", state.name())));
	}

	@Override
	public boolean keep(Proposal proposal) {
		if (proposal.version() > 1)
			return database.proposals()
					.replaceOne(and(eq("_id", proposal.about().value()), eq("office", proposal.office().value()),
							eq("version", proposal.version() - 1)), write(proposal))
					.getMatchedCount() == 1;
		try {
			database.proposals().insertOne(write(proposal));
			return true;
		} catch (MongoWriteException e) {
			if (!Duplicates.isOne(e))
				throw e;
			return false;
		}
	}

	@Override
	public void forget(Proposal proposal) {
		database.proposals()
				.deleteOne(and(eq("_id", proposal.about().value()), eq("version", proposal.version())));
	}

	/** Names of fields hold dots, which names in a document had better not. */
	private static Document write(Proposal proposal) {
		var typed = proposal.fields()
				.entrySet()
				.stream()
				.map(field -> fields().with("name", field.getKey()).with("values", field.getValue()))
				.toList();
		return fields().with("_id", proposal.about().value())
				.with("office", proposal.office().value())
				.with("state", proposal.state())
				.with("version", proposal.version())
				.with("caseVersion", proposal.caseVersion())
				.with("fields", typed)
				.with("due", proposal.due())
				.with("by", proposal.by())
				.with("at", proposal.at())
				.maybe("reason", proposal.reason())
				.document();
	}

	private static Proposal read(Document document) {
		var node = new Node(document);
		Map<String, List<String>> typed = new LinkedHashMap<>();
		node.nodes("fields").forEach(field -> typed.put(field.text("name"), field.texts("values")));
		return new Proposal(new CaseId(node.text("_id")), new OfficeCode(node.text("office")),
				State.valueOf(node.text("state")), document.getLong("version"), document.getLong("caseVersion"), typed,
				node.date("due"), node.text("by"), node.instant("at"), node.maybeText("reason"));
	}

}
