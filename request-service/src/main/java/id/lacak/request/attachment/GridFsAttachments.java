package id.lacak.request.attachment;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Sorts.ascending;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.inc;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.unset;

import com.mongodb.MongoGridFSException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.gridfs.GridFSBucket;
import com.mongodb.client.gridfs.GridFSBuckets;
import com.mongodb.client.gridfs.model.GridFSFile;
import com.mongodb.client.gridfs.model.GridFSUploadOptions;
import com.mongodb.client.model.FindOneAndUpdateOptions;

import id.lacak.request.attachment.Attachments.NotAccepted.Reason;
import id.lacak.request.attachment.Scanner.Verdict;
import id.lacak.request.lifecycle.CaseDocument.State;
import id.lacak.request.lifecycle.CaseId;
import id.lacak.request.lifecycle.OfficeCode;

import org.bson.BsonString;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Files in GridFS, streamed: no file is ever whole in memory. A new file is quarantined from
 * its first byte until the scanner has spoken, so a crash in between releases nothing. Beside
 * the files stands a list of uploads that may not have been recorded, written before the first
 * byte: by it what a crash left is found.
 */
final class GridFsAttachments implements Attachments, Quarantine {

	private static final String BUCKET = "attachments";

	private static final String STATE = "metadata.state";

	/**
	 * Machine instant of the next look at a file; in the future while it is claimed. A file that may be opened has one
	 * if no scanner has seen it.
	 */
	private static final String NEXT = "metadata.next";

	/** What may still have to be looked at. */
	private static final Bson UNSEEN = in(STATE, State.QUARANTINED.name(), State.AVAILABLE.name());

	private static final String TRIES = "metadata.tries";

	private static final Logger LOG = LoggerFactory.getLogger(GridFsAttachments.class);

	private final MongoDatabase database;

	private final Scanner scanner;

	private final InstantSource machineTime;

	private final UploadLog uploads;

	private volatile boolean indexed;

	GridFsAttachments(MongoDatabase database, Scanner scanner, InstantSource machineTime) {
		this.database = database;
		this.scanner = scanner;
		this.machineTime = machineTime;
		this.uploads = new UploadLog(database.getCollection(BUCKET + ".uploads"));
	}

	@Override
	public Stored store(OfficeCode office, CaseId id, String name, InputStream content, long limit)
			throws NotAccepted, IOException {
		var head = content.readNBytes(MediaTypes.HEAD);
		if (head.length == 0)
			throw new NotAccepted(Reason.EMPTY);
		if (head.length > limit)
			throw new NotAccepted(Reason.TOO_LARGE);
		var kind = FileKind.of(head, name).orElseThrow(() -> new NotAccepted(Reason.TYPE_NOT_ACCEPTED));
		var file = new Held(office, id, UUID.randomUUID().toString(), 0);
		var measured = new MeasuredStream(new SequenceInputStream(new ByteArrayInputStream(head), content), limit);
		try {
			keep(file, kind, measured);
			var state = firstLook(file);
			return new Stored(file.id(), kind.name(), measured.size(), measured.sha256(), kind.type(), state);
		} catch (NotAccepted | IOException refused) {
			delete(file);
			throw refused;
		}
	}

	@Override
	public Optional<Opened> open(OfficeCode office, String id) {
		return Optional.ofNullable(bucket().find(of(office, id)).first()).map(file -> opened(id, file));
	}

	@Override
	public boolean judge(OfficeCode office, String id, State state) {
		return files().updateOne(of(office, id), combine(set(STATE, state.name()), unset(NEXT), unset(TRIES)))
				.getMatchedCount() == 1;
	}

	@Override
	public void delete(OfficeCode office, String id) {
		if (bucket().find(of(office, id)).first() != null)
			bucket().delete(new BsonString(id));
		uploads.forget(office, id);
	}

