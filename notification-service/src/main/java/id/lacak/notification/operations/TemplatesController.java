package id.lacak.notification.operations;

import java.util.List;

import id.lacak.notification.delivery.Pauses;
import id.lacak.notification.planning.Language;
import id.lacak.notification.template.Catalogue;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Templates: listed, read as they were in each version, held back and let go. */
@RestController
class TemplatesController {

	private static final String TEMPLATES = OperationsDoor.PATH + "/templates";

	private final Board board;

	private final Operations operations;

	TemplatesController(Board board, Operations operations) {
		this.board = board;
		this.operations = operations;
	}

	/** A template and whether the office holds it back. */
	record View(String template, Pauses.@Nullable Pause paused) {
	}

	/** All of them. */
	record Views(int version, List<View> items) {
	}

	/** What a version said in one language. */
	record Said(String language, String subject, String body, @Nullable String sms) {
	}

	/** A version in both languages. */
	record Version(String template, int version, List<Said> texts) {
	}

	@GetMapping(TEMPLATES)
	Views list(@AuthenticationPrincipal Officer officer) {
		var pauses = this.board.pauses(officer.office());
		return new Views(Catalogue.version(Language.INDONESIAN),
				Catalogue.names()
						.stream()
						.sorted()
						.map(name -> new View(name, Board.of(pauses, Pauses.Kind.TEMPLATE, name).orElse(null)))
						.toList());
	}

	@GetMapping(TEMPLATES + "/{template}/versions/{version}")
	Version version(@PathVariable String template, @PathVariable int version) {
		var texts = List.of(Language.values())
				.stream()
				.flatMap(language -> Catalogue.text(language, version, template)
						.map(text -> new Said((language == Language.INDONESIAN) ? "id" : "en", text.subject(),
								text.body(), text.sms().orElse(null)))
						.stream())
				.toList();
		if (texts.isEmpty()) {
			throw Problem.notFound();
		}
		return new Version(template, version, texts);
	}

	@PostMapping(TEMPLATES + "/{template}/pause")
	ResponseEntity<Void> pause(@AuthenticationPrincipal Officer officer, @PathVariable String template,
			HttpServletRequest call) {
		check(template);
		return Answers.carryOut(officer, call, wish -> this.operations.pause(Pauses.Kind.TEMPLATE, template, wish));
	}

	@PostMapping(TEMPLATES + "/{template}/resumption")
	ResponseEntity<Void> resume(@AuthenticationPrincipal Officer officer, @PathVariable String template,
			HttpServletRequest call) {
		check(template);
		return Answers.carryOut(officer, call, wish -> this.operations.resume(Pauses.Kind.TEMPLATE, template, wish));
	}

	@GetMapping(OperationsDoor.PATH + "/openapi.yaml")
	ResponseEntity<ClassPathResource> description() {
		return ResponseEntity.ok()
				.contentType(MediaType.parseMediaType("application/yaml"))
				.body(new ClassPathResource("notification/openapi.yaml"));
	}

	private static void check(String template) {
		if (!Operations.isTemplate(template)) {
			throw Problem.notFound();
		}
	}

}
