package id.lacak.request.storage;

import static id.lacak.request.storage.Fields.fields;

import com.mongodb.client.model.Updates;

import id.lacak.request.lifecycle.CaseFile;
import id.lacak.request.lifecycle.Reminded;
import id.lacak.request.lifecycle.Setting;
import id.lacak.request.objection.ObjectionFile;
import id.lacak.request.watch.NextStep;

import org.bson.Document;
import org.bson.conversions.Bson;

import java.time.Instant;
import java.util.Date;
import java.util.List;

/**
 * Steps of reminder ladders at rest, and the two keys by which an operator finds cases:
 * {@code reminderKey} for the step that is due next or waits for a word, {@code remindedKey}
 * for the one dealt with last. Each ends with the document's id, so a cursor is one
 * comparison.
 */
final class ReminderMapping {

	static final String REMINDERS = "reminders";

	static final String NEXT_KEY = "reminderKey";

	static final String LAST_KEY = "remindedKey";

	/** When the next reminder of an objection is due; requests have it in their next legal instant. */
	static final String NEXT_AT = "reminderAt";

	private ReminderMapping() {
	}

	static Document write(Reminded step) {
		return fields().with("key", step.key())
				.with("at", step.at())
				.with("state", step.state())
				.maybe("by", step.by())
				.maybe("reason", step.reason())
				.document();
	}

	static List<Document> write(List<Reminded> steps) {
		return steps.stream().map(ReminderMapping::write).toList();
	}

	static List<Reminded> read(Node node) {
		return node.nodes(REMINDERS)
				.stream()
				.map(step -> new Reminded(step.text("key"), step.instant("at"),
						step.one(Reminded.State.class, "state"), step.maybeText("by"), step.maybeText("reason")))
				.toList();
	}

	/** When the case is due next, and the keys; a null value means that the field goes. */
	static Document derived(CaseFile file, Setting setting) {
		var id = file.request().id().value();
		var last = file.reminders().stream().map(Reminded::at).max(Instant::compareTo);
		return new Document("nextLegalInstant", NextStep.after(file, setting).map(Date::from).orElse(null))
				.append(NEXT_KEY, NextStep.reminder(file, setting).map(at -> key(at, id)).orElse(null))
				.append(LAST_KEY, last.map(at -> key(at, id)).orElse(null));
	}

	/** The same for an objection, whose reminders have an instant of their own. */
	static Document derived(ObjectionFile file, Setting setting) {
		var id = file.objection().id().value();
		var last = file.reminders().stream().map(Reminded::at).max(Instant::compareTo);
		return new Document(NEXT_AT, NextStep.reminder(file, setting).map(Date::from).orElse(null))
				.append(NEXT_KEY, NextStep.waiting(file, setting).map(at -> key(at, id)).orElse(null))
				.append(LAST_KEY, last.map(at -> key(at, id)).orElse(null));
	}

	/** The same as changes of a case. */
	static List<Bson> due(CaseFile file, Setting setting) {
		return changes(derived(file, setting));
	}

	/** The same as changes of an objection. */
	static List<Bson> due(ObjectionFile file, Setting setting) {
		return changes(derived(file, setting));
	}

	/** A null value means that the field goes. */
	static List<Bson> changes(Document derived) {
		return derived.entrySet()
				.stream()
				.map(field -> field.getValue() == null
						? Updates.unset(field.getKey())
						: Updates.set(field.getKey(), field.getValue()))
				.toList();
	}

	static String key(Instant at, String id) {
		return from(at) + "/" + id;
	}

	/** Less than or equal to every key of this instant, greater than every earlier one. */
	static String from(Instant at) {
		return "%015d".formatted(at.toEpochMilli());
	}

}
