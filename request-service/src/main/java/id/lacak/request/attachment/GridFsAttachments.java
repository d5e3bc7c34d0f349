package id.lacak.request.attachment;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;

import com.mongodb.MongoGridFSException;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.gridfs.GridFSBucket;
import com.mongodb.client.gridfs.GridFSBuckets;
import com.mongodb.client.gridfs.model.GridFSFile;
import com.mongodb.client.gridfs.model.GridFSUploadOptions;
import com.mongodb.client.model.Updates;

import id.lacak.request.lifecycle.CaseDocument.State;
import id.lacak.request.lifecycle.CaseId;
import id.lacak.request.lifecycle.OfficeCode;

import org.bson.BsonString;
import org.bson.Document;
import org.bson.conversions.Bson;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.Optional;
import java.util.UUID;

/** Files in GridFS, streamed: no file is ever whole in memory. */
final class GridFsAttachments implements Attachments {

	private static final String BUCKET = "attachments";

	private final MongoDatabase database;

	private final State first;

	/** @param first state of a new file: available, unless a scanner has yet to look at it */
	GridFsAttachments(MongoDatabase database, State first) {
		this.database = database;
		this.first = first;
	}

	@Override
	public Stored store(OfficeCode office, CaseId id, String name, InputStream content, long limit)
			throws NotAccepted, IOException {
		var head = content.readNBytes(MediaTypes.HEAD);
		if (head.length == 0)
			throw new NotAccepted(NotAccepted.Reason.EMPTY);
		if (head.length > limit)
			throw new NotAccepted(NotAccepted.Reason.TOO_LARGE);
		var type = MediaTypes.of(head)
				.orElseThrow(() -> new NotAccepted(NotAccepted.Reason.TYPE_NOT_ACCEPTED));
		var key = UUID.randomUUID().toString();
		var measured = new MeasuredStream(new SequenceInputStream(new ByteArrayInputStream(head), content), limit);
		try {
			bucket().uploadFromStream(new BsonString(key), name, measured,
					new GridFSUploadOptions().metadata(new Document("office", office.value())
							.append("case", id.value())
							.append("type", type)
							.append("state", first.name())));
		} catch (MongoGridFSException e) {
			// the driver has thrown away what it had written
			if (e.getCause() instanceof MeasuredStream.TooLarge)
				throw new NotAccepted(NotAccepted.Reason.TOO_LARGE);
			if (e.getCause() instanceof IOException broken)
				throw broken;
			throw e;
		}
		return new Stored(key, name, measured.size(), measured.sha256(), type, first);
	}

	@Override
	public Optional<Opened> open(OfficeCode office, String id) {
		return Optional.ofNullable(bucket().find(of(office, id)).first()).map(file -> opened(id, file));
	}

	@Override
	public boolean judge(OfficeCode office, String id, State state) {
		return database.getCollection(BUCKET + ".files")
				.updateOne(of(office, id), Updates.set("metadata.state", state.name()))
				.getMatchedCount() == 1;
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

	private static Bson of(OfficeCode office, String id) {
		return and(eq("_id", id), eq("metadata.office", office.value()));
	}

}
