package id.lacak.standalone.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** The whole product before clamd itself; {@code .ci/real/clamd.sh} starts one that knows the EICAR file. */
@Tag("real")
@EnabledIfEnvironmentVariable(named = "LACAK_REAL_CLAMD_PORT", matches = "\\d+", disabledReason = "needs a clamd")
@NullUnmarked
class ScannedFilesTest {

	private static final Duration SOON = Duration.ofSeconds(60);

	/** Put together here, so that no scanner takes this file or its class for the virus. */
	private static final byte[] EICAR = String.join("", List.of("X5O!P%@AP[4\\PZX54(P^)7CC)7}$", "EICAR",
			"-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*")).getBytes(StandardCharsets.US_ASCII);

	private static Product product;

	@BeforeAll
	static void start() throws Exception {
		control("start");
		product = Product.start(Map.of("lacak.request.scanner", "clamd", "lacak.request.clamd.port",
				System.getenv("LACAK_REAL_CLAMD_PORT"), "lacak.request.rescan", "1s"));
	}

	@AfterAll
	static void stop() throws Exception {
		control("start");
		product.close();
	}

	@Test
	void eicar_is_refused_plain_and_zipped_and_leaves_nothing() {
		var desk = product.http().as("desk");
		var case_ = "/api/v1/requests/" + filed(1);
		for (var file : Map.of("surat.txt", EICAR, "surat.docx", document(EICAR)).entrySet()) {
			var refused = desk.upload(case_ + "/documents", file.getKey(), file.getValue(), "INTERNAL").expect(422);
			assertThat(refused.json().path("errors").get(0).path("code").asString()).isEqualTo("INFECTED");
		}
		assertThat(desk.get(case_).expect(200).json().path("documents").size()).isZero();
	}

	@Test
	void files_wait_while_clamd_is_away_and_are_served_or_become_a_task_when_it_is_back() throws Exception {
		var desk = product.http().as("desk");
		var id = filed(2);
		var files = "/api/v1/requests/" + id + "/documents";
		control("stop");
		var clean = desk.upload(files, "kontrak.pdf", Paper.pdf("kontrak"), "APPLICANT").expect(201);
		var infected = desk.upload(files, "surat.docx", document(EICAR), "INTERNAL").expect(201);
		assertThat(List.of(clean.text("state"), infected.text("state"))).containsOnly("QUARANTINED");
		assertThat(clean.text("audience")).as("nobody has looked into it").isEqualTo("INTERNAL");
		desk.get(files + "/" + clean.text("id")).expect(404);
		var officer = product.http().withPages("desk");
		assertThat(officer.page("/petugas/permohonan/" + id)).contains("Menunggu pemeriksaan virus");

		control("start");
		await().atMost(SOON).untilAsserted(() -> assertThat(officer.page("/petugas/permohonan/" + id))
				.contains("Ditolak: mengandung virus")
				.doesNotContain("Menunggu pemeriksaan virus"));
		assertThat(desk.get(files + "/" + clean.text("id")).expect(200).response().body())
				.isEqualTo(Paper.pdf("kontrak"));
		desk.get(files + "/" + infected.text("id")).expect(404);
		assertThat(officer.page("/petugas/notifikasi")).contains("ditolak pemindai virus", "surat.docx");
	}

	private static String filed(int number) {
		return product.http()
				.post("/api/v1/requests",
						Submissions.by("berkas%d@surel.example".formatted(number), Submissions.phone(62, number)))
				.expect(201)
				.text("id");
	}

	private static byte[] document(byte[] content) {
		var bytes = new ByteArrayOutputStream();
		try (var zip = new ZipOutputStream(bytes)) {
			for (var name : new String[]{"[Content_Types].xml", "word/document.xml"}) {
				zip.putNextEntry(new ZipEntry(name));
				zip.write(content);
				zip.closeEntry();
			}
		} catch (IOException impossible) {
			throw new IllegalStateException(impossible);
		}
		return bytes.toByteArray();
	}

	private static void control(String verb) throws Exception {
		var exit = new ProcessBuilder(System.getenv("LACAK_REAL_CLAMD_CTL"), verb).inheritIO().start().waitFor();
		assertThat(exit).as("clamd.sh " + verb).isZero();
	}

}
