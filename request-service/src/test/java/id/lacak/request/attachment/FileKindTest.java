package id.lacak.request.attachment;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.nio.charset.StandardCharsets;

/** What senders call their files, and what becomes of it. */
@NullUnmarked
class FileKindTest {

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			Kontrak 12           | %PDF-1.7    | Kontrak 12.pdf      | without an ending
			kontrak.PDF          | %PDF-1.7    | kontrak.PDF         | in capitals
			ktp.jpg              | %PDF-1.7    | ktp.pdf             | a scan that is called a photo
			Perda No. 3          | %PDF-1.7    | Perda No. 3.pdf     | a dot that is no ending
			kontrak.v2           | %PDF-1.7    | kontrak.v2.pdf      | an ending that nobody knows
			catatan.txt          | Catatan     | catatan.txt         | a text
			catatan              | Catatan     | catatan.txt         | a text without an ending
			anggaran.csv         | a;b         | anggaran.csv        | a table as text
			""")
	void ends_with_what_it_is(String name, String content, String kept, String why) {
		assertThat(FileKind.of(content.getBytes(StandardCharsets.UTF_8), name)).as(why)
				.hasValueSatisfying(kind -> assertThat(kind.name()).isEqualTo(kept));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			setup.bat            | echo hello                    | a batch file
			tagihan.js           | new ActiveXObject(0)          | a script of Windows
			foto.hta             | <hta:application/>            | a program of Internet Explorer
			ktp.pdf              | Invoke-WebRequest             | a text that is called a document
			surat.docx           | Sub AutoOpen()                | the same, called an office file
			foto.jpg             | echo hello                    | the same, called a picture
			unduh.txt            | #!/bin/sh                     | a script of Unix that is called a text
			unduh.txt            | ' <!DOCTYPE html><script>'    | a page that is called a text
			unduh.txt            | <svg onload=x()>              | a picture with a program in it
			unduh.csv            | @echo off                     | a batch file that is called a table
			unduh                | <?php system(0);              | a program of a web server
			kontrak.exe          | %PDF-1.7                      | a document that is called a program
			kontrak.pdf.scr      | %PDF-1.7                      | the same, with an ending in between
			laporan.html         | Laporan                       | a text that a browser would show
			""")
	void is_not_taken_if_a_computer_might_run_it(String name, String content, String why) {
		assertThat(FileKind.of(content.getBytes(StandardCharsets.UTF_8), name)).as(why).isEmpty();
	}

}
