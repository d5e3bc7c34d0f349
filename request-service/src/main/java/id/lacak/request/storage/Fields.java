package id.lacak.request.storage;

import org.bson.Document;
import org.bson.types.Decimal128;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Writes the fields of a stored document: dates and instants as ISO text, enums by name. */
final class Fields {

	private final Document document = new Document();

	static Fields fields() {
		return new Fields();
	}

	/** A document of a closed set, told apart by its literal kind. */
	static Fields kind(String kind) {
		return fields().with("kind", kind);
	}

	Fields with(String name, Object value) {
		document.append(name, stored(value));
		return this;
	}

	/** Leaves the field out when there is nothing to keep. */
	Fields maybe(String name, Optional<?> value) {
		value.ifPresent(present -> document.append(name, stored(present)));
		return this;
	}

	Document document() {
		return document;
	}

	private static Object stored(Object value) {
		return switch (value) {
			case LocalDate date -> date.toString();
			case Instant instant -> instant.toString();
			case Enum<?> constant -> constant.name();
			case BigDecimal amount -> new Decimal128(amount);
			case List<?> list -> list.stream().map(Fields::stored).toList();
			case Fields fields -> fields.document;
			case Object other -> other;
		};
	}

}
