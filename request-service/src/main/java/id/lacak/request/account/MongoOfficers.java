package id.lacak.request.account;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Sorts;

import id.lacak.request.lifecycle.OfficeCode;
import id.lacak.request.lifecycle.Role;

import org.bson.Document;
import org.bson.conversions.Bson;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The accounts in the collection {@code officers}, one document each, by username. */
final class MongoOfficers implements Officers {

	private final MongoCollection<Document> officers;

	MongoOfficers(MongoDatabase database) {
		this.officers = database.getCollection("officers");
	}

	@Override
	public Optional<Officer> find(String username) {
		return Optional.ofNullable(officers.find(eq("_id", username)).first()).map(MongoOfficers::read);
	}

	@Override
	public boolean add(Officer officer) {
		try {
			officers.insertOne(write(officer));
			return true;
		} catch (MongoWriteException e) {
			if (e.getError().getCategory() == ErrorCategory.DUPLICATE_KEY)
				return false;
			throw e;
		}
	}

	@Override
	public boolean replace(Officer before, Officer after) {
		// an account written by an earlier release may lack fields, so only what may change is compared
		var known = write(before);
		var same = Stream.of("_id", "name", "email", "roles", "unit", "password", "version", "active")
				.map(field -> eq(field, known.get(field)))
				.toList();
		return officers.replaceOne(and(same), write(after)).getMatchedCount() == 1;
	}

	@Override
	public List<Officer> all(OfficeCode office) {
		return matching(eq("office", office.value()));
	}

	@Override
	public List<Officer> all() {
		return matching(new Document());
	}

	private List<Officer> matching(Bson filter) {
		return officers.find(filter)
				.sort(Sorts.ascending("_id"))
				.map(MongoOfficers::read)
				.into(new ArrayList<>());
	}

	private static Document write(Officer officer) {
		return new Document("_id", officer.username()).append("name", officer.name())
				.append("email", officer.email())
				.append("roles", officer.roles().stream().map(Role::name).sorted().toList())
				.append("unit", officer.unit().orElse(null))
				.append("office", officer.office().value())
				.append("password", officer.password())
				.append("version", officer.version())
				.append("active", officer.active())
				.append("demo", officer.demo());
	}

	private static Officer read(Document stored) {
		return new Officer(stored.getString("_id"), stored.getString("name"), stored.getString("email"),
				stored.getList("roles", String.class).stream().map(Role::valueOf).collect(Collectors.toSet()),
				Optional.ofNullable(stored.getString("unit")), new OfficeCode(stored.getString("office")),
				stored.getString("password"), stored.getInteger("version", 0), stored.getBoolean("active", true),
				stored.getBoolean("demo", false));
	}

}
