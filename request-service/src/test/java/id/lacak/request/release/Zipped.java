package id.lacak.request.release;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** An office file as tests need it: parts in an archive. */
public final class Zipped {

	private final Map<String, byte[]> parts = new LinkedHashMap<>();

	public Zipped with(String name, String content) {
		return with(name, content.getBytes(StandardCharsets.UTF_8));
	}

	Zipped with(String name, byte[] content) {
		parts.put(name, content);
		return this;
	}

	/** The file. */
	public byte[] bytes() {
		var bytes = new ByteArrayOutputStream();
		try (var zip = new ZipOutputStream(bytes)) {
			for (var part : parts.entrySet()) {
				zip.putNextEntry(new ZipEntry(part.getKey()));
				zip.write(part.getValue());
				zip.closeEntry();
			}
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
		return bytes.toByteArray();
	}

	/** A text document with these paragraphs, written as its format does. */
	static Zipped docx(String body) {
		return new Zipped().with("[Content_Types].xml", "<Types/>")
				.with("word/document.xml",
						"<w:document xmlns:w='w'><w:body>" + body + "</w:body></w:document>");
	}

	/** A workbook with an open sheet and a hidden one. */
	static Zipped xlsx(String open, String hidden) {
		return new Zipped().with("[Content_Types].xml", "<Types/>")
				.with("xl/workbook.xml", "<workbook xmlns:r='r'><sheets><sheet name='Rekap' sheetId='1' r:id='rId1'/>"
						+ "<sheet name='Gaji' sheetId='2' state='hidden' r:id='rId2'/></sheets></workbook>")
				.with("xl/_rels/workbook.xml.rels", "<Relationships><Relationship Id='rId1' Target='worksheets/a.xml'/>"
						+ "<Relationship Id='rId2' Target='/xl/worksheets/b.xml'/></Relationships>")
				.with("xl/sharedStrings.xml",
						"<sst><si><t>Nama</t></si><si><r><t>327601</t></r><r><t>4507900002</t></r></si></sst>")
				.with("xl/worksheets/a.xml", "<worksheet>" + open + "</worksheet>")
				.with("xl/worksheets/b.xml", "<worksheet>" + hidden + "</worksheet>");
	}

}
