package id.lacak.request.storage;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lte;

import id.lacak.request.draft.Draft;
import id.lacak.request.draft.Drafts;
import id.lacak.request.lifecycle.CaseId;
import id.lacak.request.lifecycle.OfficeCode;
import id.lacak.request.lifecycle.TrackingCode;

import org.bson.Document;
import org.bson.types.Binary;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Drafts under the key of their office; a draft's code is known to the database as a hash only. */
final class MongoDrafts implements Drafts {

	private static final String VERSION = "version";

	private final RequestDatabase database;

	private final IdentityVault vault;

	MongoDrafts(RequestDatabase database, IdentityVault vault) {
		this.database = database;
		this.vault = vault;
	}

	@Override
	public void keep(Draft draft) {
		database.drafts().insertOne(write(draft));
	}

	@Override
	public Optional<Draft> find(TrackingCode code) {
		return Optional.ofNullable(database.drafts().find(eq("_id", hash(code))).first()).map(this::read);
	}

	@Override
	public Optional<Draft> of(OfficeCode office, CaseId request) {
		return Optional.ofNullable(database.drafts()
				.find(and(eq("request", request.value()), eq("office", office.value())))
				.first()).map(this::read);
	}

	@Override
	public boolean replace(Draft before, Draft after) {
		return database.drafts()
				.replaceOne(and(eq("_id", hash(before.code())), eq(VERSION, before.version())), write(after))
				.getMatchedCount() == 1;
	}

	@Override
	public List<Draft> over(Instant now, int limit) {
		return database.drafts()
				.find(lte("until", Date.from(now)))
				.limit(limit)
				.map(this::read)
				.into(new ArrayList<>());
	}

	@Override
	public void forget(Draft draft) {
		database.drafts().deleteOne(eq("_id", hash(draft.code())));
	}

	private Document write(Draft draft) {
		var content = new Document("code", draft.code().value()).append("answers", new Document(draft.answers()))
				.append("files", draft.files().stream().map(file -> RecordMapping.write(file).document()).toList());
		draft.sentAs().ifPresent(code -> content.append("sentAs", code.value()));
		return new Document("_id", hash(draft.code())).append("office", draft.office().value())
				.append("request", draft.request().value())
				.append("until", Date.from(draft.until()))
				.append(VERSION, draft.version())
				.append("content", vault.seal(draft.office(), content.toJson()));
	}

	private Draft read(Document stored) {
		var content = new Node(Document.parse(vault.open(stored.get("content", Binary.class))));
		return new Draft(new TrackingCode(content.text("code")), new OfficeCode(stored.getString("office")),
				new CaseId(stored.getString("request")), answers(content.node("answers")),
				content.nodes("files").stream().map(RecordMapping::file).toList(),
				stored.getDate("until").toInstant(), content.maybeText("sentAs").map(TrackingCode::new),
				stored.getLong(VERSION));
	}

	private static Map<String, List<String>> answers(Node node) {
		var answers = new LinkedHashMap<String, List<String>>();
		node.document().keySet().forEach(name -> answers.put(name, node.texts(name)));
		return answers;
	}

	private static String hash(TrackingCode code) {
		try {
			var hash = MessageDigest.getInstance("SHA-256").digest(code.value().getBytes(StandardCharsets.UTF_8));
			return HexFormat.of().formatHex(hash);
		} catch (NoSuchAlgorithmException impossible) {
			throw new IllegalStateException(impossible);
		}
	}

}
