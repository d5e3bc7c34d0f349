package id.lacak.request.release;

import java.io.IOException;
import java.io.InputStream;

import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Reads a stranger's XML from front to back: no document types, no entities, nothing from elsewhere. */
final class Xml {

	private static final int EVENTS_BETWEEN_LOOKS_AT_THE_CLOCK = 1_000;

	private Xml() {
	}

	/** What is done with what comes. Names are those without their prefix. */
	interface Reader {

		default void start(String name, Attributes attributes) {
		}

		default void text(String text) {
		}

		default void end(String name) {
		}

	}

	/** The attributes of an element. */
	interface Attributes {

		/** The value; empty if it is not there. */
		String of(String name);

		default boolean on(String name) {
			return of(name).equals("1") || of(name).equals("true");
		}

		default int number(String name, int otherwise) {
			var value = of(name);
			return value.matches("\\d{1,8}") ? Integer.parseInt(value) : otherwise;
		}

	}

	static void read(InputStream in, Inspection inspection, Reader reader) throws IOException {
		var factory = XMLInputFactory.newDefaultFactory();
		factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
		factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
		try {
			var events = factory.createXMLStreamReader(in);
			try {
				for (var count = 0; events.hasNext(); count++) {
					if (count % EVENTS_BETWEEN_LOOKS_AT_THE_CLOCK == 0)
						inspection.goOn();
					hand(events, reader);
				}
			} finally {
				events.close();
			}
		} catch (XMLStreamException e) {
			if (e.getNestedException() instanceof IOException broken)
				throw broken;
			throw new IOException("not well-formed", e);
		}
	}

	private static void hand(XMLStreamReader events, Reader reader) throws XMLStreamException {
		var kind = events.next();
		if (kind == XMLStreamConstants.START_ELEMENT)
			reader.start(events.getLocalName(), name -> attribute(events, name));
		else if (kind == XMLStreamConstants.END_ELEMENT)
			reader.end(events.getLocalName());
		else if (kind == XMLStreamConstants.CHARACTERS || kind == XMLStreamConstants.CDATA)
			reader.text(events.getText());
	}

	private static String attribute(XMLStreamReader events, String name) {
		for (var i = 0; i < events.getAttributeCount(); i++)
			if (events.getAttributeLocalName(i).equals(name))
				return events.getAttributeValue(i);
		return "";
	}

}