	@Override
	public Optional<Held> claim(Instant now, Instant until) {
		return Optional.ofNullable(indexedFiles().findOneAndUpdate(
				and(UNSEEN, lte(NEXT, Date.from(now))), set(NEXT, Date.from(until)),
				new FindOneAndUpdateOptions().sort(ascending(NEXT))))
				.map(file -> UploadLog.held(file.getString("_id"), file.get("metadata", Document.class)));
	}

	@Override
	public void postpone(Held file, Instant next) {
		files().updateOne(and(of(file.office(), file.id()), UNSEEN),
				combine(set(NEXT, Date.from(next)), inc(TRIES, 1)));
	}

	@Override
	public Verdict scan(Held file) throws IOException {
		try {
			return scanner.scan(() -> bucket().openDownloadStream(new BsonString(file.id())));
		} catch (MongoGridFSException e) {
			throw new IOException("the file cannot be read", e);
		}
	}

	@Override
	public void judge(Held file, State state) {
		judge(file.office(), file.id(), state);
	}

	@Override
	public List<Held> unsettled(Instant before, int limit) {
		return uploads.before(before, limit);
	}

	@Override
	public void settle(Held file) {
		uploads.forget(file.id());
	}

	@Override
	public void delete(Held file) {
		// parts of a file that never became whole are only found like this
		database.getCollection(BUCKET + ".chunks").deleteMany(eq("files_id", file.id()));
		files().deleteOne(of(file.office(), file.id()));
		settle(file);
	}

	private void keep(Held file, FileKind kind, MeasuredStream content) throws NotAccepted, IOException {
		var now = machineTime.instant();
		var owner = new Document("office", file.office().value()).append("case", file.owner().value());
		uploads.note(file, now);
		try {
			bucket().uploadFromStream(new BsonString(file.id()), kind.name(), content,
					new GridFSUploadOptions().metadata(owner.append("type", kind.type())
							.append("state", State.QUARANTINED.name())
							.append("next", Date.from(now.plus(LEASE)))));
		} catch (MongoGridFSException e) {
			// the driver has thrown away what it had written
			if (e.getCause() instanceof MeasuredStream.TooLarge)
				throw new NotAccepted(Reason.TOO_LARGE);
			if (e.getCause() instanceof IOException broken)
				throw broken;
			throw e;
		}
	}

	/** What the scanner says while the sender waits; without its word the file is looked at later. */
	private State firstLook(Held file) throws NotAccepted {
		try {
			return switch (scan(file)) {
				case Verdict.Clean() -> {
					accept(file);
					yield State.AVAILABLE;
				}
				case Verdict.Infected(var signature) -> {
					LOG.warn("a file for {} is refused: {}", file.owner(), signature);
					throw new NotAccepted(Reason.INFECTED);
				}
			};
		} catch (IOException noVerdict) {
			LOG.warn("no verdict about file {}, which has to wait: {}", file.id(), noVerdict.toString());
			postpone(file, machineTime.instant());
			return State.QUARANTINED;
		}
	}

	/** May be opened; without a scanner it is looked at once there is one. */
	private void accept(Held file) {
		files().updateOne(of(file.office(), file.id()), combine(set(STATE, State.AVAILABLE.name()),
				scanner == Scanner.NONE ? set(NEXT, Date.from(machineTime.instant())) : unset(NEXT)));
	}

	private Opened opened(String id, GridFSFile file) {
		var metadata = file.getMetadata();
		if (metadata == null)
			throw new IllegalStateException("file " + id + " has no metadata");
		return new Opened(file.getFilename(), metadata.getString("type"), file.getLength(),
				State.valueOf(metadata.getString("state")), bucket().openDownloadStream(new BsonString(id)));
	}

	private GridFSBucket bucket() {
		return GridFSBuckets.create(database, BUCKET);
	}

	private MongoCollection<Document> files() {
		return database.getCollection(BUCKET + ".files");
	}

	private MongoCollection<Document> indexedFiles() {
		if (!indexed) {
			files().createIndex(ascending(STATE, NEXT));
			uploads.index();
			indexed = true;
		}
		return files();
	}

	private static Bson of(OfficeCode office, String id) {
		return and(eq("_id", id), eq("metadata.office", office.value()));
	}

}
