package id.lacak.request.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import id.lacak.request.attachment.Attachments;
import id.lacak.request.lifecycle.ARequest;
import id.lacak.request.lifecycle.CaseDocument;
import id.lacak.request.lifecycle.CaseFile;
import id.lacak.request.lifecycle.InMemoryRequests;
import id.lacak.request.lifecycle.NoticeOutcome;
import id.lacak.request.lifecycle.RequestCommand;
import id.lacak.request.lifecycle.Role;
import id.lacak.request.objection.AnObjection;
import id.lacak.request.objection.InMemoryObjections;
import id.lacak.request.objection.ObjectionCommand;
import id.lacak.request.objection.ObjectionFile;
import id.lacak.request.objection.ObjectionOutcome;
import id.lacak.request.objection.ObjectionRuling;
import id.lacak.request.objection.Objections;
import id.lacak.request.lifecycle.ASetting;
import id.lacak.request.page.PublicSide;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import tools.jackson.databind.json.JsonMapper;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.zip.ZipInputStream;

/** What the Information Commission asks an applicant for, in one archive that can be checked. */
@SpringBootTest(classes = PublicSide.class, properties = PublicSide.SETTINGS)
@AutoConfigureMockMvc
class BundleTest {

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private InMemoryRequests requests;

	@Autowired
	private InMemoryObjections objections;

	@Autowired
	private Attachments attachments;

	@Autowired
	private PublicSide.SetClock clock;

	@BeforeEach
	void later() {
		clock.set("2026-11-30T02:00:00Z");
	}

	@Test
	void holds_every_letter_the_objection_and_its_answer() throws Exception {
		var files = bundle(disputed());
		assertThat(files.keySet()).containsExactly("01-permohonan.pdf", "02-tanda-bukti.pdf",
				"03-surat-tidak-lengkap.pdf", "04-perpanjangan.pdf", "05-keputusan-penolakan.pdf", "06-keberatan.pdf",
				"07-tanda-terima-keberatan.pdf", "08-tanggapan-keberatan.pdf", "berkas/01-kontrak.pdf", "riwayat.json",
				"pesan.json", "index.html",
				"index.csv");
		files.forEach((name, content) -> {
			if (name.endsWith(".pdf") && !name.startsWith("berkas"))
				assertThat(new String(content, 0, 5, StandardCharsets.US_ASCII)).as(name).isEqualTo("%PDF-");
		});
	}

	@Test
	void lists_each_file_with_the_fingerprint_it_has() throws Exception {
		var files = bundle(disputed());
		var lines = text(files, "index.csv").lines().skip(1).toList();
		assertThat(lines).hasSize(files.size() - 1);
		for (var line : lines) {
			var name = line.substring(1, line.indexOf('"', 1));
			if (name.equals("index.html"))
				continue;
			var content = Objects.requireNonNull(files.get(name));
			var hash = HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
			assertThat(line).as(name).endsWith("," + content.length + "," + hash);
			assertThat(text(files, "index.html")).contains(hash);
		}
	}

	@Test
	void proves_its_timeline_and_keeps_opinions_and_notes_inside() throws Exception {
		var files = bundle(disputed());
		var all = new StringBuilder();
		for (var name : List.of("riwayat.json", "pesan.json", "index.html", "index.csv"))
			all.append(text(files, name));
		assertThat(all.toString()).doesNotContain("Rahasia panel", "rahasia kantor", "3276014507900002");
		var histories = JsonMapper.builder().build().readTree(files.get("riwayat.json")).get("files");
		assertThat(histories).hasSize(2);
		for (var history : histories) {
			assertThat(history.get("intact").booleanValue()).isTrue();
			var previous = "0".repeat(64);
			for (var step : history.get("history")) {
				assertThat(step.get("previous").stringValue()).isEqualTo(previous);
				previous = step.get("hash").stringValue();
				if (step.get("withheld").booleanValue())
					continue;
				var digest = MessageDigest.getInstance("SHA-256");
				digest.update(step.get("previous").stringValue().getBytes(StandardCharsets.US_ASCII));
				assertThat(HexFormat.of()
						.formatHex(digest.digest(step.get("canonical").stringValue().getBytes(StandardCharsets.UTF_8))))
						.isEqualTo(previous);
			}
		}
	}

