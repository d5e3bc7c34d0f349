package id.lacak.request.storage;

import org.bson.Document;
import org.bson.types.Decimal128;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Reads a stored document; optional fields may be absent, as in documents of older versions. */
record Node(Document document) {

	String kind() {
		return text("kind");
	}

	String text(String name) {
		return required(name, maybeText(name));
	}

	Optional<String> maybeText(String name) {
		return Optional.ofNullable(document.getString(name));
	}

	long number(String name) {
		return required(name, maybeNumber(name)).longValue();
	}

	int count(String name) {
		return Math.toIntExact(number(name));
	}

	Optional<Number> maybeNumber(String name) {
		return Optional.ofNullable(document.get(name, Number.class));
	}

	boolean flag(String name) {
		return document.getBoolean(name, false);
	}

	BigDecimal amount(String name) {
		return required(name, Optional.ofNullable(document.get(name, Decimal128.class))).bigDecimalValue();
	}

	LocalDate date(String name) {
		return LocalDate.parse(text(name));
	}

	Optional<LocalDate> maybeDate(String name) {
		return maybeText(name).map(LocalDate::parse);
	}

	Instant instant(String name) {
		return Instant.parse(text(name));
	}

	<E extends Enum<E>> E one(Class<E> type, String name) {
		return Enum.valueOf(type, text(name));
	}

	<E extends Enum<E>> Optional<E> maybeOne(Class<E> type, String name) {
		return maybeText(name).map(value -> Enum.valueOf(type, value));
	}

	<E extends Enum<E>> List<E> all(Class<E> type, String name) {
		return texts(name).stream().map(value -> Enum.valueOf(type, value)).toList();
	}

	Node node(String name) {
		return required(name, maybeNode(name));
	}

	Optional<Node> maybeNode(String name) {
		return Optional.ofNullable(document.get(name, Document.class)).map(Node::new);
	}

	List<Node> nodes(String name) {
		return document.getList(name, Document.class, List.of()).stream().map(Node::new).toList();
	}

	List<String> texts(String name) {
		return document.getList(name, String.class, List.of());
	}

	private static <T> T required(String name, Optional<T> value) {
		return value.orElseThrow(() -> new IllegalStateException("a stored document lacks " + name));
	}

}
