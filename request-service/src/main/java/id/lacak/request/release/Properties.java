package id.lacak.request.release;

import id.lacak.request.release.Finding.Metadata.Field;

/** What an office file or the XMP packet of a PDF tells of its makers. */
final class Properties implements Xml.Reader {

	private final Inspection inspection;

	private final StringBuilder value = new StringBuilder();

	private boolean creator;

	Properties(Inspection inspection) {
		this.inspection = inspection;
	}

	@Override
	public void start(String name, Xml.Attributes attributes) {
		value.setLength(0);
		creator |= name.equals("creator");
	}

	@Override
	public void text(String text) {
		value.append(text);
	}

	@Override
	public void end(String name) {
		switch (name) {
			case "creator", "initial-creator" -> inspection.name(Field.AUTHOR, value.toString());
			case "li" -> {
				if (creator)
					inspection.name(Field.AUTHOR, value.toString());
			}
			case "lastModifiedBy" -> inspection.name(Field.LAST_EDITOR, value.toString());
			case "Company", "Manager" -> inspection.name(Field.COMPANY, value.toString());
			case String _ -> {
				// says nothing about anybody
			}
		}
		creator &= !name.equals("creator");
		value.setLength(0);
	}

}
