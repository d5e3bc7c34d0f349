package id.lacak.standalone.e2e;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Somebody at the guided form, a page after the other. */
record GuidedForm(Browser browser, String path) {

	private static final String ON = "main form.card button[type='submit']:not([name])";

	private static final byte[] PHOTO = {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, (byte) 0xE0, 0, 16, 'J', 'F', 'I', 'F'};

	/** The first page of a new draft. */
	static GuidedForm begun(Browser browser) {
		browser.open("/ajukan").press("form:has([name='situs']) button");
		browser.find("input[name='applicant.kind']");
		var path = browser.path();
		return new GuidedForm(browser, path.substring(0, path.lastIndexOf('/')));
	}

	String code() {
		return path.substring(path.lastIndexOf('/') + 1);
	}

	/** All questions answered; the check page is open. */
	GuidedForm answered() {
		browser.choose("applicant.kind", "INDIVIDUAL").press(ON);
		browser.find("[name='applicant.identityNumber']");
		browser.type("applicant.name", "Siti Rahmawati")
				.type("applicant.identityNumber", "3276 0145 0790 0002")
				.type("applicant.address", "Jl. Margonda 1, Depok")
				.press(ON);
		browser.find("input[type='file']");
		browser.press("main .btn-row a.btn[href$='/informasi']").find("[name='subject']");
		browser.type("subject", "Kontrak perbaikan jalan 2025")
				.type("details", "Rincian anggaran dan kontrak tahun 2025.")
				.type("purpose", "Penelitian skripsi")
				.press(ON);
		browser.find("[name='obtain']");
		browser.choose("obtain", "COPY_SOFT").choose("deliver", "EMAIL").press(ON);
		browser.find("[name='applicant.email']");
		browser.type("applicant.email", "siti@surel.example").choose("language", "id").press(ON);
		browser.find("[name='versi']");
		return this;
	}

	/** A picture among the files of the draft. */
	GuidedForm withFile(String name) {
		browser.open(path + "/berkas");
		send(name, PHOTO);
		browser.find("main .doc");
		return this;
	}

	/** Sends a file on the page that is open. */
	void send(String name, byte[] content) {
		try {
			var file = Files.write(Files.createTempDirectory("berkas").resolve(Path.of(name)), content);
			browser.find("input[type='file']").sendKeys(file.toString());
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
		browser.press("form[enctype] button[type='submit']");
	}

}
