package id.lacak.request.attachment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import id.lacak.request.attachment.Attachments.NotAccepted;
import id.lacak.request.attachment.Holder.Listing;
import id.lacak.request.lifecycle.CaseDocument.State;
import id.lacak.request.lifecycle.CaseId;
import id.lacak.request.lifecycle.OfficeCode;
import id.lacak.request.storage.TestMongo;

import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** The same against clamd itself; {@code .ci/real/clamd.sh} starts one that knows the EICAR file. */
@Tag("real")
@EnabledIfEnvironmentVariable(named = "LACAK_REAL_CLAMD_PORT", matches = "\\d+", disabledReason = "needs a clamd")
@NullUnmarked
class RealClamdTest {

	private static final OfficeCode DEPOK = new OfficeCode("depok");

	private static final CaseId CASE = new CaseId("case-0001");

	/** Put together here, so that no scanner takes this file or its class for the virus. */
	private static final String EICAR = String.join("", List.of("X5O!P%@AP[4\\PZX54(P^)7CC)7}$", "EICAR",
			"-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*"));

	private static TestMongo mongo;

	private volatile Instant now = Instant.parse("2026-11-30T02:00:00Z");

	@BeforeAll
	static void start() throws Exception {
		mongo = TestMongo.start();
		control("start");
	}

	@AfterAll
	static void stop() throws Exception {
		control("start");
		mongo.close();
	}

	@ParameterizedTest
	@ValueSource(strings = {"port", "socket"})
	void refuses_eicar_plain_and_zipped(String way) {
		refuses(way, EICAR.getBytes(StandardCharsets.US_ASCII));
		refuses(way, document(EICAR.getBytes(StandardCharsets.US_ASCII)));
	}

	@ParameterizedTest
	@ValueSource(strings = {"port", "socket"})
	void lets_clean_files_through(String way) throws Exception {
		assertThat(store(way, "Rincian anggaran".getBytes(StandardCharsets.US_ASCII)).state())
				.isEqualTo(State.AVAILABLE);
		assertThat(store(way, document("Kontrak".getBytes(StandardCharsets.US_ASCII))).state())
				.isEqualTo(State.AVAILABLE);
		assertThat(store(way, large()).state()).isEqualTo(State.AVAILABLE);
	}

	@Test
	void holds_files_while_clamd_is_away_and_releases_them_when_it_is_back() throws Exception {
		control("stop");
		var clean = store("port", "Rincian anggaran".getBytes(StandardCharsets.US_ASCII));
		var infected = store("port", EICAR.getBytes(StandardCharsets.US_ASCII));
		assertThat(List.of(clean.state(), infected.state())).containsOnly(State.QUARANTINED);
		var heard = new AtomicReference<>("");
		var rescan = new Rescan(files("port"), List.of(everything(heard)), true, () -> now);
		assertThat(rescan.scan()).isZero();
		control("start");
		now = now.plus(Duration.ofMinutes(5));
		assertThat(rescan.scan()).isEqualTo(2);
		assertThat(heard.get()).contains(clean.id() + " AVAILABLE", infected.id() + " REFUSED");
		assertThat(files("port").open(DEPOK, infected.id())).isEmpty();
	}

	private void refuses(String way, byte[] content) {
		assertThatExceptionOfType(NotAccepted.class).isThrownBy(() -> store(way, content))
				.satisfies(refused -> assertThat(refused.reason()).isEqualTo(NotAccepted.Reason.INFECTED));
	}

	private Attachments.Stored store(String way, byte[] content) throws Exception {
		return files(way).store(DEPOK, CASE, "a", new ByteArrayInputStream(content), 200_000_000);
	}

	private GridFsAttachments files(String way) {
		var socket = way.equals("socket") ? Path.of(variable("LACAK_REAL_CLAMD_SOCKET")) : null;
		var port = Integer.parseInt(variable("LACAK_REAL_CLAMD_PORT"));
		return new GridFsAttachments(mongo.database(), new ClamdScanner(
				new ClamdSettings("127.0.0.1", port, socket, Duration.ofSeconds(2), Duration.ofSeconds(60))),
				() -> now);
	}

	private static Holder everything(AtomicReference<String> heard) {
		return new Holder() {

			@Override
			public Listing lists(OfficeCode office, CaseId owner, String file) {
				return Listing.LISTED;
			}

			@Override
			public Listing judged(OfficeCode office, CaseId owner, String file, State state) {
				heard.updateAndGet(before -> before + "\n" + file + " " + state);
				return Listing.LISTED;
			}
		};
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

	private static byte[] large() {
		return "Nomor, nama paket, nilai kontrak\n".repeat(1_000_000).getBytes(StandardCharsets.US_ASCII);
	}

	private static void control(String verb) throws Exception {
		var exit = new ProcessBuilder(variable("LACAK_REAL_CLAMD_CTL"), verb).inheritIO().start().waitFor();
		assertThat(exit).as("clamd.sh " + verb).isZero();
	}

	private static String variable(String name) {
		var value = System.getenv(name);
		assertThat(value).as(name).isNotBlank();
		return value;
	}

}