	@Test
	void is_made_for_an_objection_without_a_request_too() throws Exception {
		var alone = opened(AnObjection.withoutRequest().filedOn("2026-11-26"));
		var files = bundle(alone.objection().trackingCode().value());
		assertThat(files.keySet()).containsExactly("01-keberatan.pdf", "02-tanda-terima-keberatan.pdf", "riwayat.json",
				"pesan.json", "index.html",
				"index.csv");
	}

	@Test
	void is_nobody_elses() {
		assertThat(mvc.get().uri("/api/v1/tracking/222222222222/dispute-bundle.zip").exchange()).hasStatus(404);
		assertThat(mvc.get().uri("/api/v1/tracking/none/dispute-bundle.zip").exchange()).hasStatus(404);
	}

	/** A request with every letter, an objection with an opinion and an answer, and a file that was given. */
	private CaseFile disputed() throws Exception {
		var request = requests.keep(ARequest.supplied()
				.on("2026-11-02")
				.then(Role.DESK_OFFICER, new RequestCommand.DeclareComplete())
				.then(Role.LEAD_OFFICER, ARequest.extension())
				.then(Role.LEAD_OFFICER,
						new RequestCommand.SendNotice(
								id.lacak.request.lifecycle.ANotice.of(NoticeOutcome.REFUSED_EXEMPT)))
				.then(Role.DESK_OFFICER, new RequestCommand.AddNote("rahasia kantor"))
				.file());
		var file = opened(AnObjection.to(request.request()).filedOn("2026-11-26"));
		file = after(file, Role.ADVISOR, new ObjectionCommand.GiveOpinion("Rahasia panel"));
		file = after(file, Role.OBJECTION_AUTHORITY, AnObjection.decision(ObjectionOutcome.GRANTED_FULL));
		var office = ASetting.DEPOK;
		var stored = attachments.store(office, file.objection().id(), "kontrak.pdf",
				new ByteArrayInputStream("%PDF-1.7 isi".getBytes(StandardCharsets.US_ASCII)), 1000);
		var document = new CaseDocument(stored.id(), stored.name(), stored.size(), stored.type(), stored.sha256(),
				CaseDocument.Audience.INTERNAL, CaseDocument.State.AVAILABLE, clock.instant(), "lead");
		file = after(file, Role.LEAD_OFFICER, new ObjectionCommand.AttachDocument(document));
		after(file, Role.LEAD_OFFICER, new ObjectionCommand.Execute("Diserahkan", List.of(document)));
		return request;
	}

	private ObjectionFile after(ObjectionFile file, Role by, ObjectionCommand command) {
		var setting = ASetting.on("2026-11-27").by(by).build();
		return objections.record(file,
				((ObjectionRuling.Accepted) file.objection().decide(command, setting)).events(), setting);
	}

	private ObjectionFile opened(AnObjection objection) {
		return ((Objections.Opening.New) objections.open(objection.intake())).file();
	}

	private Map<String, byte[]> bundle(CaseFile file) throws IOException {
		return bundle(file.request().trackingCode().value());
	}

	private Map<String, byte[]> bundle(String code) throws IOException {
		var answer = mvc.get().uri("/api/v1/tracking/" + code + "/dispute-bundle.zip").exchange();
		assertThat(answer).hasStatusOk().hasContentType("application/zip");
		var files = new LinkedHashMap<String, byte[]>();
		try (var zip = new ZipInputStream(new ByteArrayInputStream(answer.getResponse().getContentAsByteArray()))) {
			for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry())
				files.put(entry.getName(), zip.readAllBytes());
		}
		return files;
	}

	private static String text(Map<String, byte[]> files, String name) {
		return new String(Objects.requireNonNull(files.get(name)), StandardCharsets.UTF_8);
	}

}
