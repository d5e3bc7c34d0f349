package id.lacak.request.attachment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.lacak.request.attachment.Attachments.NotAccepted;
import id.lacak.request.lifecycle.CaseDocument.State;
import id.lacak.request.lifecycle.CaseId;
import id.lacak.request.lifecycle.OfficeCode;

import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** What any keeper of files must do. */
@NullUnmarked
public interface AttachmentsContract {

	/** The office of the example. */
	OfficeCode DEPOK = new OfficeCode("depok");

	/** An empty keeper. */
	Attachments attachments();

	@Test
	default void a_file_comes_back_as_it_was_stored() throws Exception {
		var attachments = attachments();
		var content = pdf(700_000);
		var stored = attachments.store(DEPOK, new CaseId("case-0001"), "Lampiran <1>.pdf",
				new ByteArrayInputStream(content), 1_000_000);

		assertThat(stored.size()).isEqualTo(content.length);
		assertThat(stored.type()).isEqualTo("application/pdf");
		assertThat(stored.sha256()).isEqualTo(sha256(content));
		assertThat(stored.state()).isEqualTo(State.AVAILABLE);
		try (var opened = attachments.open(DEPOK, stored.id()).orElseThrow()) {
			assertThat(opened.content().readAllBytes()).isEqualTo(content);
			assertThat(opened.name()).isEqualTo("Lampiran <1>.pdf");
			assertThat(opened.size()).isEqualTo(content.length);
			assertThat(opened.type()).isEqualTo("application/pdf");
		}
	}

	@Test
	default void a_file_is_unknown_to_another_office() throws Exception {
		var attachments = attachments();
		var stored = attachments.store(DEPOK, new CaseId("case-0001"), "a.pdf", new ByteArrayInputStream(pdf(100)),
				1000);
		assertThat(attachments.open(new OfficeCode("bogor"), stored.id())).isEmpty();
		assertThat(attachments.judge(new OfficeCode("bogor"), stored.id(), State.REFUSED)).isFalse();
		assertThat(attachments.open(DEPOK, "unknown")).isEmpty();
	}

	@Test
	default void a_scanner_may_judge_a_file() throws Exception {
		var attachments = attachments();
		var stored = attachments.store(DEPOK, new CaseId("case-0001"), "a.pdf", new ByteArrayInputStream(pdf(100)),
				1000);
		assertThat(attachments.judge(DEPOK, stored.id(), State.REFUSED)).isTrue();
		try (var opened = attachments.open(DEPOK, stored.id()).orElseThrow()) {
			assertThat(opened.state()).isEqualTo(State.REFUSED);
		}
	}

	@Test
	default void a_file_that_was_thrown_away_is_gone() throws Exception {
		var attachments = attachments();
		var stored = attachments.store(DEPOK, new CaseId("case-0001"), "a.pdf", new ByteArrayInputStream(pdf(100)),
				1000);
		attachments.delete(new OfficeCode("bogor"), stored.id());
		assertThat(attachments.open(DEPOK, stored.id())).hasValueSatisfying(kept -> assertThat(kept.size())
				.isEqualTo(100));
		attachments.delete(DEPOK, stored.id());
		attachments.delete(DEPOK, stored.id());
		assertThat(attachments.open(DEPOK, stored.id())).isEmpty();
	}

	@Test
	default void empty_large_and_unknown_files_are_refused() {
		refuses(new byte[0], 1000, NotAccepted.Reason.EMPTY);
		refuses(pdf(1001), 1000, NotAccepted.Reason.TOO_LARGE);
		refuses(pdf(300_000), 299_999, NotAccepted.Reason.TOO_LARGE);
		refuses(new byte[]{'M', 'Z', 0, 1, 2}, 1000, NotAccepted.Reason.TYPE_NOT_ACCEPTED);
	}

	@Test
	default void a_sender_that_breaks_off_is_no_file() {
		var broken = new SequenceInputStream(new ByteArrayInputStream(pdf(400_000)), new InputStream() {

			@Override
			public int read() throws IOException {
				throw new IOException("gone");
			}
		});
		assertThatThrownBy(() -> attachments().store(DEPOK, new CaseId("case-0001"), "a.pdf", broken, 1_000_000))
				.isInstanceOf(IOException.class)
				.hasMessage("gone");
	}

	@Test
	default void types_are_found_by_content() throws Exception {
		assertThat(typeOf(new byte[]{(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n', 0}, "a.jpg"))
				.isEqualTo("image/png");
		assertThat(typeOf(new byte[]{(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, (byte) 0xE0}, "a"))
				.isEqualTo("image/jpeg");
		assertThat(typeOf("Bünde, ñ, 中\nsecond line".getBytes(StandardCharsets.UTF_8), "a.txt"))
				.isEqualTo("text/plain");
		assertThat(typeOf(zip("[Content_Types].xml", "_rels/.rels", "word/document.xml"), "a"))
				.endsWith("wordprocessingml.document");
		assertThat(typeOf(zip("[Content_Types].xml", "xl/workbook.xml"), "a")).endsWith("spreadsheetml.sheet");
		assertThat(typeOf(zip("mimetype=application/vnd.oasis.opendocument.text", "content.xml"), "a"))
				.isEqualTo("application/vnd.oasis.opendocument.text");
		assertThatExceptionOfType(NotAccepted.class).isThrownBy(() -> typeOf(zip("virus.exe"), "a.docx"));
	}

	@Test
	default void a_name_ends_as_the_content_says_and_a_program_has_none() throws Exception {
		var pdf = new ByteArrayInputStream(pdf(100));
		var stored = attachments().store(DEPOK, new CaseId("case-0001"), "Foto KTP.jpg", pdf, 1000);
		assertThat(stored.name()).isEqualTo("Foto KTP.pdf");
		assertThatExceptionOfType(NotAccepted.class).isThrownBy(() -> typeOf(pdf(100), "tagihan.exe"));
	}

	private void refuses(byte[] content, long limit, NotAccepted.Reason reason) {
		assertThatExceptionOfType(NotAccepted.class)
				.isThrownBy(() -> attachments().store(DEPOK, new CaseId("case-0001"), "a.pdf",
						new ByteArrayInputStream(content), limit))
				.satisfies(refused -> assertThat(refused.reason()).isEqualTo(reason));
	}

	private String typeOf(byte[] content, String name) throws Exception {
		return attachments().store(DEPOK, new CaseId("case-0001"), name, new ByteArrayInputStream(content), 100_000)
				.type();
	}

	private static byte[] pdf(int size) {
		var content = new byte[size];
		new Random(1).nextBytes(content);
		System.arraycopy("%PDF-1.7".getBytes(StandardCharsets.US_ASCII), 0, content, 0, 8);
		return content;
	}

	private static byte[] zip(String... names) throws IOException {
		var bytes = new ByteArrayOutputStream();
		try (var zip = new ZipOutputStream(bytes)) {
			for (var name : names) {
				var parts = name.split("=");
				var content = parts.length > 1 ? parts[1].getBytes(StandardCharsets.US_ASCII) : new byte[10];
				var entry = new ZipEntry(parts[0]);
				entry.setMethod(ZipEntry.STORED);
				entry.setSize(content.length);
				var crc = new java.util.zip.CRC32();
				crc.update(content);
				entry.setCrc(crc.getValue());
				zip.putNextEntry(entry);
				zip.write(content);
				zip.closeEntry();
			}
		}
		return bytes.toByteArray();
	}

	private static String sha256(byte[] content) throws Exception {
		return java.util.HexFormat.of()
				.formatHex(java.security.MessageDigest.getInstance("SHA-256").digest(content));
	}

}
