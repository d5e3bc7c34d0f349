package id.lacak.request.storage;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Sorts.descending;

import com.mongodb.MongoWriteException;

import id.lacak.request.casework.Undelivered;
import id.lacak.request.lifecycle.CaseFile;
import id.lacak.request.lifecycle.OfficeCode;

import org.bson.Document;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Finds undelivered messages by the derived fields of cases; what was made good stands in {@code settled_messages}. */
final class MongoUndelivered implements Undelivered {

	private final RequestDatabase database;

	MongoUndelivered(RequestDatabase database) {
		this.database = database;
	}

	@Override
	public List<CaseFile> cases(OfficeCode office, int most) {
		var found = new LinkedHashMap<String, CaseFile>();
		Stream.of(MorningMapping.TROUBLED_AT, MorningMapping.DOUBTED_AT)
				.forEach(field -> database.cases()
						.find(and(eq("office", office.value()), gt(field, new Date(0))))
						.projection(MongoRequests.READABLE)
						.sort(descending(field))
						.limit(most)
						.map(CaseMapping::read)
						.forEach(file -> found.putIfAbsent(file.request().id().value(), file)));
		return List.copyOf(found.values());
	}

	@Override
	public List<CaseFile> withRefusedFiles(OfficeCode office, int most) {
		return database.cases()
				.find(and(eq(CaseMapping.REFUSED_FILE, true), eq("office", office.value())))
				.projection(MongoRequests.READABLE)
				.limit(most)
				.map(CaseMapping::read)
				.into(new ArrayList<>());
	}

	@Override
	public Set<String> settled(OfficeCode office, Collection<String> messages) {
		return messages.isEmpty()
				? Set.of()
				: database.settledMessages()
						.find(and(eq("office", office.value()), in("_id", messages)))
						.map(document -> document.getString("_id"))
						.into(new HashSet<>());
	}

	@Override
	public void settle(Word word) {
		try {
			database.settledMessages()
					.insertOne(new Document("_id", word.message()).append("office", word.office().value())
							.append("case", word.about().value())
							.append("way", word.way())
							.append("by", word.by().name())
							.append("at", Date.from(word.at())));
		} catch (MongoWriteException e) {
			if (!Duplicates.isOne(e))
				throw e;
		}
	}

}
